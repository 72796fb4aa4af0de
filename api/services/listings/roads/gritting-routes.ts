import { defineListing } from '../define.ts'

export const grittingRoutes = defineListing({
  slug: 'gritting-routes',
  title: 'See which roads are gritted in winter',
  summary: 'See the routes of gritting lorries and whether they are out tonight.',
  words: [
    'gritting',
    'gritter',
    'salt',
    'icy roads',
    'snow plough',
    'snow clearing',
    'black ice',
    'salting',
    'are roads being gritted',
    'frost',
  ],
  topics: ['roads'],
  provider: { kind: 'county' },
  ways: [{ kind: 'online', text: 'Look at the map on the council’s website' }],
  cost: 'Free.',
  time: 'Main roads are done first, before ice forms where possible. Many side streets are not gritted.',
  lgsl: 561,
  more: ['On motorways and trunk roads National Highways grits.'],
})
