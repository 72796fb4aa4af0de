import { defineListing } from '../define.ts'

export const safeRoutesToSchool = defineListing({
  slug: 'safe-routes-to-school',
  title: 'Find safe ways to school',
  summary: 'Help with walking, cycling and scooting to school, and with a school’s travel plan.',
  words: [
    'school travel plan',
    'walking bus',
    'park and stride',
    'school street',
    'walk to school',
    'scooter to school',
    'school gate traffic',
  ],
  topics: ['roads', 'schools'],
  lifeEvents: ['school'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Look on the council’s website' },
    { kind: 'visit', text: 'Ask the school' },
  ],
  cost: 'Free.',
  time: 'Depends on the school.',
  lgsl: 546,
})
