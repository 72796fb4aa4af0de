import type { Need } from '#contract/fostering/needs.ts'
import { needed, partOne } from './shared.ts'

const ask = needed({ stage: 'application', whose: 'applicant', source: partOne, sure: 'M' })

/** What a household says of itself. It is written over weeks, and sent when all of it is there. */
export const application: readonly Need[] = [
  ask({
    part: 'form.*.about',
    each: 'adults',
    title: 'Name, address and date of birth',
    next: 'Tell us who you are.',
  }),
  ask({
    part: 'form.*.addresses',
    each: 'adults',
    title: 'Where you have lived',
    next: 'Tell us where you have lived, and when.',
  }),
  ask({
    part: 'form.*.history',
    each: 'adults',
    title: 'Fostering, adopting or childminding before',
    next: 'Tell us if you asked to foster, adopt or childmind before.',
  }),
  ask({
    part: 'form.*.health',
    each: 'applicants',
    title: 'Your health',
    next: 'Tell us about your health, and who your doctor is.',
  }),
  ask({
    part: 'form.*.relationships',
    each: 'applicants',
    title: 'Your relationships',
    next: 'Tell us about your marriages and other long relationships.',
  }),
  ask({
    part: 'form.*.work',
    each: 'applicants',
    title: 'Your work',
    next: 'Tell us about your work.',
  }),
  ask({
    part: 'form.*.child',
    each: 'children',
    title: 'A child in your home',
    next: 'Tell us about each child in your home.',
  }),
  ask({
    part: 'form.home.household',
    title: 'Your family and household',
    next: 'Tell us who lives with you, and about your children who live elsewhere.',
  }),
  ask({ part: 'form.home.rooms', title: 'Your home', next: 'Tell us about your home and its rooms.' }),
  ask({
    part: 'form.home.support',
    title: 'Who helps you',
    next: 'Tell us who you can ask for help.',
  }),
  ask({
    part: 'form.home.referees',
    title: 'People who know you well',
    next: 'Give us names of people who can tell us about you.',
  }),
]
