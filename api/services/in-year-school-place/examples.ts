import type { Answers } from '#contract/core/condition.ts'
import { council } from '#council'
import { exampleAbroad, exampleAddress, exampleName } from '../common/person.ts'
import { exampleDay } from '../define/example-day.ts'

/** Schools of the sample list, as they stand where they are not chosen for a round. */
const there = (id: string, name: string) => ({ id, name, asks: [] })
const primary = there('sample-primary-school', 'Sample Primary School')
const hill = there('sample-hill-church-of-england-school', 'Sample Hill Church of England School')
const other = there('other-sample-school', 'Other Sample School')
const elsewhere = { name: 'Sample Lake School', area: council.examples.elsewhere }

/** A birthday in the year in which a child turns eight or nine: in a primary school whatever day it is. */
const born = `${new Date().getUTCFullYear() - 8}-05-04`

const common: Answers = {
  childName: 'Sam Sample',
  childBorn: born,
  needed: exampleDay(20),
  outsideAge: 'no',
  plan: 'no',
  fullName: exampleName,
  relationship: 'parent',
  responsibility: 'yes',
  declaration: 'agreed',
}

export const example: Answers = {
  ...common,
  reason: 'moved',
  hasSchool: 'yes',
  currentSchool: { name: 'Old Sample School', area: 'Leeds' },
  talked: 'moving',
  care: 'none',
  forces: 'no',
  address: exampleAddress,
  moving: 'no',
  preferences: [{ school: primary }],
  hasSibling: 'no',
}

export const examples: Readonly<Record<string, Answers>> = {
  change: {
    ...example,
    reason: 'change',
    reasonWhy: 'It is a long way, and Alex goes to the other one.',
    currentSchool: other,
    talked: 'yes',
    moving: 'yes',
    movingDay: exampleDay(30),
    preferences: [{ school: hill, why: 'Alex is there.' }, { school: primary }, { school: elsewhere }],
    hasSibling: 'yes',
    siblings: [{ name: 'Alex Sample', born: exampleDay(-3000), school: hill }],
  },
  forces: {
    ...without(example, 'moving'),
    reason: 'moved',
    forces: 'yes',
    postingFrom: exampleDay(60),
    postingLetter: 'later',
  },
  abroad: {
    ...without(example, 'currentSchool', 'talked'),
    reason: 'abroad',
    hasSchool: 'no',
    lastAtSchool: exampleDay(-60),
    address: exampleAbroad,
    circumstances: ['arrival', 'needs'],
  },
  care: {
    ...without(example, 'currentSchool', 'talked'),
    reason: 'without',
    reasonWhy: 'She came to live with me in the summer.',
    outsideAge: 'yes',
    askedGroup: 'year-2',
    outsideWhy: 'She missed a year of school.',
    hasSchool: 'no',
    care: 'now',
    careCouncil: 'Sample Council',
    careProof: 'later',
    relationship: 'foster',
    responsibility: 'no',
    responsibleName: 'Sample Council, children’s services',
    circumstances: ['none'],
  },
}

function without(answers: Answers, ...keys: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)))
}
