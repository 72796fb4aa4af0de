import { defineListing } from '../define.ts'

export const carParks = defineListing({
  slug: 'car-parks',
  title: 'Find a council car park or get a season ticket',
  summary: 'See where to park, what it costs, and how to pay for months at once.',
  words: [
    'car park',
    'parking charges',
    'season ticket',
    'pay and display',
    'parking app',
    'town centre parking',
    'car park permit',
    'long stay',
    'electric charging',
  ],
  topics: ['parking'],
  lifeEvents: ['business'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Look or buy on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Depends on the car park.',
  time: 'A season ticket depends on free spaces.',
  lgsl: 478,
})
