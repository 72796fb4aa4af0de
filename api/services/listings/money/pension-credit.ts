import { defineListing } from '../define.ts'

export const pensionCredit = defineListing({
  slug: 'pension-credit',
  title: 'Get Pension Credit',
  summary: 'Extra money for people over State Pension age with a low income.',
  words: [
    'pension top up',
    'pensioner low income',
    'guarantee credit',
    'free tv licence over 75',
    'pensioner benefits',
    'help for pensioners',
  ],
  topics: ['money'],
  lifeEvents: ['older', 'money-worries'],
  provider: {
    kind: 'national',
    name: 'Department for Work and Pensions',
    url: 'https://www.gov.uk/government/organisations/department-for-work-pensions',
  },
  ways: [{ kind: 'online', text: 'Apply on GOV.UK', url: 'https://www.gov.uk/pension-credit' }],
  cost: 'Free.',
  time: 'Apply soon: it can count from up to 3 months before.',
  lgsl: null,
})
