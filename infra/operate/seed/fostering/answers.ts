import type { Answers } from '#contract/core/condition.ts'
import { council } from '#council'

/** Made-up answers to each section of an application, by its slug. `name` is whoever answers. */
export const answersOf = (name: string): Readonly<Record<string, Answers>> => ({
  'about-you': {
    fullName: name,
    hadOtherNames: 'no',
    born: '1984-03-27',
    languages: 'English and Gujarati',
    helpNeeded: ['evenings'],
    rightToWork: 'yes',
  },
  addresses: {
    home: { line1: '1 Sample Street', town: council.examples.town, postcode: council.examples.postcode },
    homeSince: '2012-09-01',
    homeIs: 'private-rent',
    abroad: 'no',
  },
  relationships: { couple: 'single', socialCare: 'no' },
  work: { working: 'employed', job: 'Teaching assistant in Sampleton', hours: '30 hours, Monday to Friday' },
  health: { surgery: 'Soar Surgery, Sampleton', hasConditions: 'no', smoking: 'no' },
  past: { appliedBefore: 'no', police: 'no' },
  'the-child': {
    name: 'Kit',
    born: '2021-09-14',
    relation: 'grandparent',
    now: 'Kit sleeps better now, and likes nursery.',
  },
  rooms: { bedrooms: 3, spare: 1, around: ['garden', 'stairs'], weapons: 'no' },
  pets: { pets: [] },
  support: {
    who: 'My sister lives in the next street and can look after a child for an evening.',
    why: 'We have room, and we like it when the house is full.',
  },
  referees: {
    referees: [
      { name: 'Sample Referee', phone: '0116 496 0111', how: 'A neighbour for ten years' },
      { name: 'Another Referee', phone: '0116 496 0112', how: 'We worked together for six years' },
    ],
  },
})
