import { defineListing } from '../define.ts'

export const weddingVenueLicence = defineListing({
  slug: 'wedding-venue-licence',
  title: 'Get a licence to hold weddings',
  summary: 'Have a hotel, hall or barn approved for marriages and civil partnerships.',
  words: [
    'approved premises',
    'wedding venue approval',
    'barn weddings',
    'licensed for weddings',
    'civil ceremony venue',
  ],
  topics: ['business', 'records'],
  lifeEvents: ['business'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Ask the registration service' },
  ],
  cost: 'The council sets a charge. Ask before you apply.',
  time: 'The council shows your application to the public for 21 days before it decides.',
  lgsl: 1296,
})
