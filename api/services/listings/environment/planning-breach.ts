import { defineListing } from '../define.ts'

export const planningBreach = defineListing({
  slug: 'planning-breach',
  title: 'Report building without permission',
  summary: 'Report building, signs or uses that have no permission.',
  words: [
    'planning enforcement',
    'illegal building',
    'no planning permission',
    'breach of planning',
    'building without permission',
    'illegal extension',
    'unauthorised development',
    'built without permission',
    'neighbour built',
    'built a garage without asking',
    'never asked permission',
    'built without asking',
    'extension without permission',
  ],
  topics: ['environment'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'post', text: 'Write to the planning department' },
  ],
  cost: 'Free.',
  time: 'Depends on the harm. The council need not act on every breach.',
  lgsl: 1158,
})
