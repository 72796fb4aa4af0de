import type { DirectionStep, FairAccessGroup, FairAccessTerms } from '#contract/admissions/fair-access.ts'
import { days, schoolDays } from '#contract/calendar/clock.ts'
import { areaSchools } from '../area-terms.ts'

const code = {
  source: 'School Admissions Code 2021, 3.17, as Buckinghamshire’s protocol quotes it',
  sure: 'second-hand',
  since: '2021-09-01',
} as const
const group = (id: string, title: string, needs?: FairAccessGroup['needs']): FairAccessGroup => ({
  ...{ id, title, ...code },
  ...(needs && { needs }),
})

const recalled = {
  source: 'School Admissions Code 2021, 3.23 to 3.29, from memory: confirm the steps and their days',
  sure: 'assumed',
  since: '2021-09-01',
} as const
const step = (id: string, title: string, more: Partial<DirectionStep> = {}): DirectionStep => ({
  ...{ id, title, waits: null, ...recalled },
  ...more,
})

/**
 * The council's Fair Access Protocol: for whom it is, its clocks, what a school may say, and how one is directed. Another
 * council, or a newer code, changes it here.
 */
export const fairAccessTerms: FairAccessTerms = {
  groups: [
    group('protected', 'On a child in need or child protection plan now, or in the last 12 months'),
    group('refuge', 'Living in a refuge'),
    group('justice', 'Coming from the criminal justice system'),
    group(
      'alternative',
      'In alternative provision or permanently excluded, and ready for a mainstream school',
    ),
    group('needs', 'Has special educational needs without a plan, a disability or a medical condition'),
    group('carer', 'Is a carer'),
    group('homeless', 'Homeless'),
    group('kinship', 'In formal kinship care'),
    group('roma-refugee', 'Gypsy, Roma or Traveller, a refugee or an asylum seeker'),
    group('behaviour', 'Refused a place because of challenging behaviour', 'behaviour'),
    group('not-sought', 'No place was sought, because of exceptional circumstances', 'no-place-sought'),
    group('out', 'Out of education for four weeks or more, and no place within reach', 'weeks-out'),
    group('care-before', 'Was in care, and no place could be found promptly', 'was-in-care'),
  ],
  weeksOut: 4,
  clocks: (calendar) => [
    {
      id: 'fair-access',
      title: 'Find a school place under Fair Access',
      length: schoolDays(20, calendar),
      counts: 'day of',
      pauses: {},
      source: 'School Admissions Code 2021, 3.14 to 3.22, second-hand',
      from: '2021-09-01',
    },
  ],
  replyClocks: (calendar) => [
    {
      id: 'fair-access-reply',
      title: 'Answer whether the school takes the child',
      length: schoolDays(5, calendar),
      counts: 'day of',
      pauses: {},
      source: 'The council’s own choice: confirm it with the council’s protocol',
      from: '2021-09-01',
    },
  ],
  reasons: [
    {
      id: 'prejudice',
      title: 'Another pupil would harm the education of others or the use of resources',
      source: 'School Admissions Code 2021, the test for years other than the entry year, from memory',
      sure: 'assumed',
      since: '2021-09-01',
    },
    {
      id: 'infant-class',
      title: 'The class would have more than 30 pupils with one teacher',
      years: [0, 1, 2],
      source: 'School Admissions (Infant Class Sizes) (England) Regulations 2012, SI 2012/10',
      sure: 'seen',
      since: '2012-09-01',
    },
    {
      id: 'behaviour',
      title: 'The school already has an unusually high number of pupils with challenging behaviour',
      neverForCare: true,
      source: 'School Admissions Code 2021, 3.10 and 3.12, from memory',
      sure: 'assumed',
      since: '2021-09-01',
    },
  ],
  routes: [
    {
      id: 'maintained',
      title: 'The council directs the school',
      for: 'maintained',
      ...recalled,
      steps: [
        step('notice', 'Tell the school that we intend to direct it'),
        step('decision', 'Direct the school, or decide not to', {
          waits: days(15),
          ends: true,
          source: 'The time that a school has to go to the adjudicator, from memory: confirm it',
        }),
      ],
    },
    // From the day on which section 62 of the Children's Wellbeing and Schools Act 2026 is in force the council directs
    // academies too: give this route that day before as `until`, and the one above a twin for academies from then on.
    {
      id: 'academy',
      title: 'The Secretary of State is asked to direct the academy',
      for: 'academy',
      ...recalled,
      steps: [
        step('notice', 'Tell the trust that we will ask for a direction'),
        step('request', 'Ask the Secretary of State to direct the academy', {
          waits: days(7),
          source: 'The council’s own choice: a week in which the trust may still agree',
        }),
        step('decision', 'Record what the Secretary of State decided', { ends: true }),
      ],
    },
  ],
  calendar: areaSchools,
  retention: {
    days: 730,
    openDays: 730,
    warnDays: 60,
    source:
      'The council’s own choice: two years, in which complaints to the ombudsman end. Confirm it with the council’s retention schedule.',
    sure: 'assumed',
    since: '2026-12-01',
  },
}
