import { defineListing } from '../define.ts'

export const councilTaxSupport = defineListing({
  slug: 'council-tax-support',
  title: 'Get help with council tax',
  summary: 'Pay less council tax if you have a low income.',
  words: [
    'council tax reduction',
    'council tax benefit',
    'ctax help',
    'low income council tax',
    'ctr',
    'council tax rebate',
    'pensioner council tax',
    'on benefits council tax',
    'council tax on universal credit',
    'help with council tax low income',
    'lost my job council tax',
    'counciltax help',
    'struggling to pay council tax',
    'council tax arrears',
  ],
  topics: ['money'],
  lifeEvents: ['money-worries', 'older', 'caring'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Apply at once: help seldom counts for weeks before you applied.',
  lgsl: 63,
})
