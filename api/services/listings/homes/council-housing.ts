import { defineListing } from '../define.ts'

export const councilHousing = defineListing({
  slug: 'council-housing',
  title: 'Apply for a council or housing association home',
  summary: 'Join the housing register and bid for homes.',
  words: [
    'council house',
    'council flat',
    'housing register',
    'housing list',
    'waiting list',
    'choice based lettings',
    'social housing',
    'bid for house',
    'housing association',
    'home bidding',
    'get a council house',
    'waiting list for house',
    'bidding for house',
    'need a bigger council house',
  ],
  topics: ['homes'],
  lifeEvents: ['moving', 'money-worries'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Depends on your need and on the homes that are free: often years.',
  lgsl: 92,
})
