import { defineListing } from '../define.ts'

export const emptyHomes = defineListing({
  slug: 'empty-homes',
  title: 'Report an empty home',
  summary: 'Report a home that stands empty and is falling apart.',
  words: [
    'derelict house',
    'abandoned house',
    'boarded up house',
    'vacant property',
    'squatters',
    'overgrown garden',
    'eyesore',
    'ruined building',
  ],
  topics: ['homes', 'community'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Often many months: the council must find the owner.',
  lgsl: 684,
})
