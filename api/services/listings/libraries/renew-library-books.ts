import { defineListing } from '../define.ts'

export const renewLibraryBooks = defineListing({
  slug: 'renew-library-books',
  title: 'Renew or reserve library books',
  summary: 'Keep books for longer, or ask for one to be put by for you.',
  words: [
    'renew books',
    'overdue books',
    'library fines',
    'late books',
    'order a book',
    'extend loan',
    'library catalogue',
    'book reservation',
    'return books',
    'renew my books',
    'book overdue',
    'library fine',
    'reserve a book',
    'renue books',
    'keep my books longer',
  ],
  topics: ['libraries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Renew on the council’s website with your card number' },
    { kind: 'phone', text: 'Call the library' },
    { kind: 'visit', text: 'Ask at any library' },
  ],
  cost: 'Renewing in time is free. There may be a charge for late books and some reservations.',
  time: 'At once, unless somebody else is waiting for the book.',
  lgsl: 440,
})
