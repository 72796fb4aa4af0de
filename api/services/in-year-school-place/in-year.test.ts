import { expect, it } from 'vitest'
import { whyNotHere } from '#contract/admissions/offered.ts'
import { holds } from '#contract/core/condition.ts'
import { readable } from '../define/read.ts'
import { asSent, resultOf } from '../define/walk.ts'
import { inYearSchoolPlace } from './service.ts'
import { yearGroupCheck, yearGroupPage } from './year-group.ts'

const before = {
  childName: 'Sam Sample',
  childBorn: '2016-05-04',
  reason: 'change',
  presentSchool: 'Old Sample School',
  first: 'Sample Primary School',
  second: 'Other Sample School',
  special: ['forces', 'sibling'],
  fullName: 'Jo Sample',
  address: { line1: '1 Sample Street', town: 'Glenfield', postcode: 'LE3 8RA' },
}

it('still says in words what was sent by the form as it was before', () => {
  const lines = readable(asSent(inYearSchoolPlace, before), before)
  expect(lines.map(({ question, answer }) => `${question}: ${answer}`)).toEqual([
    'Child’s name: Sam Sample',
    'Child’s date of birth: 4 May 2016',
    'Reason: We want to change school',
    'Current school: Old Sample School',
    'First: Sample Primary School',
    'Second: Other Sample School',
    'Circumstances: A parent serves in the armed forces, A brother or sister goes to a school on the list',
    'Your name: Jo Sample',
    'Your address: 1 Sample Street, Glenfield, LE3 8RA',
  ])
  expect(asSent(inYearSchoolPlace, inYearSchoolPlace.example)).toBe(inYearSchoolPlace)
})

it.each([
  ['2018-09-01', '2027-02-01', 'By age your child would be in Year 3'],
  ['2018-08-31', '2027-02-01', 'By age your child would be in Year 4'],
  ['2018-08-31', '2027-09-01', 'By age your child would be in Year 5'],
  ['2022-09-01', '2027-02-01', 'This form is for children from Reception to Year 11'],
  ['2022-08-31', '2027-02-01', 'By age your child would be in Reception'],
  ['2022-09-01', '2027-09-02', 'For Reception in September 2027, use the form “School place”'],
  ['2016-01-01', '2027-09-02', 'For Year 7 in September 2027, use the form “School place”'],
  ['2010-08-31', '2027-02-01', 'This form is for children from Reception to Year 11'],
])('a child born on %s who needs a place from %s', (childBorn, needed, title) => {
  const today = new Date('2027-01-20T10:00:00Z')
  expect(resultOf(yearGroupPage, { childBorn, needed }, today)?.title).toBe(title)
})

it('is the form for those who start school or secondary school once the year has begun', () => {
  const today = new Date('2027-09-03T10:00:00Z')
  const answers = { childBorn: '2016-01-01', needed: '2027-09-20' }
  expect(resultOf(yearGroupPage, answers, today)?.kind).toBe('go-on')
})

it.each([
  ['year-r', 'Is this the right year group?'],
  ['year-4', 'This is the year group for your child’s age'],
  ['year-6', 'Is this the right year group?'],
])('asks about %s for a child of Year 4', (askedGroup, title) => {
  const today = new Date('2027-01-20T10:00:00Z')
  const answers = { childBorn: '2018-08-31', needed: '2027-02-01', outsideAge: 'yes', askedGroup }
  expect(holds(yearGroupCheck.when, answers, today)).toBe(true)
  expect(resultOf(yearGroupCheck, answers, today)?.title).toBe(title)
  const near = { ...answers, askedGroup: 'year-3' }
  expect(holds(yearGroupCheck.when, near, today)).toBe(false)
})

it('takes schools that have the year group, and not the one that the child goes to', () => {
  const infant = {
    id: 'meadow',
    name: 'Meadow Infant School',
    town: '',
    postcode: '',
    years: [0, 1, 2],
    into: [],
  }
  const question = {
    groupFrom: { born: 'childBorn', on: 'needed', asked: 'askedGroup', now: 'currentSchool' },
  }
  const answers = { childBorn: '2018-08-31', needed: '2027-02-01' }
  expect(whyNotHere(infant, question, answers)).toBe(
    'Meadow Infant School has no Year 4. Choose a school that does',
  )
  expect(whyNotHere(infant, question, { ...answers, askedGroup: 'year-2' })).toBeUndefined()
  expect(whyNotHere(infant, question, { childBorn: 'x', needed: '2027-02-01' })).toBeUndefined()
  const there = { ...answers, askedGroup: 'year-2', currentSchool: { id: 'meadow', name: '', asks: [] } }
  expect(whyNotHere(infant, question, there)).toMatch(/^Your child goes to Meadow Infant School now/)
  expect(whyNotHere(infant, {}, there)).toBeUndefined()
})
