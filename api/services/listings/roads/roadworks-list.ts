import { defineListing } from '../define.ts'

export const roadworksList = defineListing({
  slug: 'roadworks-list',
  title: 'See roadworks and road closures',
  summary: 'See what is planned and which roads are closed, before you set off.',
  words: [
    'road closed',
    'road closures',
    'diversion',
    'one network',
    'roadwork map',
    'traffic delays',
    'temporary lights',
    'when will road reopen',
    'road shut',
  ],
  topics: ['roads'],
  provider: { kind: 'county' },
  ways: [{ kind: 'online', text: 'Look at the map on the council’s website' }],
  cost: 'Free.',
  time: 'You can look at any time.',
  lgsl: 570,
})
