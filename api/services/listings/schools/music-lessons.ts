import { defineListing } from '../define.ts'

export const musicLessons = defineListing({
  slug: 'music-lessons',
  title: 'Find music lessons for a child',
  summary: 'Find lessons, instruments to borrow and groups to play in, at school or outside.',
  words: [
    'music service',
    'learn an instrument',
    'violin lessons',
    'guitar lessons',
    'drum lessons',
    'school orchestra',
    'instrument hire',
    'piano lessons',
    'choir',
    'piano teacher',
    'guitar teacher',
    'violin for child',
    'drum teacher',
    'learn piano',
  ],
  topics: ['schools', 'libraries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Look on the council’s website' },
    { kind: 'visit', text: 'Ask your child’s school' },
  ],
  cost: 'Depends on the lesson. Ask about help if your child gets free school meals.',
  time: 'Lessons usually start at the beginning of a term.',
  lgsl: 51,
})
