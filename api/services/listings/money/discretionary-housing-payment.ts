import { defineListing } from '../define.ts'

export const discretionaryHousingPayment = defineListing({
  slug: 'discretionary-housing-payment',
  title: 'Get extra help with rent',
  summary: 'Ask for a payment when your benefits do not cover your rent or the cost of moving.',
  words: [
    'dhp',
    'rent shortfall',
    'bedroom tax',
    'help with deposit',
    'rent deposit',
    'rent arrears',
    'moving costs',
    'cant pay my rent',
    'rent gone up',
    'behind with rent',
  ],
  topics: ['money', 'homes'],
  lifeEvents: ['money-worries', 'moving'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Depends on your council and on how urgent it is.',
  lgsl: 1148,
})
