import { defineListing } from '../define.ts'

export const localLandCharges = defineListing({
  slug: 'local-land-charges',
  title: 'Get a local land charges search',
  summary: 'Get a search of a property that you want to buy.',
  words: [
    'local search',
    'con29',
    'llc1',
    'land search',
    'buying a house search',
    'conveyancing search',
    'property search',
    'solicitor search',
  ],
  topics: ['homes'],
  lifeEvents: ['moving'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Order on the council’s website' },
    {
      kind: 'online',
      text: 'See whether the register has moved to HM Land Registry',
      url: 'https://www.gov.uk/search-local-land-charges',
    },
    { kind: 'visit', text: 'Look yourself by appointment' },
  ],
  cost: 'Depends on what you order. Your solicitor usually does it.',
  time: 'Ask your council how long a search takes now.',
  lgsl: 672,
})
