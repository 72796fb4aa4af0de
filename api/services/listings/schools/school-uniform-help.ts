import { defineListing } from '../define.ts'

export const schoolUniformHelp = defineListing({
  slug: 'school-uniform-help',
  title: 'Get help with school clothing costs',
  summary: 'Find out who helps with the cost of school uniform and shoes.',
  words: [
    'uniform grant',
    'school uniform voucher',
    'clothing grant',
    'blazer',
    'pe kit',
    'second hand uniform',
    'school shoes',
    'uniform money',
    'cant afford uniform',
    'blazer cost',
    'free school uniform',
  ],
  topics: ['schools', 'money'],
  lifeEvents: ['school', 'money-worries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'visit', text: 'Ask the school first: many have a fund or second-hand clothes' },
    { kind: 'online', text: 'See what the council offers on its website' },
  ],
  cost: 'Free.',
  time: 'Depends on the school. Councils need not offer a grant, and many do not.',
  lgsl: 2,
})
