import { defineListing } from '../define.ts'

export const payingForCare = defineListing({
  slug: 'paying-for-care',
  title: 'Find out what you pay for care',
  summary: 'See how income, savings and your house count when the council works out your share.',
  words: [
    'care fees',
    'sell house for care',
    'financial assessment',
    'means test',
    'top up fees',
    'self funder',
    'deferred payment',
    'care home costs',
    'savings limit',
  ],
  topics: ['care', 'money'],
  lifeEvents: ['older', 'caring', 'money-worries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Work it out on the council’s website' },
    { kind: 'phone', text: 'Talk to the financial assessment team' },
    { kind: 'online', text: 'Read what the NHS says', url: 'https://www.nhs.uk/social-care-and-support/' },
  ],
  cost: 'Advice is free. What you pay for care depends on your income and savings.',
  time: 'Depends on how soon you send the papers about your money.',
  lgsl: null,
  more: ['Care that is mainly for health may be paid by the NHS: ask about NHS continuing healthcare.'],
})
