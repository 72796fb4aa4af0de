import { defineListing } from '../define.ts'

export const councilSpending = defineListing({
  slug: 'council-spending',
  title: 'See what the council spends',
  summary: 'See the budget, payments to suppliers, and salaries of senior staff.',
  words: [
    'council budget',
    'accounts',
    'spending over 500',
    'council money',
    'chief executive pay',
    'where does my council tax go',
    'transparency',
  ],
  topics: ['council', 'money'],
  provider: { kind: 'county' },
  ways: [{ kind: 'online', text: 'Look on the council’s website' }],
  cost: 'Free.',
  time: 'The budget is agreed each February. Payments are published at least every three months.',
  lgsl: 1465,
})
