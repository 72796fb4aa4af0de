import { defineListing } from '../define.ts'

export const taxiLicence = defineListing({
  slug: 'taxi-licence',
  title: 'Get a taxi or private hire licence',
  summary: 'Get a licence to drive, own or run taxis and minicabs, or complain about one.',
  words: [
    'cab licence',
    'hackney carriage',
    'minicab',
    'taxi badge',
    'taxi plate',
    'uber driver',
    'private hire',
    'taxi driver',
    'taxi complaint',
  ],
  topics: ['business', 'roads'],
  lifeEvents: ['business'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Talk to the licensing team' },
  ],
  cost: 'The council sets a charge.',
  time: 'Depends on checks, a medical and a test.',
  lgsl: 632,
})
