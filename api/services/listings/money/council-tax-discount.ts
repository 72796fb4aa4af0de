import { defineListing } from '../define.ts'

export const councilTaxDiscount = defineListing({
  slug: 'council-tax-discount',
  title: 'Get a council tax discount',
  summary: 'Pay less if you live alone, are a student, are disabled, or your home is empty.',
  words: [
    'single person discount',
    'living alone',
    'student council tax',
    'disabled band reduction',
    '25 percent off',
    'council tax exemption',
    'empty house council tax',
    'carer discount',
    'mental impairment',
  ],
  topics: ['money'],
  lifeEvents: ['money-worries', 'disability', 'death', 'caring', 'moving'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Depends on your council. Go on paying your bill until it answers.',
  lgsl: 59,
  more: ['If you are the only adult in the home, you pay 25% less.'],
})
