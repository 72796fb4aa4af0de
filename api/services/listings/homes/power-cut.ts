import { defineListing } from '../define.ts'

export const powerCut = defineListing({
  slug: 'power-cut',
  title: 'Report a power cut',
  summary: 'Report that the electricity is off, or a cable that is down.',
  words: [
    'no electricity',
    'power cut',
    'powercut',
    'electric off',
    'blackout',
    'electricity outage',
    'power line down',
    'fuse',
    'national grid',
    'no electric',
    'lights gone out in house',
    'leccy off',
  ],
  topics: ['homes', 'community'],
  provider: {
    kind: 'national',
    name: 'Your electricity network',
    url: 'https://www.powercut105.com/',
    phone: '105',
  },
  ways: [
    { kind: 'phone', text: 'Call from any phone, day or night' },
    { kind: 'online', text: 'Find your network on the 105 website' },
  ],
  cost: 'Free.',
  time: 'Day or night.',
  lgsl: null,
  more: ['If you need power for medical reasons, ask to join the priority services register.'],
})
