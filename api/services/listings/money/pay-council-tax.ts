import { defineListing } from '../define.ts'

export const payCouncilTax = defineListing({
  slug: 'pay-council-tax',
  title: 'Pay your council tax',
  summary: 'Pay a bill, set up a Direct Debit, or ask for help if you cannot pay.',
  words: [
    'councl tax',
    'council tax bill',
    'direct debit',
    'council tax arrears',
    'cant pay council tax',
    'reminder',
    'summons',
    'pay bill',
    'poll tax',
    'instalments',
  ],
  topics: ['money'],
  lifeEvents: ['money-worries', 'moving'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Pay on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Depends on your home’s band and on your council.',
  time: 'Usually ten monthly payments from April. You can ask for twelve.',
  lgsl: 58,
  more: ['Call as soon as you cannot pay: before a reminder more can be done.'],
})
