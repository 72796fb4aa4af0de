import { defineListing } from '../define.ts'

export const watercourseConsent = defineListing({
  slug: 'watercourse-consent',
  title: 'Get consent to work on a ditch or stream',
  summary: 'Get consent before you pipe, dam, cross or divert a ditch or stream.',
  words: [
    'land drainage consent',
    'culvert a ditch',
    'ordinary watercourse',
    'bridge over stream',
    'pipe a ditch',
    'riparian',
    'brook crossing',
  ],
  topics: ['environment', 'business'],
  lifeEvents: ['business'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Talk to the flood team' },
  ],
  cost: '£50 for each structure, set by law.',
  time: 'The council has two months to decide after a complete application.',
  lgsl: null,
  more: ['For a main river, apply to the Environment Agency.'],
})
