import { defineListing } from '../define.ts'

export const communityTransport = defineListing({
  slug: 'community-transport',
  title: 'Get a lift with community transport',
  summary: 'Minibuses and volunteers’ cars for people who cannot use an ordinary bus.',
  words: [
    'dial a ride',
    'community bus',
    'volunteer driver',
    'lift to hospital',
    'lift to doctors',
    'car scheme',
    'minibus',
    'ring and ride',
    'transport for elderly',
    'lift to the doctors',
    'cant get on a bus',
    'transport for old people',
    'someone to drive mum',
  ],
  topics: ['roads', 'care'],
  lifeEvents: ['older', 'disability', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Find a scheme on the council’s website' },
    { kind: 'phone', text: 'Talk to {passenger-transport}' },
  ],
  cost: 'You pay a fare or a price for each mile. It depends on the scheme.',
  time: 'Book a few days before you travel.',
  lgsl: 272,
})
