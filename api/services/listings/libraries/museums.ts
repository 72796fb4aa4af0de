import { defineListing } from '../define.ts'

export const museums = defineListing({
  slug: 'museums',
  title: 'Visit a museum or historic place',
  summary: 'Find county museums, their opening times and events.',
  words: [
    'museum',
    'musuem',
    'heritage',
    'exhibition',
    'art gallery',
    'days out',
    'school trip',
    'castle',
    'old building',
  ],
  topics: ['libraries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Find one on the council’s website' },
    { kind: 'visit', text: 'Go in when it is open' },
  ],
  cost: 'Depends on the museum. Some are free.',
  time: 'Opening hours depend on the museum and the season.',
  lgsl: 620,
})
