import { defineListing } from '../define.ts'

export const illegalParking = defineListing({
  slug: 'illegal-parking',
  title: 'Report illegal parking',
  summary: 'Tell us about cars on yellow lines, zigzags, or in residents’ bays.',
  words: [
    'bad parking',
    'double yellow lines',
    'parking warden',
    'blocked drive',
    'parked on pavement',
    'school parking',
    'zig zags',
    'parking across dropped kerb',
    'dangerous parking',
  ],
  topics: ['parking', 'roads'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'phone', text: 'If a car blocks the way or is a danger, call the police', phone: '101' },
  ],
  cost: 'Free.',
  time: 'Depends on where wardens are at work.',
  lgsl: 471,
})
