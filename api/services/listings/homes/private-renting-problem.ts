import { defineListing } from '../define.ts'

export const privateRentingProblem = defineListing({
  slug: 'private-renting-problem',
  title: 'Get help with a private landlord',
  summary: 'Get help with damp, repairs, safety, illegal eviction or a shared house.',
  words: [
    'landlord wont repair',
    'mould',
    'damp',
    'private rent',
    'slum landlord',
    'rogue landlord',
    'hmo',
    'unsafe house',
    'tenant rights',
    'deposit not returned',
    'letting agent',
  ],
  topics: ['homes'],
  lifeEvents: ['money-worries'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'visit', text: 'Write to your landlord first and keep a copy' },
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Depends on the danger: the council may visit your home first.',
  lgsl: 652,
})
