import { defineListing } from '../define.ts'

export const adultLearning = defineListing({
  slug: 'adult-learning',
  title: 'Find a course for adults',
  summary: 'Learn English, maths, computing, a craft or a language near you.',
  words: [
    'evening class',
    'night school',
    'esol',
    'english lessons',
    'gcse maths adult',
    'computer course',
    'adult education',
    'learn to read',
    'training course',
  ],
  topics: ['schools', 'libraries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Search and book on the council’s website' },
    { kind: 'phone', text: 'Talk to an adviser' },
    { kind: 'visit', text: 'Ask at a library' },
  ],
  cost: 'Many courses are free if you have no qualification at that level or a low income. Others charge.',
  time: 'Most courses start in September, January or April.',
  lgsl: 27,
})
