import { defineListing } from '../define.ts'

export const highHedges = defineListing({
  slug: 'high-hedges',
  title: 'Complain about a high hedge',
  summary: 'Ask the council to decide about a neighbour’s tall evergreen hedge.',
  words: [
    'leylandii',
    'tall hedge',
    'neighbours hedge',
    'hedge blocks light',
    'overgrown conifer',
    'hedge dispute',
    'hedge too high',
    'leylandii blocking light',
    'next doors hedge',
    'hedge blocking all the light',
  ],
  topics: ['environment', 'homes'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Complain on the council’s website' },
    { kind: 'visit', text: 'Talk to your neighbour first, and keep a note' },
  ],
  cost: 'The council sets a charge.',
  time: 'Depends on a visit. You must have tried to agree first.',
  lgsl: 1122,
})
