import { defineListing } from '../define.ts'

export const childBenefit = defineListing({
  slug: 'child-benefit',
  title: 'Get Child Benefit',
  summary: 'Money to help you bring up a child.',
  words: [
    'family allowance',
    'child benifit',
    'child money',
    'baby money',
    'benefit for kids',
    'child benefit form',
  ],
  topics: ['money', 'children'],
  lifeEvents: ['baby', 'money-worries'],
  provider: {
    kind: 'national',
    name: 'HM Revenue and Customs',
    url: 'https://www.gov.uk/government/organisations/hm-revenue-customs',
  },
  ways: [{ kind: 'online', text: 'Claim on GOV.UK', url: 'https://www.gov.uk/child-benefit' }],
  cost: 'Free. Parents with a high income may pay some back.',
  time: 'Claim soon: it is backdated for 3 months at most.',
  lgsl: null,
})
