import { defineListing } from '../define.ts'

export const compostBin = defineListing({
  slug: 'compost-bin',
  title: 'Buy a compost bin',
  summary: 'Turn peelings and garden waste into compost at home.',
  words: [
    'composter',
    'composting',
    'compost',
    'water butt',
    'wormery',
    'food waste digester',
    'hot bin',
    'cheap compost bin',
  ],
  topics: ['waste', 'environment'],
  provider: { kind: 'county' },
  ways: [{ kind: 'online', text: 'See offers on the council’s website' }],
  cost: 'Depends on the bin. Councils often have a lower price.',
  time: 'Depends on the supplier.',
  lgsl: 535,
})
