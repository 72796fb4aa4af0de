import { defineListing } from '../define.ts'

export const funeralExpenses = defineListing({
  slug: 'funeral-expenses',
  title: 'Get help with funeral costs',
  summary: 'Money for a funeral if you get certain benefits.',
  words: [
    'funeral grant',
    'cant afford funeral',
    'funeral payment',
    'pay for funeral',
    'funeral help',
    'cost of funeral',
    'funeral fund',
  ],
  topics: ['money', 'records'],
  lifeEvents: ['death', 'money-worries'],
  provider: {
    kind: 'national',
    name: 'Department for Work and Pensions',
    url: 'https://www.gov.uk/government/organisations/department-for-work-pensions',
  },
  ways: [{ kind: 'online', text: 'Apply on GOV.UK', url: 'https://www.gov.uk/funeral-payments' }],
  cost: 'Free. It usually has to be paid back from the person’s estate.',
  time: 'Apply within 6 months of the funeral.',
  lgsl: null,
})
