import { defineListing } from '../define.ts'

export const homeLibraryService = defineListing({
  slug: 'home-library-service',
  title: 'Get library books brought to your home',
  summary: 'Volunteers bring books and audiobooks to people who cannot get to a library.',
  words: [
    'housebound library',
    'books delivered',
    'talking books',
    'large print at home',
    'mobile library',
    'library van',
    'cant get to library',
  ],
  topics: ['libraries', 'care'],
  lifeEvents: ['older', 'disability', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'phone', text: 'Call your library' },
    { kind: 'online', text: 'Ask on the council’s website' },
  ],
  cost: 'Free.',
  time: 'Depends on when a volunteer is free near you.',
  lgsl: 865,
})
