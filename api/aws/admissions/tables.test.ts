import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answered } from '#admissions/answers/answer.ts'
import { happenAll } from '#admissions/lists/append.ts'
import { newBook, noted } from '#admissions/lists/book.ts'
import type { Application } from '#admissions/rounds/application.ts'
import { happened } from '#admissions/rounds/application.ts'
import { atSchools } from '#admissions/rounds/found.ts'
import { newRound } from '#admissions/rounds/round.ts'
import { newSeat } from '#admissions/rounds/seat.ts'
import { joined, living, opened } from '#admissions/waiting/testing/lists.ts'
import { admissionsTable } from '#aws/testing/admissions-table.ts'
import { startTables } from '#aws/testing/tables.ts'
import { firstMisfit } from '#record/chain.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let applications: import('#admissions/rounds/ports.ts').Applications
let rounds: typeof import('./rounds-table.ts')
let offers: import('#admissions/offers/offers.ts').Offers
let lists: typeof import('./lists-table.ts')
let answers: import('#admissions/answers/ports.ts').Answers
beforeAll(async () => {
  tables = await startTables([admissionsTable])
  applications = (await import('./applications-table.ts')).applicationsTable('admissions')
  rounds = await import('./rounds-table.ts')
  offers = (await import('./offers-table.ts')).offersTable('admissions')
  lists = await import('./lists-table.ts')
  answers = (await import('./answers-table.ts')).answersTable('admissions')
})
afterAll(() => tables.stop())

const at = '2027-01-10T10:00:00.000Z'
const application = (n: number, more: Partial<Application> = {}): Application => ({
  reference: `SA-${String(n).padStart(4, '0')}-AAAA`,
  round: 'reception-2027',
  keys: [{ hash: 'a'.repeat(64) }],
  source: 1,
  submittedAt: at,
  said: {
    round: 'reception-2027',
    child: { name: `Child ${n} O’Brien` },
    parent: { name: 'Pat O’Brien', phone: null },
    home: ['1 Mill Lane'],
    facts: { home: null, preferences: [] },
    lateReason: null,
    away: {},
  },
  set: [],
  corrections: [],
  answers: {},
  changedAt: at,
  version: 1,
  history: [{ number: 1, type: 'received', at }],
  ...more,
})

