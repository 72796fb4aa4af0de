import { defineListing } from '../define.ts'

export const streetWorksLicence = defineListing({
  slug: 'street-works-licence',
  title: 'Get a licence to dig up a road',
  summary: 'Get permission to dig in a road or pavement, such as for a drain or cable.',
  words: [
    'section 50',
    'road opening',
    'dig up pavement',
    'new drain connection',
    'lay cable',
    'trench in road',
    'road opening notice',
  ],
  topics: ['roads', 'business'],
  lifeEvents: ['business'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Talk to {roads}' },
  ],
  cost: 'The council sets a charge.',
  time: 'Depends on the road and on other works. Ask well before you start.',
  lgsl: 1295,
  more: ['A qualified contractor must do the work.'],
})
