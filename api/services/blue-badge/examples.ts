import type { Answers } from '#contract/core/condition.ts'
import { exampleAddress, exampleName } from '../common/person.ts'
import { exampleDay } from '../define/example-day.ts'

const adult = { terminalIllness: 'no', dateOfBirth: '1961-03-27' }
const nineYearsOld = exampleDay(-9 * 366)
const oneYearOld = exampleDay(-400)

const proofs = { photo: 'later', identity: 'later', addressProof: 'later' }
const end = { hasBadge: 'no', declaration: 'agreed' }
const mine = { ...end, fullName: exampleName, address: exampleAddress, ...proofs }
const award = { ...mine, awardProof: 'later' }

const me = { badgeFor: 'me', ...adult }
const child = { badgeFor: 'child', terminalIllness: 'no', relationship: 'parent', childName: 'Kim Sample' }
const other = {
  badgeFor: 'other',
  ...adult,
  ...end,
  ...proofs,
  fullName: exampleName,
  relationship: 'family',
  otherName: 'Alex Sample',
  otherAddress: exampleAddress,
}
const pipJourneys = { benefits: ['pip'], pipMoving: 'fewer' }
const assessed = {
  condition: 'Arthritis in both knees since 2009, and it gets worse.',
  takesMedicine: 'no',
  seesProfessionals: 'no',
  supportingDocument: 'later',
}
const walking = { walksFar: '50', walksLong: '5', pace: 'very-slow', walkingTroubles: ['pain', 'balance'] }

/** The shortest way: PIP with enough points, for myself. */
export const example: Answers = { ...me, benefits: ['pip'], pipMoving: '8-or-more', ...award }

/** All other ways through the form. */
export const examples: Readonly<Record<string, Answers>> = {
  'dla, a child': { ...child, dateOfBirth: nineYearsOld, benefits: ['dla'], ...award },
  'severely sight impaired': { ...me, benefits: ['sight'], ...award },
  'war pension': { ...me, benefits: ['war-pension'], ...award },
  'armed forces': {
    ...me,
    benefits: ['armed-forces'],
    tariff: '1-to-8',
    armedForcesCertified: 'yes',
    ...award,
  },
  'pip, descriptor E, another adult': { ...other, ...pipJourneys, pipJourneys: 'e', awardProof: 'later' },
  'pip, descriptor D': {
    ...me,
    ...pipJourneys,
    pipJourneys: 'd',
    effects: ['distress'],
    distressOnJourneys: 'Panic among people and traffic. I run away from it.',
    ...mine,
    ...assessed,
  },
  'pip, descriptor F, risk of harm, another adult': {
    ...other,
    ...pipJourneys,
    pipJourneys: 'f',
    effects: ['harm'],
    harmOnJourneys: 'Steps into the road without seeing traffic, most days.',
    aids: ['person'],
    ...assessed,
  },
  walking: {
    ...me,
    benefits: ['none'],
    effects: ['difficulty'],
    ...mine,
    ...assessed,
    ...walking,
    aids: ['stick'],
    hasBadge: 'yes',
    badgeNumber: 'AB12CD',
    badgeEnds: exampleDay(60),
    takesMedicine: 'yes',
    medicines: [{ medicine: 'Naproxen', dose: '500mg, twice a day' }],
    seesProfessionals: 'yes',
    professionals: [
      { professional: 'Rheumatologist', place: 'The general hospital' },
      { professional: 'Physiotherapist', place: 'The health centre' },
    ],
  },
  'cannot walk': {
    ...me,
    benefits: ['none'],
    effects: ['unable'],
    ...mine,
    ...assessed,
    aids: ['wheelchair'],
  },
  'driver with both arms disabled': {
    ...me,
    benefits: ['none'],
    effects: ['none'],
    drives: 'yes',
    armsDisabled: 'yes',
    metersHard: 'yes',
    meters: 'I cannot reach up, nor turn or press anything.',
    ...mine,
    ...assessed,
  },
  'under 3, equipment': {
    ...child,
    dateOfBirth: oneYearOld,
    underThree: 'equipment',
    equipment: 'A ventilator and a suction machine, together 20kg.',
    ...mine,
    supportingDocument: 'later',
  },
  'under 3, near a vehicle': {
    ...child,
    dateOfBirth: oneYearOld,
    underThree: 'vehicle',
    treatment: 'Seizures that need medicine at once, and then the hospital.',
    ...mine,
    supportingDocument: 'later',
  },
  organisation: {
    badgeFor: 'organisation',
    organisationCares: 'yes',
    organisationTransports: 'yes',
    fullName: exampleName,
    role: 'Manager',
    organisationName: 'Sample Day Centre',
    charityNumber: '1123456',
    organisationAddress: exampleAddress,
    ...end,
    care: 'Twenty adults with physical disabilities, every weekday.',
    transport: 'To the centre and home again, and to outings each week.',
    vehicles: [{ registration: 'AB12CDE' }, { registration: 'FG34HIJ' }],
    badges: 2,
  },
}
