import { defineListing } from '../define.ts'

export const childWorkPermit = defineListing({
  slug: 'child-work-permit',
  title: 'Get a work permit for a child',
  summary: 'Register a part-time job for somebody who is still at school.',
  words: [
    'paper round',
    'saturday job',
    'part time job under 16',
    'child employment',
    '14 year old job',
    'employ a teenager',
    'work experience under 16',
  ],
  topics: ['children', 'business'],
  lifeEvents: ['business'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'The employer applies on the council’s website' },
    { kind: 'phone', text: 'Ask the child employment team' },
  ],
  cost: 'Free.',
  time: 'Depends on how soon the employer and the school answer. Ask the council.',
  lgsl: null,
})
