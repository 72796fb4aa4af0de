import { defineListing } from '../define.ts'

export const marriageAllowance = defineListing({
  slug: 'marriage-allowance',
  title: 'Get Marriage Allowance',
  summary: 'Pay less tax if one of a married couple or civil partners earns little.',
  words: [
    'marriage tax',
    'married couples allowance',
    'tax allowance wife',
    'transfer allowance',
    'marriage tax refund',
    'married tax break',
  ],
  topics: ['money'],
  lifeEvents: ['marriage', 'money-worries'],
  provider: {
    kind: 'national',
    name: 'HM Revenue and Customs',
    url: 'https://www.gov.uk/government/organisations/hm-revenue-customs',
  },
  ways: [{ kind: 'online', text: 'Apply on GOV.UK', url: 'https://www.gov.uk/marriage-allowance' }],
  cost: 'Free.',
  time: 'It can be backdated for up to 4 years.',
  lgsl: null,
})
