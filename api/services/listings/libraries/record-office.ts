import { defineListing } from '../define.ts'

export const recordOffice = defineListing({
  slug: 'record-office',
  title: 'Visit the record office',
  summary: 'See old maps, parish registers, photos and papers, and trace your family.',
  words: [
    'archives',
    'family tree',
    'genealogy',
    'parish records',
    'local history',
    'old photos',
    'ancestry',
    'census records',
    'family history',
    'house history',
  ],
  topics: ['libraries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Look in the catalogue on the council’s website' },
    { kind: 'visit', text: 'Book a visit' },
    { kind: 'phone', text: 'Ask an archivist' },
  ],
  cost: 'Reading is free. There is a charge for copies and research.',
  time: 'Book before you come. Research depends on the question.',
  lgsl: 448,
})
