import { defineListing } from '../define.ts'

export const worriedAboutAnAdult = defineListing({
  slug: 'worried-about-an-adult',
  title: 'Report a concern about an adult',
  summary: 'Tell us if an adult who needs care may be abused, neglected or cheated of money.',
  words: [
    'safeguarding adults',
    'elder abuse',
    'vulnerable adult',
    'old person being abused',
    'care home abuse',
    'financial abuse',
    'self neglect',
    'hoarding',
    'domestic abuse elderly',
    'carer stealing',
  ],
  topics: ['care', 'community'],
  lifeEvents: ['caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'phone', text: 'If somebody is in danger now, call the police', phone: '999' },
    { kind: 'phone', text: 'Call the council, day or night' },
    { kind: 'online', text: 'Report it on the council’s website' },
  ],
  cost: 'Free.',
  time: 'In danger, call 999. Otherwise the council looks at every concern and decides what to do first.',
  lgsl: 731,
})
