import type { Need } from '#contract/fostering/needs.ts'
import { needed, partOne, partTwo } from './shared.ts'

const ask = needed({ stage: 'application', whose: 'applicant', source: partOne, sure: 'M' })

/** What a household says of itself, by the sections of its form. It is written over weeks, and sent when all of it is there. */
export const application: readonly Need[] = [
  ask({ part: 'form.*.about-you', each: 'adults', title: 'About you', next: 'Tell us who you are.' }),
  ask({
    part: 'form.*.addresses',
    each: 'adults',
    title: 'Where you have lived',
    next: 'Tell us where you have lived, and when.',
  }),
  ask({
    part: 'form.*.relationships',
    each: 'applicants',
    title: 'Partners and children',
    next: 'Tell us about your partners and your children.',
  }),
  ask({
    part: 'form.*.work',
    each: 'applicants',
    title: 'Your work',
    next: 'Tell us about your work.',
    source: partTwo,
  }),
  ask({
    part: 'form.*.health',
    each: 'applicants',
    title: 'Your health',
    next: 'Tell us how you are, and who your doctor is.',
  }),
  ask({
    part: 'form.*.past',
    each: 'adults',
    title: 'Before today',
    next: 'Tell us if you applied before, and what the police know.',
  }),
  ask({
    part: 'form.home.the-child',
    kinds: ['connected-person', 'early-permanence'],
    title: 'The child you look after',
    next: 'Tell us about the child.',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regs 24 and 25A',
    sure: 'L',
  }),
  ask({ part: 'form.home.rooms', title: 'Your home', next: 'Tell us about your home and its rooms.' }),
  ask({
    part: 'form.home.pets',
    title: 'Your pets',
    next: 'Tell us whether you have pets.',
    source: 'The council’s own choice, as other councils ask it.',
  }),
  ask({ part: 'form.home.support', title: 'Who helps you', next: 'Tell us who you can ask for help.' }),
  ask({
    part: 'form.home.referees',
    title: 'People who know you well',
    next: 'Give us the names of people who can tell us about you.',
  }),
]
