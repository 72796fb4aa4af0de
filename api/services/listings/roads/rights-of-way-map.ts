import { defineListing } from '../define.ts'

export const rightsOfWayMap = defineListing({
  slug: 'rights-of-way-map',
  title: 'See the map of public footpaths',
  summary: 'See where you can walk, ride or cycle by right.',
  words: [
    'footpath map',
    'bridleway map',
    'public footpath',
    'definitive map',
    'walks near me',
    'where can i walk',
    'right of way map',
    'cycle routes',
    'horse riding routes',
  ],
  topics: ['roads', 'environment'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Look at the map on the council’s website' },
    { kind: 'visit', text: 'See the definitive map by appointment' },
  ],
  cost: 'Free.',
  time: 'You can look at any time.',
  lgsl: 613,
})
