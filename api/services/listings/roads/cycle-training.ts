import { defineListing } from '../define.ts'

export const cycleTraining = defineListing({
  slug: 'cycle-training',
  title: 'Learn to cycle safely',
  summary: 'Bikeability and other lessons for children and adults.',
  words: [
    'bikeability',
    'cycling proficiency',
    'bike lessons',
    'learn to ride a bike',
    'cycle training',
    'bike course',
  ],
  topics: ['roads', 'schools'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'visit', text: 'Ask your child’s school' },
    { kind: 'online', text: 'Look on the council’s website' },
  ],
  cost: 'Depends on the course. Many at schools are free.',
  time: 'Schools set the dates.',
  lgsl: 547,
})
