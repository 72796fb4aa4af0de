import { expect, it } from 'vitest'
import type { ChangeView } from '#contract/admissions/changes.ts'
import { ActOnChange, ProposeChange } from '#contract/admissions/changes.ts'
import { acting } from './acting.tsx'
import { type About, proposing } from './proposing.tsx'
import { placeInWords } from './words.ts'

const round = 'reception-2027'
const reference = 'SA-7K3M-9QTD'
const fact = { name: 'home', label: 'Where the home is on the map', kind: 'point' } as const
const school = { id: 'sample-park-school', name: 'Sample Park School' }
const abouts: readonly About[] = [
  { kind: 'facts', round, reference, fact },
  { kind: 'number', round, school, now: 60 },
  { kind: 'late', round, reference },
  ...(['plan', 'twin', 'named'] as const).map((kind) => ({
    ...{ kind, round, reference, named: 2 },
    schools: [{ value: school.id, label: school.name }],
  })),
]
const words = { why: 'They moved', evidence: 'Tenancy agreement', decidedBy: 'Governors, 1 May' }
const on = { day: '1', month: '11', year: '2026' }
const typedOf = (about: About) => ({
  ...proposing(about.kind).empty(about),
  ...words,
  ...{ on, when: 'since', lookedAt: 'a'.repeat(64) },
  ...{ school: school.id, twin: 'SA-7K3M-9QTM', place: '3' },
  value: about.kind === 'number' ? '62' : '473449, 287224',
})

it('proposes what the API takes, once its effect was looked at', () => {
  for (const about of abouts) {
    const kind = proposing(about.kind)
    const read = kind.read(typedOf(about), about)
    if ('errors' in read) throw new Error(JSON.stringify(read))
    expect(ProposeChange.parse(read.action).what.kind).toBe(about.kind)
    const unseen = kind.read({ ...typedOf(about), lookedAt: '' }, about)
    expect('errors' in unseen && Object.keys(unseen.errors)).toEqual(['lookedAt'])
  }
})

it('sends a mistake without an effect, which its corrected run will show', () => {
  for (const about of abouts.slice(0, 2)) {
    const read = proposing(about.kind).read({ ...typedOf(about), when: 'mistake', lookedAt: '' }, about)
    if ('errors' in read) throw new Error(JSON.stringify(read))
    expect(ProposeChange.parse(read.action).what.kind).toBe('mistake')
  }
})

it('asks for all that is missing', () => {
  const missing = abouts.map((about) => {
    const kind = proposing(about.kind)
    const read = kind.read(kind.empty(about), about)
    return 'errors' in read ? Object.keys(read.errors) : []
  })
  expect(missing).toEqual([
    ['when', 'value', 'on', 'why', 'evidence', 'lookedAt'],
    ['when', 'value', 'decidedBy', 'why', 'evidence', 'lookedAt'],
    ['why', 'evidence', 'lookedAt'],
    ['school', 'why', 'evidence', 'lookedAt'],
    ['twin', 'school', 'why', 'evidence', 'lookedAt'],
    ['school', 'place', 'why', 'evidence', 'lookedAt'],
  ])
})

it('acts as the API takes it, and asks for what was not looked at', () => {
  const effect = { lists: [], offered: null, without: [], next: [], toDraw: [], hash: 'b'.repeat(64) }
  const corrected = { run: 'c'.repeat(64), children: [] }
  const view = { effect, corrected } as unknown as ChangeView
  const typed = { looked: 'yes', reference, remedy: 'place', why: 'So' }
  for (const kind of Object.values(acting)) {
    const read = kind.read(typed, view)
    if ('errors' in read) throw new Error(JSON.stringify(read))
    expect(ActOnChange.parse({ act: read.action, seen: 3 }).act).toEqual(read.action)
    expect('errors' in kind.read(kind.empty(view), view)).toBe(true)
  }
})

it('says positions as people do', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111, null].map(placeInWords)).toEqual([
    ...['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '111th'],
    'Not on the list',
  ])
})
