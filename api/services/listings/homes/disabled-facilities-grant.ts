import { defineListing } from '../define.ts'

export const disabledFacilitiesGrant = defineListing({
  slug: 'disabled-facilities-grant',
  title: 'Get a grant for changes to a disabled person’s home',
  summary: 'Help with the cost of a level shower, a stairlift, a ramp or wider doors.',
  words: [
    'dfg',
    'stairlift',
    'stair lift',
    'wet room',
    'walk in shower',
    'ramp',
    'adaptations',
    'disabled bathroom',
    'through floor lift',
    'wheelchair access home',
    'walk in shower for disabled',
    'ramp to front door',
    'wet room for mum',
    'downstairs bathroom grant',
    'adapt my house',
  ],
  topics: ['homes', 'care', 'money'],
  lifeEvents: ['disability', 'older', 'caring'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free. Adults may pay a part, depending on income and savings. For a child, the family’s income does not count.',
  time: 'The council decides within 6 months of a complete application. An occupational therapist looks first.',
  lgsl: 137,
})
