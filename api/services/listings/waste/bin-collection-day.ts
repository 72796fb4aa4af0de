import { defineListing } from '../define.ts'

export const binCollectionDay = defineListing({
  slug: 'bin-collection-day',
  title: 'Check your bin collection day',
  summary: 'See which bin goes out on which day, holidays too.',
  words: [
    'bin day',
    'when are my bins',
    'which bin this week',
    'bin calendar',
    'bin collection dates',
    'bank holiday bins',
    'christmas bins',
    'refuse collection',
    'recycling day',
    'bin dates',
  ],
  topics: ['waste'],
  lifeEvents: ['moving'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Look on the council’s website with your postcode' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'At once.',
  lgsl: 524,
})
