import { defineListing } from '../define.ts'

export const mealsAtHome = defineListing({
  slug: 'meals-at-home',
  title: 'Get meals delivered at home',
  summary: 'Hot or frozen meals for people who cannot cook for themselves.',
  words: [
    'meals on wheels',
    'food delivery for elderly',
    'hot dinners',
    'frozen meals',
    'meal service',
    'dinners for pensioners',
    'dinners delivered',
    'hot meals for dad',
    'wiltshire farm foods',
  ],
  topics: ['care'],
  lifeEvents: ['older', 'caring', 'disability'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Find who delivers near you on the council’s website' },
    { kind: 'phone', text: 'Talk to adult social care' },
  ],
  cost: 'You pay for each meal. Prices depend on the company.',
  time: 'Most companies start within days. Ask them.',
  lgsl: 315,
})
