import { defineListing } from '../define.ts'

export const litterStreetCleaning = defineListing({
  slug: 'litter-street-cleaning',
  title: 'Report litter or a dirty street',
  summary: 'Ask for a street to be swept, litter to be picked up or a full litter bin to be emptied.',
  words: [
    'street cleaning',
    'road sweeper',
    'litter',
    'rubbish in street',
    'broken glass',
    'leaves on pavement',
    'overflowing bin',
    'street sweeping',
    'litter picking',
    'mess',
  ],
  topics: ['waste', 'community'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Depends on your council and on the street.',
  lgsl: 580,
})
