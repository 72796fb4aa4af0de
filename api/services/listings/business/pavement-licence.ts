import { defineListing } from '../define.ts'

export const pavementLicence = defineListing({
  slug: 'pavement-licence',
  title: 'Get a licence for tables on the pavement',
  summary: 'Put tables and chairs outside a café, pub or restaurant.',
  words: [
    'pavement cafe',
    'street cafe',
    'outdoor seating',
    'outside tables',
    'chairs on pavement',
    'al fresco',
    'tables outside',
  ],
  topics: ['business', 'roads'],
  lifeEvents: ['business'],
  provider: { kind: 'district' },
  ways: [{ kind: 'online', text: 'Apply on the council’s website' }],
  cost: 'The council sets a charge, up to a limit set by law.',
  time: '14 days for comments, then 14 for the council to decide. Without a decision, it counts as granted.',
  lgsl: 742,
})
