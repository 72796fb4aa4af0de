import { defineListing } from '../define.ts'

export const highwayRecordsSearch = defineListing({
  slug: 'highway-records-search',
  title: 'Check whether a road is public highway',
  summary: 'Ask for a plan of what the council maintains, often when buying a home.',
  words: [
    'highway search',
    'highway boundary',
    'is my road adopted',
    'con29',
    'adopted road map',
    'verge ownership',
    'who owns verge',
    'land search',
  ],
  topics: ['roads', 'homes'],
  lifeEvents: ['moving', 'business'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Look at the list of roads on the council’s website' },
    { kind: 'post', text: 'Order a plan in writing' },
  ],
  cost: 'Looking is free. There is a charge for a plan with an answer.',
  time: 'Ask the council how long a plan takes now.',
  lgsl: 1087,
})
