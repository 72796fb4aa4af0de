import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { phases } from '#contract/fostering/case.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { partKinds } from '#contract/fostering/parts.ts'
import { kindFor } from '#fostering/parts/index.ts'
import { rightsFor } from '#fostering/rights/table.ts'
import { kindOf, readRow } from '#web/staff/rows/kind.tsx'
import { itemsOf } from '#web/staff/rows/row.ts'
import type { About, Field } from './row.ts'
import { actRows } from './words/parts.ts'

/** They have screens of their own: links of persons, the report and its sections, what the household fills in. */
const elsewhere = ['person', 'form', 'section', 'report']
/** Done on pages that open without a signal. */
const atVisits = ['visit record', 'checklist mark']
const staff = ['recruiter', 'assessor', 'manager', 'decider', 'finance'] as const
const read = await Promise.all(partKinds.map(async (kind) => [kind, await kindFor(kind)] as const))
const kindOfPart = new Map(read)
const kinds = partKinds.filter((kind) => kindOfPart.get(kind) && !elsewhere.includes(kind))

/** Acts of a kind that anybody of staff may do in some phase. */
function actsOfStaff(kind: (typeof partKinds)[number]) {
  const rights = new Set(staff.flatMap((as) => phases.flatMap((phase) => rightsFor(as, kind, phase))))
  return Object.entries(kindOfPart.get(kind)?.acts ?? {}).filter(
    ([name, { right, behind }]) => !behind && rights.has(right) && !atVisits.includes(`${kind} ${name}`),
  )
}

const about = {
  team: [{ id: 'staff-1', name: 'Ravi Menon' }],
  view: {
    people: ['p1', 'p2'].map((id) => ({ id, role: 'applicant', name: 'Sample', here: true })),
    leaving: [{ person: 'p2', received: '2027-03-01', ends: '2027-03-29' }],
    parts: [],
    dates: {},
  } as unknown as CaseView,
  part: {
    values: {
      ask: 'The council where they live',
      items: [{ id: 'met', right: 'We have met every pet' }],
      ...{ state: 'sent', by: 'p1', another: [], agreed: [], topUps: [], payments: [], total: 0, owed: 0 },
      lines: [{ id: 'l1', is: 'expense', on: '2027-03-03', what: 'A coat', pence: 2500 }],
      marks: { met: { is: 'to-put-right' } },
      draft: [{ id: 'n1', need: 'Sleep', provides: 'The team', what: 'Visits', from: '2027-03-01' }],
      letters: [
        { id: 'e1', way: 'out', state: 'reading', given: '2027-03-01', traces: ['postcode'] },
        { id: 'e2', way: 'in', state: 'reading', given: '2027-03-01', traces: [] },
        { id: 'e3', way: 'out', state: 'passed-on', given: '2027-03-01', traces: [] },
      ],
      sessions: [],
      elsewhere: [{ id: 'e1', title: 'First aid', on: '2027-03-01', by: 'Sample', counts: null }],
      contacts: [{ name: 'Her aunt', relation: 'Aunt', how: 'Every Sunday' }],
    },
  },
} as unknown as About

const first = (field: Extract<Field, { kind: 'choice' | 'several' }>) => itemsOf(field, about)[0]?.value ?? ''

/** What somebody types who fills in everything. */
function typedIn(field: Field) {
  switch (field.kind) {
    case 'day':
      return { day: '3', month: '3', year: '2027' }
    case 'several':
      return [first(field)]
    case 'files':
      return Array.from({ length: field.atMost }, () => ({ id: '0'.repeat(26), receipt: '' }))
    case 'choice':
      return first(field)
    case 'number':
      return String(field.least)
    case 'moment':
      return '2027-06-03T10:30'
    case 'time':
      return '10.30am'
    case 'yes-no':
    case 'sure':
      return 'yes'
    default:
      return field.name === 'email'
        ? 'sample@example.org'
        : /phone$/i.test(field.name)
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
      const without = (needed: readonly string[]) =>
        Object.fromEntries(
          row.fields.flatMap((field) =>
            field.optional && !needed.includes(field.name) ? [] : [[field.name, typedIn(field)]],
          ),
        )
      // Some may be left out only where another answer does not ask for it.
      const depends = row.check?.(readRow(row, without([])).said ?? {}) ?? {}
      const least = without(Object.keys(depends))
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

it('begins with what is there already, and sends it again as it was', () => {
  const { from, fields } = actRows.letterbox?.agree ?? { fields: [] }
  const agreed = {
    ...{ called: 'Jane', known: 'File 1234', ways: 'both', months: 12, first: '2026-12-21' },
    ...{ photos: true, words: 'You use first names.' },
  }
  const about = { part: { values: { agreed } } } as unknown as About
  const typed = kindOf<About>({ title: '', send: '', done: '', fields, ...(from && { from }) }).empty(about)
  expect(readRow({ fields }, typed)).toEqual({ said: agreed })
})

it('says at its field what is missing of the support that goes with new terms', () => {
  const { check } = actRows.terms?.offer ?? {}
  expect(check?.({ support: true, who: 'The team' })).toEqual({
    what: 'Say what support they need for this',
    supportFrom: 'Enter the day from which they get the support',
  })
  expect(check?.({ support: false })).toEqual({ why: 'Say why they need no more support for this' })
  expect(check?.({ support: false, why: 'They know how it is.' })).toBeUndefined()
  expect(check?.({ support: false, why: 'They know.', youngest: 9, oldest: 2 })).toHaveProperty('oldest')
})

it('offers to write down an allegation once, and never where its summary alone is left', () => {
  const offered = (values: object) =>
    actRows.allegation?.record?.when?.({ ...about, part: { ...about.part, values } } as unknown as About)
  expect([{}, { recorded: {} }, { summary: {} }].map(offered)).toEqual([true, false, false])
})

it('says what to do with each field that was left empty, in the words of its label', () => {
  const asked = [
    { name: 'why', kind: 'words', label: 'Why?' },
    { name: 'name', kind: 'text', label: 'Name' },
    { name: 'on', kind: 'day', label: 'When did they leave?' },
    { name: 'kind', kind: 'choice', label: 'Kind of placement', items: [] },
    { name: 'is', kind: 'choice', label: 'What do you decide?', items: [] },
    { name: 'read', kind: 'sure', label: 'You have read it', text: 'I read all of it.' },
    { name: 'own', kind: 'text', label: 'Anything', missing: 'Give their phone number' },
  ] as const
  expect(readRow({ fields: asked }, {}).errors).toEqual({
    why: 'Answer “Why?”',
    name: 'Fill in “Name”',
    on: 'Enter a day for “When did they leave?”',
    kind: 'Select an option for “Kind of placement”',
    is: 'Select an answer to “What do you decide?”',
    read: 'Tick the box to confirm this',
    own: 'Give their phone number',
  })
})
