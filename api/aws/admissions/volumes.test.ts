import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { admissionsTable } from '#aws/testing/admissions-table.ts'
import { startTables } from '#aws/testing/tables.ts'
import { change } from '#record/change.ts'
import type { Entry, Item, Store } from '#record/item.ts'

let tables: Awaited<ReturnType<typeof startTables>>
beforeAll(async () => {
  tables = await startTables([
    admissionsTable,
    {
      name: 'appeals',
      partitionKey: 'part',
      sortKey: 'sort',
      projection: 'ALL',
      indexes: [
        { name: 'by-list', keys: ['listKey', 'listOn'] },
        { name: 'by-pending', keys: ['pending', 'pendingSince'] },
      ],
    },
  ])
})
afterAll(() => tables.stop())

const at = '2027-01-10T10:00:00.000Z'
const round = 'reception-2027'
const reference = 'SA-0001-AAAA'
const school = { id: 'brook', name: 'Brook' }

/** Items of every kind, as far as their tables look at them. */
const items = {
  application: {
    reference,
    round,
    said: { child: { name: 'A Child' }, facts: { preferences: [] }, lateReason: null },
    ...{ set: [], corrections: [], answers: {} },
    changedAt: at,
  },
  answer: { reference, round, state: 'waiting', school, changedAt: at },
  change: { id: `${reference}/0123456789abcdef`, round, state: 'proposed', changedAt: at },
  fairAccess: { reference, state: 'open', place: null, proposal: null, changedAt: at },
  fairAccessTold: { reference, keys: [] },
  inYear: {
    reference,
    state: 'deciding',
    choices: [],
    due: { aim: { kind: 'about' }, most: { kind: 'day', day: '2027-01-20' } },
    place: null,
    changedAt: at,
  },
  round: { id: round, numbers: {} },
  seat: { round, school: 'brook', changedAt: at },
  vacancies: { school: 'brook', changedAt: at },
  day: { id: 'a', on: '2027-01-10' },
  list: { round, school: 'brook' },
  book: { round, open: null },
  report: { year: 2027 },
} as const

async function stores(): Promise<Record<keyof typeof items, { store: Store<Item>; id: string }>> {
  const [applications, answers, changes, fairAccess, inYears, rounds, vacancies, lists, figures] =
    await Promise.all([
      import('./applications-table.ts'),
      import('./answers-table.ts'),
      import('./changes-table.ts'),
      import('./fair-access-table.ts'),
      import('./in-year/table.ts'),
      import('./rounds-table.ts'),
      import('./vacancies-table.ts'),
      import('./lists-table.ts'),
      import('./figures-table.ts'),
    ])
  const of = (store: unknown, id: string) => ({ store: store as Store<Item>, id })
  return {
    application: of(applications.applicationsTable('admissions'), reference),
    answer: of(answers.answersTable('admissions'), reference),
    change: of(changes.changesTable('admissions'), items.change.id),
    fairAccess: of(fairAccess.fairAccessTable('admissions'), reference),
    fairAccessTold: of(fairAccess.fairAccessToldTable('admissions'), reference),
    inYear: of(inYears.inYearsTable('admissions'), reference),
    round: of(rounds.roundsTable('admissions'), round),
    seat: of(rounds.seatsTable('admissions'), `${round}/brook`),
    vacancies: of(vacancies.vacanciesTable('admissions'), 'brook'),
    day: of(vacancies.daysTable('admissions'), 'a'),
    list: of(lists.listsTable('admissions'), `${round}/brook`),
    book: of(lists.booksTable('admissions'), round),
    report: of(figures.reportsTable('admissions'), '2027'),
  }
}

const entries = (from: number, many: number): Entry[] =>
  Array.from({ length: many }, (_, n) => ({
    number: from + n,
    type: 'noted',
    act: { type: 'noted' },
    at,
    cause: 'x'.repeat(1000),
  }))

it('keeps a history of any length, whole and found as before, as no queue has to hand it on first', async () => {
  const all = await stores()
  for (const [kind, { store, id }] of Object.entries(all)) {
    const item = { ...items[kind as keyof typeof items], version: 1, history: entries(1, 1) }
    expect([kind, await store.create(item as Item)]).toEqual([kind, undefined])
    for (let part = 0; part < 4; part++)
      await change<Item, void>(store, id, (kept) => {
        if (!kept) throw new Error(`There is no ${kind}`)
        const history = [...kept.history, ...entries(kept.history.length + 1, 100)]
        return { save: { ...kept, history, version: kept.version + 1 }, answer: undefined }
      })
    const kept = await store.get(id)
    expect([kind, kept?.history.length, (kept?.volumes?.length ?? 0) > 0]).toEqual([kind, 401, true])
  }
  const found = [
    ...(await (await import('./applications-table.ts')).applicationsTable('admissions').some([reference])),
    ...(await (await import('./answers-table.ts')).answersTable('admissions').some([reference])),
    ...(await (await import('./changes-table.ts')).changesTable('admissions').some([items.change.id])),
    ...(await (await import('./fair-access-table.ts')).fairAccessTable('admissions').open()),
    ...(await (await import('./in-year/table.ts')).inYearsTable('admissions').some([reference])),
    ...(await (await import('./rounds-table.ts')).seatsTable('admissions').ofRound(round)),
    ...(await (await import('./lists-table.ts')).listsTable('admissions').ofRound(round)),
  ]
  expect(found.map(({ history }) => history.length)).toEqual(found.map(() => 401))
  expect(found).toHaveLength(7)
}, 60_000)

it('forgets an answer and a change with all their volumes', async () => {
  const { allOf } = await import('./applications-table.ts')
  await (await import('./answers-table.ts')).answersTable('admissions').forget(reference)
  await (await import('./changes-table.ts')).changesTable('admissions').forget(reference)
  const left = await allOf({
    TableName: 'admissions',
    KeyConditionExpression: 'part = :part',
    ExpressionAttributeValues: { ':part': reference },
  })
  const sorts = left.map(({ sort }) => String(sort))
  expect(sorts.filter((sort) => sort.startsWith('answer') || sort.startsWith('change'))).toEqual([])
  expect(sorts).toContain('application')
})

it('names no store of admissions whose events a queue would have to take', () => {
  for (const folder of [import.meta.dirname, join(import.meta.dirname, 'appeals')])
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue
      const text = readFileSync(join(folder, name), 'utf8')
      const [made, off] = [/recordStore</g, /handsOn: false/g].map((one) => text.match(one)?.length ?? 0)
      expect([name, off]).toEqual([name, made])
    }
})
