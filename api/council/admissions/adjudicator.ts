/**
 * The council’s yearly report to the Office of the Schools Adjudicator: when it is due and what it has to tell. A change of the
 * Code, or of what the adjudicator asks for in a year, is made here.
 */
export const adjudicatorReport = {
  /** Of the year in whose September the children of its rounds start. */
  due: '10-31',
  since: '2026-12-01',
  source: 'School Admissions Code, paragraphs 3.30 to 3.33, as councils publish it',
  sure: 'second-hand',
  sections: [
    {
      id: 'normal-round',
      heading: 'Places in the normal round',
      hint: 'How co-ordination with schools and neighbouring councils went, and what you would change.',
    },
    {
      id: 'looked-after',
      heading: 'Children in care, or who used to be',
      hint: 'How well their needs were met, in the normal round and during the year.',
    },
    {
      id: 'send',
      heading: 'Children with special educational needs or disabilities',
      hint: 'How well their needs were met, with and without an education, health and care plan.',
    },
    {
      id: 'fair-access',
      heading: 'The Fair Access Protocol',
      hint: 'How the protocol worked, and where placing a child took too long.',
    },
    {
      id: 'in-year',
      heading: 'Applications during the year',
      hint: 'How quickly families were answered, and where places were hard to find.',
    },
    { id: 'appeals', heading: 'Appeals', hint: 'What the appeals of this year show.' },
    { id: 'other', heading: 'Other matters', hint: 'Anything else that the adjudicator should know.' },
  ],
} as const

/** The first report that can be written here: of the first rounds that there are. */
export const firstReportYear = 2027
