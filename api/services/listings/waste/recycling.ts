import { defineListing } from '../define.ts'

export const recycling = defineListing({
  slug: 'recycling',
  title: 'Check what you can recycle at home',
  summary: 'See what goes in the recycling bin, bag or box.',
  words: [
    'recycle',
    'recycling bin',
    'what goes in which bin',
    'plastic',
    'cardboard',
    'glass bottles',
    'tetra pak',
    'food waste',
    'recycling bags',
    'tins',
    'cans',
  ],
  topics: ['waste'],
  lifeEvents: ['moving'],
  provider: { kind: 'district' },
  ways: [{ kind: 'online', text: 'Look on the council’s website' }],
  cost: 'Free.',
  time: 'You can look at any time.',
  lgsl: 533,
})
