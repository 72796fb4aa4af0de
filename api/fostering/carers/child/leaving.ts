import type { DatedList } from './dated.ts'

const own = {
  from: '2011-04-01',
  source: 'The council’s own choice.',
  sure: 'L',
  reviewed: null,
} as const

/** What a carer hands over when a child moves on. Each is ticked, or said to be nothing. */
export const handOverLists: readonly DatedList[] = [
  {
    ...own,
    items: [
      { slug: 'belongings', title: 'Their clothes, toys and everything that is theirs' },
      {
        slug: 'papers',
        title: 'Papers about them, on paper and on your devices',
        hint: 'Give back what is on paper. Delete what you have kept on a phone or computer',
      },
      { slug: 'health', title: 'Medicines, the red book, glasses and similar things' },
      { slug: 'money', title: 'Savings and pocket money' },
      {
        slug: 'memories',
        title: 'Photographs and memories',
        hint: 'Copies of photographs, school work, and a few words from you that they can keep',
      },
    ],
  },
]

/** Why a child leaves. */
export const leavingReasons = {
  planned: 'They moved on as planned',
  home: 'They went home to their family',
  adopted: 'They were adopted',
  adult: 'They turned 18, or now live on their own',
  'carer-asked': 'The carers asked for the placement to end',
  'council-asked': 'The council or the child asked for the placement to end',
  other: 'Something else',
} as const
export type LeavingReason = keyof typeof leavingReasons

/** Who keeps what is known of the child, and for how long, as the carer reads it. */
export const keeping: Readonly<
  Record<
    'ours' | 'adopted',
    {
      readonly words: string
      readonly source: string
      readonly sure: 'H' | 'M' | 'L'
      readonly reviewed: null
    }
  >
> = {
  ours: {
    words:
      'What you wrote belongs to the child’s story. The council that placed the child keeps it with the child’s record, so that they can read it when they are older. We keep what is about you with your own record, for at least 10 years after your approval ends.',
    source: 'Fostering Services (England) Regulations 2011, regulation 32',
    sure: 'H',
    reviewed: null,
  },
  adopted: {
    words: 'The record of a child who is adopted is kept for 100 years from the adoption order.',
    source: 'Facts on adoption records, from memory.',
    sure: 'L',
    reviewed: null,
  },
}
