import { defineListing } from '../define.ts'

export const licenceFinder = defineListing({
  slug: 'licence-finder',
  title: 'Find out which licences your business needs',
  summary: 'Answer some questions and see licences for your trade and place.',
  words: [
    'business licence',
    'what licence do i need',
    'permits for business',
    'licence checker',
    'trade licence',
    'small lottery',
    'pet shop licence',
  ],
  topics: ['business'],
  lifeEvents: ['business'],
  provider: { kind: 'national', name: 'GOV.UK', url: 'https://www.gov.uk/' },
  ways: [{ kind: 'online', text: 'Find them on GOV.UK', url: 'https://www.gov.uk/licence-finder' }],
  cost: 'It is free to look.',
  time: 'A few minutes.',
  lgsl: null,
})
