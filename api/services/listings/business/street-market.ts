import { defineListing } from '../define.ts'

export const streetMarket = defineListing({
  slug: 'street-market',
  title: 'Find or trade at a market',
  summary: 'See market days, or rent a stall.',
  words: [
    'market day',
    'market stall',
    'farmers market',
    'stallholder',
    'rent a stall',
    'market trader',
    'car boot sale',
  ],
  topics: ['business', 'community'],
  lifeEvents: ['business'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Look or apply on the council’s website' },
    { kind: 'visit', text: 'Ask the market manager on the day' },
  ],
  cost: 'Visiting is free. Stalls depend on the market.',
  time: 'Depends on the market.',
  lgsl: 782,
})
