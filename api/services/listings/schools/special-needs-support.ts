import { defineListing } from '../define.ts'

export const specialNeedsSupport = defineListing({
  slug: 'special-needs-support',
  title: 'Find support for special educational needs',
  summary: 'See the local offer: help for children and young people with special needs or a disability.',
  words: [
    'local offer',
    'send',
    'sen',
    'autism',
    'adhd',
    'dyslexia',
    'speech and language',
    'additional needs',
    'special needs help',
    'sendiass',
  ],
  topics: ['schools', 'children'],
  lifeEvents: ['disability'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Look at the local offer on the council’s website' },
    { kind: 'visit', text: 'Talk to the special needs coordinator at your child’s school' },
  ],
  cost: 'Looking is free. Some clubs and activities charge.',
  time: 'You can look at any time. Waiting times depend on the service.',
  lgsl: null,
})
