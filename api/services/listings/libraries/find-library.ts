import { defineListing } from '../define.ts'

export const findLibrary = defineListing({
  slug: 'find-library',
  title: 'Find a library',
  summary: 'See where libraries are, when they open and what they do.',
  words: [
    'libary',
    'liberry',
    'library opening times',
    'library hours',
    'nearest library',
    'local library',
    'story time',
    'rhyme time',
    'bounce and rhyme',
    'lego club',
    'is the library open',
    'library times',
    'what time does library shut',
    'library near me',
  ],
  topics: ['libraries'],
  lifeEvents: ['moving'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Find one on the council’s website' },
    { kind: 'visit', text: 'Go in when it is open' },
  ],
  cost: 'Free.',
  time: 'Opening hours depend on the library.',
  lgsl: 437,
})
