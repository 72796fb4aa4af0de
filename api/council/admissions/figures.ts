/**
 * When the figures of a school year are counted for everybody to see: once, a month after its end. Until then appeals of its
 * round are heard; and numbers that went up from day to day would tell of a child who was added.
 */
export const countTerms = {
  /** `MM-DD` of the year in whose August the school year ended; before the report to the adjudicator is due. */
  countedOn: '09-30',
  since: '2026-12-01',
  source:
    'The council’s own choice: the School Admissions Code, 3.30 to 3.33, wants the report by 31 October; appeals of a round are heard within 40 school days of the last day to lodge them.',
  sure: 'assumed',
} as const
