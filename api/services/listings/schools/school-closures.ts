import { defineListing } from '../define.ts'

export const schoolClosures = defineListing({
  slug: 'school-closures',
  title: 'Check if a school is closed',
  summary: 'See which schools are shut because of snow, floods or another emergency.',
  words: [
    'snow day',
    'school shut',
    'emergency closure',
    'is school open',
    'no school today',
    'schools closed',
    'school closed snow',
    'is school shut',
    'school snow closed',
    'heating broken at school closed',
    'any schools shut',
    'are schools open tomorrow',
    'is school open tomorrow',
    'schools open today',
  ],
  topics: ['schools'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Look on the council’s website' },
    { kind: 'visit', text: 'Look at the school’s own messages' },
  ],
  cost: 'Free.',
  time: 'Schools decide on the morning itself.',
  lgsl: 1140,
})
