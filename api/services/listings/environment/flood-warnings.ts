import { defineListing } from '../define.ts'

export const floodWarnings = defineListing({
  slug: 'flood-warnings',
  title: 'Check flood warnings and sign up for alerts',
  summary: 'See whether your home is at risk now, and get alerts by phone or e-mail.',
  words: [
    'flood alert',
    'flood warning',
    'floodline',
    'river levels',
    'environment agency',
    'flood risk',
    'flood map',
    'will my house flood',
    'is it going to flood',
    'flood alerts',
    'river level',
  ],
  topics: ['environment', 'community'],
  lifeEvents: ['moving'],
  provider: {
    kind: 'national',
    name: 'Environment Agency',
    url: 'https://www.gov.uk/government/organisations/environment-agency',
    phone: '0345 988 1188',
  },
  ways: [
    { kind: 'online', text: 'Check on GOV.UK', url: 'https://www.gov.uk/check-flooding' },
    { kind: 'online', text: 'Sign up on GOV.UK', url: 'https://www.gov.uk/sign-up-for-flood-warnings' },
    { kind: 'phone', text: 'Call Floodline, day or night' },
  ],
  cost: 'Free.',
  time: 'Day or night.',
  lgsl: null,
})
