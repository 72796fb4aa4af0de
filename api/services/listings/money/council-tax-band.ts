import { defineListing } from '../define.ts'

export const councilTaxBand = defineListing({
  slug: 'council-tax-band',
  title: 'Check or challenge your council tax band',
  summary: 'See the band of any home, and say if you think that it is wrong.',
  words: [
    'council tax banding',
    'wrong band',
    'what band is my house',
    'council tax valuation',
    'rebanding',
    'band d',
    'voa',
    'am i in right band',
    'what band',
    'wrong council tax band',
  ],
  topics: ['money', 'homes'],
  lifeEvents: ['moving'],
  provider: {
    kind: 'national',
    name: 'Valuation Office Agency',
    url: 'https://www.gov.uk/government/organisations/valuation-office-agency',
  },
  ways: [
    { kind: 'online', text: 'Check it on GOV.UK', url: 'https://www.gov.uk/council-tax-bands' },
    { kind: 'online', text: 'Challenge it on GOV.UK', url: 'https://www.gov.uk/challenge-council-tax-band' },
  ],
  cost: 'Free. A band can go up as well as down.',
  time: 'Looking takes a minute. A challenge takes months.',
  lgsl: null,
})
