import { expect, it } from 'vitest'
import { ActOnInYear, AnswerAtSeat, type InYearCase } from '#contract/admissions/in-year/in-year.ts'
import { correct } from './correctKind.tsx'
import { answerHere, confirm, enter, propose, record, start, warn } from './kinds.tsx'
import { called, drop, lapse, unanswered } from './wordKinds.tsx'

const on = { day: '1', month: '12', year: '2026' }
const about = { name: 'Sample Hill', reasons: [{ id: 'full', label: 'Full' }], keepsList: true } as const
const found = { choicesOpen: ['accept', 'decline'] } as unknown as InYearCase
const typed = { outcome: 'refused', reason: 'full', why: 'Full', list: ['yes'], body: 'Committee', on }
const school = 'sample-primary-school'

const actionOf = (read: object) => {
  if ('errors' in read) throw new Error(JSON.stringify(read))
  return (read as { action: object }).action
}

it('sends what the API takes', () => {
  for (const read of [
    propose.read(typed, about),
    record.read(typed, about),
    correct.read({ ...typed, because: 'A wrong box' }, about),
  ]) {
    const act = { ...actionOf(read), school }
    expect(ActOnInYear.parse({ act, seen: 1 }).act).toEqual(act)
  }
  for (const kind of [confirm, drop, called]) {
    const act = { ...actionOf(kind.read({ choice: '', how: '', why: 'No' }, found)), school }
    expect(ActOnInYear.parse({ act, seen: 1 }).act).toEqual(act)
  }
  for (const kind of [enter, warn, lapse]) {
    const act = actionOf(kind.read({ choice: 'accept', how: 'phone', why: 'Called us' }, found))
    expect(ActOnInYear.parse({ act, seen: 1 }).act).toEqual(act)
  }
  for (const read of [answerHere.read(typed, about), start.read({ on }, undefined)]) {
    const act = actionOf(read)
    expect(AnswerAtSeat.parse({ act, seen: 1 }).act).toEqual(act)
  }
})

it('asks for all that is missing', () => {
  const missing = (read: object) => Object.keys((read as { errors: object }).errors)
  expect(missing(propose.read(propose.empty(about), about))).toEqual(['outcome', 'why'])
  expect(missing(propose.read({ ...propose.empty(about), outcome: 'refused' }, about))).toEqual([
    'reason',
    'why',
  ])
  expect(missing(record.read(record.empty(about), about))).toEqual(['outcome', 'why', 'body', 'on'])
  expect(missing(correct.read({ ...typed, because: '' }, about))).toEqual(['because'])
  expect(missing(enter.read(enter.empty(found), found))).toEqual(['choice', 'how', 'why'])
  expect(missing(warn.read(warn.empty(found), found))).toEqual(['how', 'why'])
  expect(missing(start.read(start.empty(undefined), undefined))).toEqual(['on'])
  expect(missing(unanswered.read(unanswered.empty(found), found))).toEqual(['why'])
  expect(lapse.isGrave(lapse.empty(found))).toBe(true)
  expect(drop.isGrave(drop.empty(found))).toBe(false)
})
