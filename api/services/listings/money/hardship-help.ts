import { defineListing } from '../define.ts'

export const hardshipHelp = defineListing({
  slug: 'hardship-help',
  title: 'Get help in a money emergency',
  summary: 'Get help when you cannot pay for food, heating or something that you cannot do without.',
  words: [
    'food bank',
    'foodbank',
    'crisis fund',
    'household support fund',
    'food voucher',
    'emergency money',
    'cant afford food',
    'electric meter top up',
    'skint',
    'hardship fund',
    'cost of living',
  ],
  topics: ['money', 'community'],
  lifeEvents: ['money-worries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'See what help there is on the council’s website' },
    { kind: 'phone', text: 'Call the council' },
    { kind: 'visit', text: 'Ask Citizens Advice, a food bank or your child’s school' },
  ],
  cost: 'Free.',
  time: 'Depends on the fund and on how urgent it is. Say so if you have no food or heating now.',
  lgsl: null,
})
