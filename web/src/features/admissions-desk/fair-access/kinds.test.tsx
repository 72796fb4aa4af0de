import { expect, it } from 'vitest'
import { ActOnFairAccess, type FairAccessView, ReferChild } from '#contract/admissions/fair-access.ts'
import { ReportVacancies, type SchoolVacancies } from '#contract/admissions/vacancies.ts'
import { typedDateOf } from '#contract/core/typed/typed-date.ts'
import type { Read } from '#web/staff/actions/form.ts'
import { reporting } from '../vacancies/reporting.tsx'
import { kinds } from './kinds.tsx'
import { referring } from './referring.tsx'

const day = typedDateOf('2026-12-01')
const direction = {
  route: 'The council directs the school',
  steps: [{ id: 'decision', title: 'Decide', on: null, note: null, by: null, from: null, ends: true }],
}
const about = {
  shares: [],
  reasons: [{ id: 'prejudice', title: 'Full' }],
  direction,
} as unknown as FairAccessView

type Any = {
  empty(about: FairAccessView): object
  read(typed: never, about: FairAccessView): Read<object>
}
const readOf = (kind: Any, typed: object) => kind.read({ ...kind.empty(about), ...typed } as never, about)
const errorsOf = (read: Read<object>) => ('errors' in read ? Object.keys(read.errors) : [])

it('sends acts that the API takes, and asks for all that is missing', () => {
  const all = {
    ...{ school: 'sample-vale-college', body: 'panel', on: day, why: 'Their turn', tells: 'Reads well' },
    ...{ agrees: 'no', starts: day, reason: 'prejudice', how: 'phone', note: 'Written', directed: 'yes' },
  }
  for (const [name, kind] of Object.entries(kinds)) {
    const read = readOf(kind as unknown as Any, { ...all, ...(name === 'close' ? { reason: 'moved' } : {}) })
    if ('errors' in read) throw new Error(JSON.stringify(read))
    expect(ActOnFairAccess.parse({ act: read.action, seen: 1 }).act).toEqual(read.action)
  }
  expect(errorsOf(readOf(kinds.propose as unknown as Any, {}))).toEqual([
    'school',
    'body',
    'on',
    'why',
    'tells',
  ])
  expect(errorsOf(readOf(kinds.reply as unknown as Any, { agrees: 'yes' }))).toEqual(['starts', 'how'])
  expect(errorsOf(readOf(kinds.reply as unknown as Any, { agrees: 'no' }))).toEqual(['reason', 'why', 'how'])
  expect(errorsOf(readOf(kinds.step as unknown as Any, { on: day, note: 'x' }))).toEqual(['directed'])
  expect(errorsOf(readOf(kinds.close as unknown as Any, {}))).toEqual(['reason', 'why'])
})

it('refers a child as the API takes it', () => {
  const typed = {
    ...{ name: 'Sam Sample', born: typedDateOf('2014-05-04'), year: '7', group: 'homeless', care: 'none' },
    ...{ plan: 'no', triedSchool: 'A school', triedOn: day, triedAnswer: 'full', parent: 'Jo', why: 'Moved' },
  }
  const read = readOf(referring as unknown as Any, typed)
  if ('errors' in read) throw new Error(JSON.stringify(read))
  expect(ReferChild.parse(read.action)).toEqual(read.action)
  const { tried } = read.action as ReferChild
  expect(tried).toEqual([{ school: 'A school', on: '2026-12-01', answer: 'full' }])
  const lacking = errorsOf(readOf(referring as unknown as Any, { triedSchool: 'A school' }))
  expect(lacking).toEqual([
    'name',
    'born',
    'year',
    'group',
    'care',
    'plan',
    'triedOn',
    'triedAnswer',
    'parent',
    'why',
  ])
})

it('reports room as the API takes it, and says what does not add up', () => {
  const school = {
    ...{
      years: [{ year: 7, limit: 150, infant: false }],
      today: '2026-12-01',
      can: ['report'],
      report: null,
    },
  } as unknown as SchoolVacancies
  const row = { onRoll: '148', limit: '150', vacancies: '2', note: '' }
  const read = (changes: object) =>
    reporting.read({ ...reporting.empty(school), rows: [{ ...row, ...changes }] }, school)
  const sent = read({})
  if ('errors' in sent) throw new Error(JSON.stringify(sent))
  expect(ReportVacancies.parse({ ...sent.action, seen: 0 }).years).toEqual([
    { year: 7, onRoll: 148, limit: 150, vacancies: 2 },
  ])
  expect(errorsOf(read({ vacancies: '5' }))).toEqual(['note-7'])
  expect(errorsOf(read({ vacancies: '5', note: 'A new class' }))).toEqual([])
  expect(errorsOf(read({ onRoll: 'many', vacancies: '' }))).toEqual(['onRoll-7', 'vacancies-7'])
})
