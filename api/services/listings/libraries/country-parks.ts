import { defineListing } from '../define.ts'

export const countryParks = defineListing({
  slug: 'country-parks',
  title: 'Visit a country park',
  summary: 'Find country parks, woods and picnic places, with paths for all.',
  words: [
    'park',
    'picnic',
    'dog walk',
    'days out',
    'woods',
    'nature reserve',
    'walks',
    'play area',
    'country side',
    'park car park',
  ],
  topics: ['libraries', 'environment'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Find one on the council’s website' },
    { kind: 'visit', text: 'Go: most are open every day' },
  ],
  cost: 'Walking in is free. You usually pay to park.',
  time: 'Opening times depend on the park and the season.',
  lgsl: 461,
})
