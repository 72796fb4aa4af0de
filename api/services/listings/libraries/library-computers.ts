import { defineListing } from '../define.ts'

export const libraryComputers = defineListing({
  slug: 'library-computers',
  title: 'Use a computer or wifi at a library',
  summary: 'Go online, print, scan, and get help with forms.',
  words: [
    'free wifi',
    'internet access',
    'printing',
    'photocopying',
    'scanner',
    'pc booking',
    'print a document',
    'digital help',
    'library printer',
  ],
  topics: ['libraries', 'community'],
  lifeEvents: ['money-worries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Book on the council’s website' },
    { kind: 'visit', text: 'Ask at any library' },
  ],
  cost: 'Wifi and some computer time are free. Printing costs something.',
  time: 'At once, if a computer is free.',
  lgsl: 442,
})
