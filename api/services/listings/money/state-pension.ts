import { defineListing } from '../define.ts'

export const statePension = defineListing({
  slug: 'state-pension',
  title: 'Get your State Pension',
  summary: 'See when you can get it and how much, and claim it.',
  words: [
    'old age pension',
    'pension age',
    'retirement age',
    'oap',
    'when can i retire',
    'pension forecast',
    'pensions',
    'national insurance years',
  ],
  topics: ['money'],
  lifeEvents: ['older'],
  provider: {
    kind: 'national',
    name: 'Department for Work and Pensions',
    url: 'https://www.gov.uk/government/organisations/department-for-work-pensions',
  },
  ways: [
    { kind: 'online', text: 'Claim on GOV.UK', url: 'https://www.gov.uk/get-state-pension' },
    { kind: 'online', text: 'Check your forecast on GOV.UK', url: 'https://www.gov.uk/check-state-pension' },
  ],
  cost: 'Free.',
  time: 'Claim up to 4 months before you reach pension age. You do not get it automatically.',
  lgsl: null,
})
