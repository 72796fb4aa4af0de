import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { phases } from '#contract/fostering/case.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { partKinds } from '#contract/fostering/parts.ts'
import { kindFor } from '#fostering/parts/index.ts'
import { rightsFor } from '#fostering/rights/table.ts'
import { kindOf, readRow } from './kind.tsx'
import type { About, Field } from './row.ts'
import { actRows } from './words/parts.ts'

/** They have screens of their own: links of persons, the report and its sections, what the household fills in. */
const elsewhere = ['person', 'form', 'section', 'report', 'document']
const staff = ['recruiter', 'assessor', 'manager', 'decider'] as const
const read = await Promise.all(partKinds.map(async (kind) => [kind, await kindFor(kind)] as const))
const kindOfPart = new Map(read)
const kinds = partKinds.filter((kind) => kindOfPart.get(kind) && !elsewhere.includes(kind))

/** Acts of a kind that anybody of staff may do in some phase. */
function actsOfStaff(kind: (typeof partKinds)[number]) {
  const rights = new Set(staff.flatMap((as) => phases.flatMap((phase) => rightsFor(as, kind, phase))))
  return Object.entries(kindOfPart.get(kind)?.acts ?? {}).filter(([, { right }]) => rights.has(right))
}

const about = {
  team: [{ id: 'staff-1', name: 'Ravi Menon' }],
  view: { people: [{ id: 'p1', role: 'applicant', name: 'Sample One', here: true }] } as unknown as CaseView,
  part: {
    values: {
      ask: 'The council where they live',
      items: [{ id: 'met', right: 'We have met every pet' }],
      marks: { met: { is: 'to-put-right' } },
    },
  },
} as unknown as About

const first = (items: Extract<Field, { kind: 'choice' }>['items']) =>
  (typeof items === 'function' ? items(about) : items)[0]?.value ?? ''

/** What somebody types who fills in everything. */
function typedIn(field: Field) {
  switch (field.kind) {
    case 'day':
      return { day: '3', month: '3', year: '2027' }
    case 'several':
      return [first(field.items)]
    case 'choice':
      return first(field.items)
    case 'moment':
      return '2027-06-03T10:30'
    case 'yes-no':
    case 'sure':
      return 'yes'
    default:
      return field.name === 'email'
        ? 'sample@example.org'
        : field.name === 'phone'
          ? '07700 900 982'
          : 'Some words'
  }
}

describe.each(kinds)('acts of staff to a part of the kind %s', (kind) => {
  const rows = actRows[kind] ?? {}
  const acts = actsOfStaff(kind)

  it('have words, each of them, and no act has words that there is not', () => {
    expect(Object.keys(rows).sort()).toEqual(acts.map(([name]) => name).sort())
  })

  it.each(acts)(
    '%s sends what it takes, with everything filled in and with what may be left out',
    (name, act) => {
      const row = rows[name]
      if (!row) throw new Error('It has no words')
      const kindOfIt = kindOf(row)
      const all = Object.fromEntries(row.fields.map((field) => [field.name, typedIn(field)]))
      const least = Object.fromEntries(
        row.fields.flatMap((field) => (field.optional ? [] : [[field.name, typedIn(field)]])),
      )
      for (const typed of [all, least]) {
        const read = kindOfIt.read(typed, about)
        if ('errors' in read) throw new Error(JSON.stringify(read.errors))
        const taken = z.safeParse(act.body as z.ZodMiniType, read.action)
        expect([name, taken.error?.issues ?? []]).toEqual([name, []])
      }
    },
  )

  it.each(acts)('%s takes nothing that is left empty', (name) => {
    const row = rows[name]
    const needed = row?.fields.filter(({ optional }) => !optional).map((field) => field.name) ?? []
    expect(Object.keys(readRow(row ?? { fields: [] }, {}).errors ?? {})).toEqual(needed)
  })
})

it('says what is wrong with a day by its field, and takes a time by the clock in England', () => {
  const fields: Field[] = [
    { name: 'on', kind: 'day', label: 'When?' },
    { name: 'from', kind: 'moment', label: 'Begins' },
    { name: 'pets', kind: 'yes-no', label: 'Pets?', optional: true },
  ]
  const read = readRow({ fields }, { on: { day: '31', month: '2', year: '2027' }, from: '2027-06-03T10:30' })
  expect(read.errors).toEqual({ 'on-day': 'February 2027 has 28 days. Check the day' })
  const good = { on: { day: '3', month: 'June', year: '2027' }, from: '2027-06-03T10:30', pets: 'no' }
  expect(readRow({ fields }, good).said).toEqual({
    on: '2027-06-03',
    from: '2027-06-03T09:30:00.000Z',
    pets: false,
  })
})

it('opens with what is there already', () => {
  const row = actRows.head?.circumstances
  if (!row) throw new Error('There is no such act')
  const there = { ...about, view: { ...about.view, circumstances: { pets: false } } }
  expect(kindOf(row).empty(there)).toMatchObject({ pets: 'no', livesElsewhere: '' })
})
