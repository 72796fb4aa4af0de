import { defineListing } from '../define.ts'

export const businessRates = defineListing({
  slug: 'business-rates',
  title: 'Pay or reduce business rates',
  summary: 'Pay a bill, report a change, or get relief for a small business or charity.',
  words: [
    'nndr',
    'small business rate relief',
    'non domestic rates',
    'shop rates',
    'rates bill',
    'rateable value',
    'empty shop rates',
    'charity rates',
  ],
  topics: ['business', 'money'],
  lifeEvents: ['business'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Pay or apply on the council’s website' },
    {
      kind: 'online',
      text: 'Read about it on GOV.UK',
      url: 'https://www.gov.uk/introduction-to-business-rates',
    },
  ],
  cost: 'Depends on the rateable value. Many small businesses pay nothing.',
  time: 'Bills come each spring. How long a relief takes depends on your council.',
  lgsl: 55,
})
