import { defineListing } from '../define.ts'

export const familyHubs = defineListing({
  slug: 'family-hubs',
  title: 'Find a family hub or children’s centre',
  summary: 'Find groups, advice and company for parents with young children.',
  words: [
    'sure start',
    'childrens centre',
    'stay and play',
    'baby group',
    'toddler group',
    'baby massage',
    'weigh in clinic',
    'mums group',
    'dads group',
    'mum and baby',
    'new mum groups',
  ],
  topics: ['children'],
  lifeEvents: ['baby'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Find one on the council’s website' },
    { kind: 'visit', text: 'Go in when it is open' },
  ],
  cost: 'Most groups are free.',
  time: 'Opening hours depend on the centre.',
  lgsl: 53,
})