describe('applications', () => {
  it('are kept once, changed on the version that was seen, and found by reference as they were put', async () => {
    const one = application(1)
    expect(await applications.create(one)).toBeUndefined()
    expect(await applications.create({ ...one, source: 9 })).toEqual(one)
    const next = happened(one, { type: 'withdrawn', at }, { withdrawn: true })
    expect(await applications.save(next, 1)).toBe(true)
    expect(await applications.save(next, 1)).toBe(false)
    expect(await applications.get(one.reference)).toEqual(next)
  })

  it('are found by their round, whichever partition of it they stand in, without those taken back', async () => {
    const all = Array.from({ length: 230 }, (_, n) =>
      application(1000 + n, { reference: `SA-${1000 + n}-AA${'0123456789'[n % 10]}A` }),
    )
    for (const one of all) await applications.create(one)
    await applications.create(application(5000, { round: 'junior-2027' }))
    const found = await applications.ofRound('reception-2027')
    expect(found.map(({ reference }) => reference).sort()).toEqual(
      [...all, application(1)].map(({ reference }) => reference).sort(),
    )
    expect(await applications.referencesOf('reception-2027')).toEqual(
      all.map(({ reference }) => reference).sort(),
    )
    expect(
      (await applications.some(['SA-1000-AA0A', 'SA-none-AAAA'])).map(({ reference }) => reference),
    ).toEqual(['SA-1000-AA0A'])
  })

  it('are found by a school that they name, read anew, and by no school whose name begins so', async () => {
    const named = (n: number, ...schools: string[]) => {
      const one = application(n, { round: 'junior-2028' })
      const preferences = schools.map((school) => ({ school }))
      return { ...one, said: { ...one.said, facts: { home: null, preferences } } }
    }
    const [hill, both, other] = [named(7001, 'hill'), named(7002, 'vale', 'hill'), named(7003, 'hill-end')]
    for (const one of [hill, both, other]) await applications.create(one)
    await applications.create({ ...named(7004, 'hill'), round: 'junior-2029' })
    const next = happened(hill, { type: 'fact-set', at }, { changedAt: at })
    await applications.save(next, 1)
    const found = (await applications.atSchool('junior-2028', 'hill')).toSorted((a, b) =>
      a.reference < b.reference ? -1 : 1,
    )
    expect(found).toEqual([next, both])
    expect(await applications.atSchool('junior-2028', 'vale')).toEqual([both])
    expect(await applications.atSchool('junior-2028', 'brook')).toEqual([])
    // In the index there is no order of the family's.
    expect(atSchools(named(1, 'vale', 'hill'))).toBe(atSchools(named(1, 'hill', 'vale')))
  })

  it('tell whether something was changed since a moment, an application or a seat', async () => {
    const changed = (after: string) => applications.changedSince('secondary-2027', after)
    expect(await changed(at)).toBe(false)
    await applications.create(
      application(6000, { round: 'secondary-2027', changedAt: '2027-01-10T10:00:01.000Z' }),
    )
    expect(await changed(at)).toBe(true)
    expect(await changed('2027-01-10T10:00:01.000Z')).toBe(false)
    const seats = rounds.seatsTable('admissions')
    const seat = newSeat('secondary-2027', 'sample-grammar-school', '2027-01-10T10:00:05.000Z')
    expect(await seats.create({ ...seat, version: 1 })).toBeUndefined()
    expect(await changed('2027-01-10T10:00:04.000Z')).toBe(true)
    expect(await seats.ofRound('secondary-2027')).toEqual([{ ...seat, version: 1 }])
  })

  it('are found by the beginning of the family name, however it is written', async () => {
    const found = async (name: string) => (await applications.named('reception-2027', name, 5)).length
    expect(await found('obri')).toBe(5)
    expect(await found('O’BRIEN')).toBe(5)
    expect(await found('obrien-smith')).toBe(0)
    expect(await found('o')).toBe(0)
  })
})

describe('rounds and their runs', () => {
  it('are written on the version that was seen', async () => {
    const table = rounds.roundsTable('admissions')
    const round = { ...newRound('reception-2027', at), version: 1 }
    expect(await table.create(round)).toBeUndefined()
    expect(await table.save({ ...round, version: 2, state: 'closed' }, 1)).toBe(true)
    expect(await table.save({ ...round, version: 2 }, 1)).toBe(false)
    expect(await table.get('reception-2027')).toMatchObject({ version: 2, state: 'closed' })
  })

  it('list the runs that were asked for, the newest first, and say nothing more of one that is done', async () => {
    const asks = rounds.asksTable('admissions')
    const ask = (id: string, askedAt: string) => ({
      ...{ id, round: 'junior-2027', step: 'waiting' as const, share: 0, askedAt, run: null, failure: null },
      ...{ by: { id: 'ada', name: 'Ada' }, finishedAt: null },
    })
    const [first, second] = [ask('a', at), ask('b', '2027-01-10T11:00:00.000Z')]
    for (const one of [first, second]) expect(await asks.create(one)).toBe(true)
    expect(await asks.create(first)).toBe(false)
    await asks.update(first, { step: 'done', share: 1, run: 'f'.repeat(64) })
    await asks.update(first, { step: 'ranking', share: 0.4 })
    expect(await asks.list('junior-2027', 10)).toEqual([
      second,
      { ...first, step: 'done', share: 1, run: 'f'.repeat(64) },
    ])
  })
})

it('lays out offers of a run again without harm, and finds all of one family by one key', async () => {
  const offer = (reference: string, run: string) =>
    ({
      reference,
      run,
      round: 'reception-2027',
      keys: [],
      explanation: { told: at },
      letter: { title: run },
    }) as never
  const all = Array.from({ length: 60 }, (_, n) => offer(`SA-${n}`, 'run-a'))
  await offers.lay(all)
  await offers.lay([...all, offer('SA-7', 'run-b')])
  expect((await offers.of('SA-7')).map(({ run }) => run)).toEqual(['run-a', 'run-b'])
  expect(await offers.of('SA-none')).toEqual([])
  await offers.drop('SA-7')
  expect(await offers.of('SA-7')).toEqual([])
  expect(await offers.of('SA-8')).toHaveLength(1)
})

