import { defineListing } from '../define.ts'

export const bookCeremony = defineListing({
  slug: 'book-ceremony',
  title: 'Book a registrar for your wedding',
  summary: 'Book a registrar for a ceremony at a register office or a licensed venue.',
  words: [
    'book wedding',
    'registry office',
    'wedding registrar',
    'marriage ceremony',
    'civil ceremony',
    'wedding venue',
    'elope',
    'town hall wedding',
    'same sex wedding',
    'get hitched',
    'marry at registry office',
    'registry office wedding',
    'date for wedding',
    'getting hitched',
  ],
  topics: ['records'],
  lifeEvents: ['marriage'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Book on the council’s website' },
    { kind: 'phone', text: 'Call the registration service' },
  ],
  cost: 'Depends on place, day and time. The simplest ceremony, with two witnesses, has a fee set nationally.',
  time: 'Book as soon as you have a date. Popular Saturdays go more than a year ahead.',
  lgsl: 317,
})
