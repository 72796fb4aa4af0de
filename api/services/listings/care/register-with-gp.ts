import { defineListing } from '../define.ts'

export const registerWithGp = defineListing({
  slug: 'register-with-gp',
  title: 'Register with a GP',
  summary: 'Join a doctor’s surgery near you.',
  words: [
    'doctor',
    'doctors surgery',
    'find a doctor',
    'change gp',
    'new doctor',
    'medical centre',
    'family doctor',
    'gp surgery',
    'health centre',
  ],
  topics: ['care'],
  lifeEvents: ['moving', 'baby'],
  provider: { kind: 'national', name: 'NHS', url: 'https://www.nhs.uk/' },
  ways: [
    {
      kind: 'online',
      text: 'Register on the NHS website',
      url: 'https://www.nhs.uk/nhs-services/gps/how-to-register-with-a-gp-surgery/',
    },
    { kind: 'visit', text: 'Ask at the surgery' },
  ],
  cost: 'Free. You do not need proof of address.',
  time: 'Depends on the surgery.',
  lgsl: null,
})
