import { defineListing } from '../define.ts'

export const nhs111 = defineListing({
  slug: 'nhs-111',
  title: 'Get medical help when it is not an emergency',
  summary: 'Find out what to do and where to go when you need help soon.',
  words: [
    '111',
    'nhs direct',
    'out of hours doctor',
    'walk in centre',
    'urgent care',
    'feeling ill',
    'minor injuries',
    'a and e',
    'hospital',
    'emergency doctor',
  ],
  topics: ['care', 'community'],
  provider: { kind: 'national', name: 'NHS', url: 'https://www.nhs.uk/', phone: '111' },
  ways: [
    { kind: 'phone', text: 'Call an ambulance if a life is in danger', phone: '999' },
    { kind: 'phone', text: 'Call NHS 111, day or night' },
    { kind: 'online', text: 'Answer questions on NHS 111 online', url: 'https://111.nhs.uk/' },
  ],
  cost: 'Free.',
  time: 'Day or night.',
  lgsl: null,
})
