import { defineListing } from '../define.ts'

export const premisesLicence = defineListing({
  slug: 'premises-licence',
  title: 'Get a licence to sell alcohol or put on music',
  summary: 'Get a licence for a pub, shop, restaurant, takeaway or venue.',
  words: [
    'alcohol licence',
    'drinks licence',
    'pub licence',
    'liquor licence',
    'off licence',
    'licence for bar',
    'late night takeaway',
    'live music licence',
    'premises licence',
    'personal licence',
  ],
  topics: ['business'],
  lifeEvents: ['business'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Talk to the licensing team' },
  ],
  cost: 'A fee set nationally. It depends on the value of the building.',
  time: 'Others can object for 28 days. If nobody does, you get it after that.',
  lgsl: 860,
})
