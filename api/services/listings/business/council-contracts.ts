import { defineListing } from '../define.ts'

export const councilContracts = defineListing({
  slug: 'council-contracts',
  title: 'Bid for council contracts',
  summary: 'See what the council wants to buy, and how to bid.',
  words: [
    'tender',
    'tenders',
    'procurement',
    'supply the council',
    'contracts',
    'become a supplier',
    'bid',
    'framework',
    'quotes',
  ],
  topics: ['business', 'council'],
  lifeEvents: ['business'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Find contracts on GOV.UK', url: 'https://www.gov.uk/contracts-finder' },
    { kind: 'online', text: 'See how on the council’s website' },
  ],
  cost: 'Free.',
  time: 'Each contract says when bids must be in.',
  lgsl: 828,
})
