import { defineListing } from '../define.ts'

export const newBin = defineListing({
  slug: 'new-bin',
  title: 'Get a new or replacement bin',
  summary: 'Ask for a bin for a new home, or for one that is broken, stolen or too small.',
  words: [
    'broken bin',
    'stolen bin',
    'lost bin',
    'wheely bin',
    'wheelie bin',
    'bigger bin',
    'bin lid',
    'extra bin',
    'food caddy',
    'recycling box',
  ],
  topics: ['waste', 'homes'],
  lifeEvents: ['moving', 'baby'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Order on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Depends on the bin and on why you need it.',
  time: 'Depends on your council. Ask when it will come.',
  lgsl: 526,
})
