import { defineListing } from '../define.ts'

export const streetTradingLicence = defineListing({
  slug: 'street-trading-licence',
  title: 'Get a licence to trade on the street',
  summary: 'Sell food or goods from a stall, van or cart.',
  words: [
    'burger van',
    'street trading consent',
    'ice cream van',
    'food truck',
    'street stall',
    'market stall',
    'pedlar',
    'pop up stall',
  ],
  topics: ['business'],
  lifeEvents: ['business'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Talk to the licensing team' },
  ],
  cost: 'The council sets a charge.',
  time: 'Depends on the place and on objections.',
  lgsl: 400,
})