it('finds answers by how they stand and by the school that is offered, in no other list and no other round', async () => {
  const answer = (n: number, school: string, round = 'secondary-2029') => ({
    ...{ reference: application(n).reference, round, run: 'r'.repeat(64) },
    school: { id: school, name: school },
    ...{ state: 'waiting' as const, answerBy: '2027-03-15', lists: [], instead: null, warnedUntil: null },
    ...{ proposed: null, changedAt: at, version: 1, history: [{ number: 1, type: 'offered' as const, at }] },
  })
  const all = [
    answer(91, 'brook'),
    answer(92, 'brook'),
    answer(93, 'brook-side'),
    answer(94, 'brook', 'junior-2027'),
  ]
  for (const one of all) expect(await answers.create(one)).toBeUndefined()
  expect(await answers.create(answer(91, 'park'))).toMatchObject({ school: { id: 'brook' } })
  const [first, second, third] = all.map(({ reference }) => reference) as [string, string, string]
  expect(await answers.referencesIn('secondary-2029', 'waiting')).toEqual([first, second, third])
  expect(await answers.referencesAt('secondary-2029', 'brook')).toEqual([first, second])
  const kept = await answers.get(first)
  if (!kept) throw new Error('It is not there')
  expect(kept).toEqual(all[0])
  const accepted = answered(kept, { type: 'accepted', at }, { state: 'accepted' })
  expect(await answers.save(accepted, 1)).toBe(true)
  expect(await answers.save(accepted, 1)).toBe(false)
  expect(await answers.referencesIn('secondary-2029', 'waiting')).toEqual([second, third])
  expect(await answers.referencesIn('secondary-2029', 'accepted')).toEqual([first])
  expect(await answers.some([first, 'SA-0000-0000'])).toEqual([accepted])
  // Neither the applications of a round nor a search by name come upon one.
  expect(await applications.referencesOf('secondary-2029')).toEqual([])
  await answers.forget(first)
  await answers.forget(first)
  expect(await answers.get(first)).toBeUndefined()
})

describe('waiting lists', () => {
  const begin = async (school: string, count: number, round = 'reception-2027') => {
    const acts = [
      opened(1)(school),
      ...Array.from({ length: count }, (_, at) => joined(`SA-${at}`, living(school, at + 1))),
    ]
    const acting = { by: { id: 'a', name: 'A' }, at: new Date(at), why: 'Offers were shown' }
    await happenAll(lists.listsTable('admissions'), { round, school }, acts, acting, (one) => `begin ${one}`)
  }

  it('are found by their round alone, whole however long their histories are, and written once', async () => {
    const table = lists.listsTable('admissions')
    await begin('ash', 1500)
    await begin('birch', 3)
    await begin('birch', 3)
    await begin('cedar', 1, 'junior-2027')
    const found = await table.ofRound('reception-2027')
    expect(found.map(({ school, history }) => [school, history.length])).toEqual([
      ['ash', 1501],
      ['birch', 4],
    ])
    expect(found[0]?.volumes?.length).toBeGreaterThan(0)
    expect(firstMisfit(found[0]?.history ?? [])).toBeUndefined()
    await table.forget('reception-2027')
    expect(await table.ofRound('reception-2027')).toEqual([])
    expect(await table.get('reception-2027/ash')).toBeUndefined()
    expect(await table.ofRound('junior-2027')).toHaveLength(1)
  })

  it('have one book for each round, changed on the version that was seen', async () => {
    const books = lists.booksTable('admissions')
    const book = noted(newBook('reception-2027'), { type: 'begun', at })
    expect(await books.create(book)).toBeUndefined()
    expect(await books.save(noted(book, { type: 'carried', at }), 1)).toBe(true)
    expect(await books.save(noted(book, { type: 'carried', at }), 1)).toBe(false)
    expect((await books.get('reception-2027'))?.history).toHaveLength(2)
  })
})
