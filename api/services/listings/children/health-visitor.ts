import { defineListing } from '../define.ts'

export const healthVisitor = defineListing({
  slug: 'health-visitor',
  title: 'Talk to a health visitor or school nurse',
  summary: 'Ask about your baby’s feeding, sleep and growth, or a child’s health.',
  words: [
    'breastfeeding help',
    'baby weight',
    '2 year check',
    'baby wont sleep',
    'school nurse',
    'weaning',
    'bedwetting',
    'postnatal depression',
    'development check',
    'baby not feeding',
    'baby wont settle',
    'baby weighed',
    'breast feeding help',
    'worried about my babys weight',
  ],
  topics: ['children', 'care'],
  lifeEvents: ['baby'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'phone', text: 'Call or text your local team: its number is in your baby’s red book' },
    { kind: 'online', text: 'Find the team on the council’s website' },
  ],
  cost: 'Free.',
  time: 'Depends on the team. For urgent medical help call 111, or 999 if a life is in danger.',
  lgsl: 890,
})
