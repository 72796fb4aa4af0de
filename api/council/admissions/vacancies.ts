import type { VacancyTerms } from '#contract/admissions/vacancies.ts'
import { schoolDays } from '#contract/calendar/clock.ts'

/** How schools are asked for their vacancies. Another council, or a newer code, changes it here. */
export const vacancyTerms: VacancyTerms = {
  clocks: (calendar) => [
    {
      id: 'vacancies',
      title: 'Tell the council how many places are free',
      length: schoolDays(2, calendar),
      counts: 'day of',
      pauses: {},
      source: 'School Admissions Code 2021, in-year admissions (2.23 to 2.31), second-hand',
      from: '2021-09-01',
    },
  ],
  old: {
    days: 42,
    source: 'The council’s own choice: half a term. Confirm it with the council’s in-year scheme.',
    sure: 'assumed',
    since: '2026-12-01',
  },
  infantClass: {
    years: [0, 1, 2],
    most: 30,
    source: 'School Admissions (Infant Class Sizes) (England) Regulations 2012, SI 2012/10',
    sure: 'seen',
    since: '2012-09-01',
  },
}
