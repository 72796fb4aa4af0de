import { defineListing } from '../define.ts'

export const britishCitizenship = defineListing({
  slug: 'british-citizenship',
  title: 'Apply for British citizenship',
  summary: 'Check whether you can become a British citizen, and apply.',
  words: [
    'citizenship',
    'citizen',
    'naturalisation',
    'british passport application',
    'life in the uk test',
    'become british',
    'settled status',
    'indefinite leave',
    'become british citizen',
    'become a citizen',
    'citizenship application',
  ],
  topics: ['records'],
  provider: {
    kind: 'national',
    name: 'UK Visas and Immigration',
    url: 'https://www.gov.uk/government/organisations/uk-visas-and-immigration',
  },
  ways: [
    { kind: 'online', text: 'Check and apply on GOV.UK', url: 'https://www.gov.uk/british-citizenship' },
  ],
  cost: 'A fee. Check it on GOV.UK.',
  time: 'Usually up to 6 months.',
  lgsl: null,
  more: ['The ceremony is booked with the county council afterwards.'],
})
