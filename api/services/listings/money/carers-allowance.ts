import { defineListing } from '../define.ts'

export const carersAllowance = defineListing({
  slug: 'carers-allowance',
  title: 'Get Carer’s Allowance',
  summary: 'Money for people who care for somebody for 35 hours a week or more.',
  words: [
    'carers benefit',
    'carer allowance',
    'paid to look after mum',
    'carers credit',
    'care for relative money',
    '35 hours caring',
    'paid carer for family',
    'money for looking after mum',
    'get paid for caring',
    'paid for looking after',
  ],
  topics: ['money', 'care'],
  lifeEvents: ['caring', 'money-worries'],
  provider: {
    kind: 'national',
    name: 'Department for Work and Pensions',
    url: 'https://www.gov.uk/government/organisations/department-for-work-pensions',
  },
  ways: [{ kind: 'online', text: 'Apply on GOV.UK', url: 'https://www.gov.uk/carers-allowance' }],
  cost: 'Free.',
  time: 'Depends on your application. It can count from up to 3 months before.',
  lgsl: null,
})
