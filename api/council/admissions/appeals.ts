import type { AppealTerms } from '#contract/admissions/appeals/terms.ts'

/**
 * The timetable of appeals, in school days of the school that refused, and how long an appeal is kept. Each is in force
 * from its day on; another council, or a newer code, adds a row.
 */
export const appealTerms = {
  rules: [
    {
      from: '2022-10-01',
      lodge: 20,
      notice: 10,
      normal: 40,
      lateFromLodging: 30,
      inYear: 30,
      decide: 5,
      source: 'School Admission Appeals Code 2022, section 2',
      sure: 'M',
      reviewed: null,
    },
  ],
  papers: {
    schoolDaysBefore: 7,
    since: '2026-12-01',
    source: 'The council’s own choice. Confirm it with the council’s published timetable of appeals.',
    sure: 'assumed',
  },
  quorum: [
    {
      from: '2022-10-01',
      least: 3,
      lay: 1,
      education: 1,
      source:
        'School Admission Appeals Code 2022: three or more, with somebody lay and somebody of education',
      sure: 'M',
      reviewed: null,
    },
  ],
  retention: {
    /** Days after the last thing happened to an appeal that is over. */
    days: 730,
    /** The same of one that nobody ended: longer than any appeal takes. */
    openDays: 730,
    warnDays: 60,
    since: '2026-12-01',
    source:
      'The council’s own choice: two years, in which complaints to the ombudsman end. Confirm it with the council’s retention schedule.',
    sure: 'assumed',
  },
} as const satisfies AppealTerms

/**
 * How long papers of families are kept at most, in days from when they were added: a year in which an appeal may go on, and
 * as long as it is kept after that. A paper of an appeal that nobody ended goes then too.
 */
export const appealFileDays = 365 + appealTerms.retention.days
