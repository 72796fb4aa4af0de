import { defineListing } from '../define.ts'

export const scaffoldingLicence = defineListing({
  slug: 'scaffolding-licence',
  title: 'Get a licence for scaffolding or a hoarding',
  summary: 'Get permission to put scaffolding, a hoarding or materials on a road or pavement.',
  words: [
    'scaffold',
    'scaffolding permit',
    'scafolding',
    'cherry picker',
    'builders sand on road',
    'fence on pavement',
    'mobile crane',
    'tower crane',
    'hording',
    'roofers poles',
    'scaffold on pavement',
    'poles on the pavement',
  ],
  topics: ['roads', 'business'],
  lifeEvents: ['business'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Talk to {roads}' },
  ],
  cost: 'The council sets a charge. It depends on how long you need it.',
  time: 'Ask the council how long before you must apply. The scaffolding company usually does it.',
  lgsl: 382,
})
