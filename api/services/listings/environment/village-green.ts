import { defineListing } from '../define.ts'

export const villageGreen = defineListing({
  slug: 'village-green',
  title: 'Search or register common land or a village green',
  summary: 'See which land is registered, or apply to register a green.',
  words: [
    'common land',
    'town green',
    'commons register',
    'village green application',
    'grazing rights',
    'open access land',
  ],
  topics: ['environment'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Search or apply on the council’s website' },
    { kind: 'visit', text: 'See the registers by appointment' },
  ],
  cost: 'Applying for a green is free. There is a charge for some other changes.',
  time: 'Depends on objections: often more than a year.',
  lgsl: 649,
})
