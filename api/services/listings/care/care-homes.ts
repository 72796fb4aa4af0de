import { defineListing } from '../define.ts'

export const careHomes = defineListing({
  slug: 'care-homes',
  title: 'Find a care home',
  summary: 'Find a residential or nursing home, and see how it was rated.',
  words: [
    'residential home',
    'nursing home',
    'old peoples home',
    'old folks home',
    'rest home',
    'dementia home',
    'elderly care',
    'homes for the elderly',
    'emi home',
  ],
  topics: ['care'],
  lifeEvents: ['older', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'See ratings at the Care Quality Commission', url: 'https://www.cqc.org.uk/' },
    { kind: 'online', text: 'Search on the council’s website' },
    { kind: 'phone', text: 'Talk to adult social care' },
  ],
  cost: 'Depends on the home and on your income and savings. The council works out what you pay.',
  time: 'Depends on vacancies and on an assessment of your needs.',
  lgsl: 292,
  more: ['Ask for an assessment before you move in if the council is to pay a part.'],
})
