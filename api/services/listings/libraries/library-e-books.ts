import { defineListing } from '../define.ts'

export const libraryEBooks = defineListing({
  slug: 'library-e-books',
  title: 'Borrow e-books, audiobooks and magazines',
  summary: 'Read and listen on your phone, tablet or computer with a library card.',
  words: [
    'ebooks',
    'kindle library',
    'libby',
    'borrowbox',
    'audio books',
    'online newspapers',
    'emagazines',
    'digital library',
    'pressreader',
    'free ebooks',
    'audiobooks',
    'read on kindle',
  ],
  topics: ['libraries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Start on the council’s website' },
    { kind: 'visit', text: 'Ask at a library to be shown how' },
  ],
  cost: 'Free.',
  time: 'At once, if nobody else has the title.',
  lgsl: 1063,
})
