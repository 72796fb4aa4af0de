import { defineListing } from '../define.ts'

export const visasAndSettlement = defineListing({
  slug: 'visas-and-settlement',
  title: 'Check visas and immigration status',
  summary: 'See whether you need a visa, share your status, or apply to stay.',
  words: [
    'visa',
    'brp',
    'evisa',
    'share code',
    'right to work',
    'settled status',
    'eu settlement',
    'spouse visa',
    'immigration',
    'leave to remain',
  ],
  topics: ['records'],
  lifeEvents: ['marriage'],
  provider: {
    kind: 'national',
    name: 'UK Visas and Immigration',
    url: 'https://www.gov.uk/government/organisations/uk-visas-and-immigration',
  },
  ways: [{ kind: 'online', text: 'Start on GOV.UK', url: 'https://www.gov.uk/browse/visas-immigration' }],
  cost: 'Depends on the visa.',
  time: 'Depends on the visa.',
  lgsl: null,
})
