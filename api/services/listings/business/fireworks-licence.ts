import { defineListing } from '../define.ts'

export const fireworksLicence = defineListing({
  slug: 'fireworks-licence',
  title: 'Get a licence to store or sell fireworks',
  summary: 'Get the licence that a shop needs before it keeps fireworks.',
  words: [
    'explosives licence',
    'sell fireworks',
    'firework shop',
    'bonfire night sales',
    'rocket storage',
    'explosive storage',
  ],
  topics: ['business'],
  lifeEvents: ['business'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Talk to {trading-standards}' },
  ],
  cost: 'A fee set nationally. It depends on how long the licence lasts and how much you store.',
  time: 'Apply well before October. A new site may need a visit.',
  lgsl: 796,
})
