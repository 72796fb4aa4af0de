import { defineListing } from '../define.ts'

export const universalCredit = defineListing({
  slug: 'universal-credit',
  title: 'Get Universal Credit',
  summary: 'Money each month if you have a low income, no work, or cannot work.',
  words: [
    'uc',
    'benefits',
    'dole',
    'job seekers',
    'jobseekers allowance',
    'on the sick',
    'job centre',
    'jobcentre',
    'income support',
    'esa',
    'unemployed',
    'universal credits',
  ],
  topics: ['money'],
  lifeEvents: ['money-worries', 'disability', 'caring'],
  provider: {
    kind: 'national',
    name: 'Department for Work and Pensions',
    url: 'https://www.gov.uk/government/organisations/department-for-work-pensions',
  },
  ways: [
    { kind: 'online', text: 'Apply on GOV.UK', url: 'https://www.gov.uk/universal-credit' },
    { kind: 'visit', text: 'Ask for help at a Jobcentre' },
  ],
  cost: 'Free.',
  time: 'The first payment usually comes about 5 weeks after you apply. You can ask for an advance.',
  lgsl: null,
})
