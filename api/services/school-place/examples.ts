import type { Phase } from '#contract/admissions/dates.ts'
import type { Answers } from '#contract/core/condition.ts'
import type { SchoolAsk } from '#contract/core/school.ts'
import { council } from '#council'
import { exampleAddress, exampleName } from '../common/person.ts'
import { exampleDay } from '../define/example-day.ts'
import { type FormRound, formRounds } from './rounds.ts'

/** The round of a phase that can be applied for now; the last that is known once there is none. */
export function exampleRound(phase: Phase, today = new Date()): FormRound {
  const ofPhase = formRounds.filter((round) => round.phase === phase)
  const now = today.toISOString()
  const open = ofPhase.find(({ opensAt, endsAt }) => opensAt <= now && now < endsAt) ?? ofPhase.at(-1)
  if (!open) throw new Error(`There is no round of ${phase} places`)
  return open
}

const lateIn = ({ closesAt }: FormRound, today: Date): Answers =>
  closesAt <= today.toISOString()
    ? { lateReason: 'moved', lateWhy: 'We moved here in the summer and learned of it then.' }
    : {}

const listed = (id: string, name: string, ...asks: SchoolAsk[]) => ({ id, name, asks })
/** Schools of the sample list, as it has them. */
const sample = {
  hill: listed(
    'sample-hill-church-of-england-school',
    'Sample Hill Church of England School',
    'sibling',
    'faith',
  ),
  lane: listed('sample-lane-primary-academy', 'Sample Lane Primary Academy', 'sibling', 'medical', 'staff'),
  soar: listed('sample-soar-academy', 'Sample Soar Academy', 'sibling', 'staff', 'feeder', 'test'),
  grammar: listed('sample-grammar-school', 'Sample Grammar School', 'premium', 'test'),
}
/** As a school stands where it is not chosen for a round. */
const there = ({ id, name }: { id: string; name: string }) => listed(id, name)

const home = { forces: 'no', inArea: 'yes', livesAt: 'one', address: exampleAddress, moving: 'no' }
const parent = { fullName: exampleName, relationship: 'parent', responsibility: 'yes' }
const elsewhere = { school: { name: 'Sample Park School', area: council.examples.elsewhere } }

/** `day`: `-11-05` in the first year of those in which children of the round were born. */
function child(phase: Phase, today: Date, day = '-11-05'): Answers {
  const round = exampleRound(phase, today)
  const year = day < '-09' ? round.born.until.slice(0, 4) : round.born.from.slice(0, 4)
  return {
    phase,
    plan: 'no',
    childBorn: `${year}${day}`,
    ...lateIn(round, today),
    childName: 'Sam Sample',
    multiple: 'no',
    care: 'none',
    ...parent,
    ...home,
    declaration: 'agreed',
  }
}

const today = new Date()

export const example: Answers = {
  ...child('reception', today),
  start: 'full-time',
  preferences: [elsewhere],
}

export const examples: Readonly<Record<string, Answers>> = {
  twins: {
    ...child('junior', today),
    multiple: 'yes',
    twins: [{ name: 'Alex Sample' }],
    preferences: [
      elsewhere,
      { school: { name: 'Sample Lake School', area: council.examples.elsewhere }, why: 'It is near work.' },
    ],
  },
  care: {
    ...child('secondary', today),
    care: 'before',
    careCouncil: 'Sample Council',
    careProof: 'later',
    relationship: 'guardian',
    responsibility: 'no',
    responsibleName: 'Sample Council, children’s services',
    preferences: [elsewhere],
  },
  shared: {
    ...child('reception', today, '-05-20'),
    start: 'full-time',
    yearLater: 'yes',
    yearLaterWhy: 'Born nine weeks early.',
    livesAt: 'equally',
    otherAddress: { ...exampleAddress, line1: '2 Sample Street' },
    addressAgreed: 'yes',
    addressProof: 'later',
    preferences: [elsewhere],
  },
  forces: {
    ...withoutKeys(child('reception', today), ['inArea', 'moving']),
    start: 'later',
    forces: 'yes',
    postingFrom: exampleDay(60),
    postingLetter: 'later',
    preferences: [elsewhere],
  },
  reasons: {
    ...child('reception', today),
    start: 'part-time',
    preferences: [{ school: sample.lane }, { school: sample.hill, why: 'Alex is there.' }, elsewhere],
    hasSibling: 'yes',
    siblings: [{ name: 'Alex Sample', born: exampleDay(-3000), school: there(sample.hill), attends: 'both' }],
    need: 'medical',
    needSchool: sample.lane,
    needWhy: 'It is the only one with a lift.',
    needProof: 'later',
    staff: 'two-years',
    staffName: exampleName,
    staffSchool: sample.lane,
    faith: 'yes',
    faithForm: 'later',
  },
  moreReasons: {
    ...child('secondary', today),
    preferences: [{ school: sample.soar }, { school: sample.grammar }],
    hasSibling: 'no',
    staff: 'no',
    presentSchool: listed('other-sample-school', 'Other Sample School'),
    presentSince: exampleDay(-900),
    premiums: ['service'],
    test: 'registered',
  },
  moving: {
    ...child('secondary', today),
    moving: 'yes',
    movingDay: exampleDay(40),
    newAddress: { ...exampleAddress, line1: '3 Sample Street' },
    movingProof: 'later',
    preferences: [elsewhere],
  },
}

function withoutKeys(answers: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)))
}
