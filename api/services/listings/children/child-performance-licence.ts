import { defineListing } from '../define.ts'

export const childPerformanceLicence = defineListing({
  slug: 'child-performance-licence',
  title: 'Get a licence for a child to perform',
  summary: 'Get a licence before a child acts, models, dances or takes part in paid sport.',
  words: [
    'child actor',
    'stage licence',
    'child model',
    'dance show licence',
    'panto',
    'chaperone',
    'filming with children',
    'theatre licence',
    'body of persons approval',
    'part in the panto',
    'daughter in panto',
    'child on tv',
  ],
  topics: ['children', 'business'],
  lifeEvents: ['business'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Ask the child employment team' },
  ],
  cost: 'Free.',
  time: 'Apply at least 21 days before. With less time, the council may refuse.',
  lgsl: 48,
})
