import { defineListing } from '../define.ts'

export const parksPlaygrounds = defineListing({
  slug: 'parks-playgrounds',
  title: 'Report a problem in a park or playground',
  summary: 'Report damage in a park, or find a park, play area or pitch.',
  words: [
    'broken swing',
    'playground',
    'play area',
    'park bench',
    'local park',
    'football pitch hire',
    'skate park',
    'recreation ground',
    'rec',
    'slide',
    'swing broken',
    'park swings',
    'play park dirty',
    'glass in play park',
  ],
  topics: ['libraries', 'community'],
  lifeEvents: ['moving'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Report or look on the council’s website' },
    { kind: 'visit', text: 'Ask your parish or town council, which owns many' },
  ],
  cost: 'Free. There is a charge for pitches.',
  time: 'Depends on the danger.',
  lgsl: 670,
})
