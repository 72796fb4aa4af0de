import { defineListing } from '../define.ts'

export const winterFuelPayment = defineListing({
  slug: 'winter-fuel-payment',
  title: 'Get a Winter Fuel Payment',
  summary: 'Help with heating for people over State Pension age.',
  words: [
    'winter fuel allowance',
    'heating allowance',
    'fuel payment',
    'heating help',
    'pensioners heating',
    'cold weather payment',
    'warm home discount',
  ],
  topics: ['money'],
  lifeEvents: ['older', 'money-worries'],
  provider: {
    kind: 'national',
    name: 'Department for Work and Pensions',
    url: 'https://www.gov.uk/government/organisations/department-for-work-pensions',
  },
  ways: [
    {
      kind: 'online',
      text: 'See whether you can get it on GOV.UK',
      url: 'https://www.gov.uk/winter-fuel-payment',
    },
  ],
  cost: 'Free.',
  time: 'Most people are paid automatically in November or December.',
  lgsl: null,
})
