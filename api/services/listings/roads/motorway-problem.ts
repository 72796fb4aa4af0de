import { defineListing } from '../define.ts'

export const motorwayProblem = defineListing({
  slug: 'motorway-problem',
  title: 'Report a problem on a motorway or trunk road',
  summary: 'Report potholes, litter, signs or danger on roads that National Highways runs.',
  words: [
    'motorway',
    'trunk road',
    'highways agency',
    'national highways',
    'hard shoulder',
    'smart motorway',
    'motorway litter',
    'dual carriageway',
  ],
  topics: ['roads'],
  provider: {
    kind: 'national',
    name: 'National Highways',
    url: 'https://nationalhighways.co.uk/',
    phone: '0300 123 5000',
  },
  ways: [
    { kind: 'phone', text: 'Call the emergency services if somebody is in danger', phone: '999' },
    { kind: 'phone', text: 'Call National Highways, day or night' },
    {
      kind: 'online',
      text: 'Report it on the National Highways website',
      url: 'https://report.nationalhighways.co.uk/',
    },
  ],
  cost: 'Free.',
  time: 'Danger is dealt with first.',
  lgsl: null,
})
