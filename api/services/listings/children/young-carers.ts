import { defineListing } from '../define.ts'

export const youngCarers = defineListing({
  slug: 'young-carers',
  title: 'Get help as a young carer',
  summary: 'Help for children and young people who look after somebody in their family.',
  words: [
    'young carer',
    'child carer',
    'looking after mum',
    'looking after dad',
    'teenage carer',
    'caring for brother',
    'caring for parent',
    'my daughter looks after me',
    'i am 14 and look after my mum',
    'child looking after parent',
  ],
  topics: ['children', 'care'],
  lifeEvents: ['caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Ask on the council’s website' },
    { kind: 'visit', text: 'Talk to somebody you trust at school' },
  ],
  cost: 'Free.',
  time: 'The council looks at what you need first. Ask how long that takes.',
  lgsl: 300,
})
