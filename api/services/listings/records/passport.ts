import { defineListing } from '../define.ts'

export const passport = defineListing({
  slug: 'passport',
  title: 'Get or renew a passport',
  summary: 'Apply for a first, new, replacement or child’s passport.',
  words: [
    'pasport',
    'passport renewal',
    'lost passport',
    'child passport',
    'baby passport',
    'stolen passport',
    'passport form',
    'travel document',
    'change name passport',
  ],
  topics: ['records'],
  lifeEvents: ['marriage', 'baby'],
  provider: {
    kind: 'national',
    name: 'HM Passport Office',
    url: 'https://www.gov.uk/government/organisations/hm-passport-office',
  },
  ways: [
    { kind: 'online', text: 'Apply on GOV.UK', url: 'https://www.gov.uk/apply-renew-passport' },
    { kind: 'visit', text: 'Get a paper form at a Post Office that offers one' },
  ],
  cost: 'A fee. It is lower online and for a child.',
  time: 'Usually 3 weeks. Check on GOV.UK before you book a journey.',
  lgsl: null,
})
