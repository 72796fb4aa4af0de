import { defineListing } from '../define.ts'

export const namingCeremony = defineListing({
  slug: 'naming-ceremony',
  title: 'Book a naming or renewal of vows ceremony',
  summary: 'Welcome a child or renew your vows with a ceremony that is not religious.',
  words: [
    'baby naming',
    'naming day',
    'christening without church',
    'vow renewal',
    'renew vows',
    'anniversary ceremony',
    'non religious christening',
  ],
  topics: ['records'],
  lifeEvents: ['baby', 'marriage'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Book on the council’s website' },
    { kind: 'phone', text: 'Call the registration service' },
  ],
  cost: 'Depends on place, day and time.',
  time: 'Depends on the dates that are free.',
  lgsl: 873,
})
