import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Answer, answered } from '#admissions/answers/answer.ts'
import type { Dues } from '#admissions/day/ports.ts'
import { happenAll } from '#admissions/lists/append.ts'
import { joined, living, opened } from '#admissions/waiting/testing/lists.ts'
import { admissionsTable } from '#aws/testing/admissions-table.ts'
import { startTables } from '#aws/testing/tables.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let dues: Dues
let answers: import('#admissions/answers/ports.ts').Answers
let lists: import('#admissions/lists/ports.ts').Lists
beforeAll(async () => {
  tables = await startTables([admissionsTable])
  dues = (await import('./due-index.ts')).dueIndex('admissions')
  answers = (await import('../answers-table.ts')).answersTable('admissions')
  lists = (await import('../lists-table.ts')).listsTable('admissions')
})
afterAll(() => tables.stop())

const round = 'reception-2027'
const at = '2027-04-16T06:00:00.000Z'
const referenceOf = (n: number) => `SA-${String(n).padStart(4, '0')}-AA${n % 10}A`
const answer = (n: number, answerBy: string): Answer => ({
  ...{ reference: referenceOf(n), round, run: 'r'.repeat(64), school: { id: 'brook', name: 'Brook' } },
  ...{ state: 'waiting', answerBy, lists: [], instead: null, warnedUntil: null },
  ...{ proposed: null, changedAt: at, version: 1, history: [{ number: 1, type: 'offered', at }] },
})
/** Every id of a list, page after page. */
async function all(limit: number, asked: { from?: string; until?: string } = {}): Promise<string[]> {
  const found: string[] = []
  let after: string | undefined
  for (;;) {
    const page = await dues.page(round, 'answer', { ...asked, limit, after })
    expect(page.found.length).toBeLessThanOrEqual(limit)
    found.push(...page.found.map(({ id }) => id))
    if (!page.next) return found
    after = page.next
  }
}

it('finds answers by the day by which they are due, the soonest first, page after page over all parts', async () => {
  // Twenty children, of whom two are due on each day, in no order.
  const days = Array.from({ length: 20 }, (_, n) => `2027-04-${20 + ((n * 7) % 10)}`)
  const made = days.map((day, n) => answer(n, day))
  for (const one of made) expect(await answers.create(one)).toBeUndefined()
  const inOrder = made
    .map(({ answerBy, reference }) => `${answerBy} ${reference}`)
    .sort()
    .map((one) => one.slice(11))
  expect(await all(3)).toEqual(inOrder)
  expect(await all(100)).toEqual(inOrder)
  expect(await dues.count(round, 'answer')).toBe(20)
  expect(await dues.count(round, 'answer', { until: '2027-04-22' })).toBe(6)
  expect(await all(4, { until: '2027-04-22' })).toEqual(inOrder.slice(0, 6))
  expect(await all(4, { from: '2027-04-29' })).toEqual(inOrder.slice(18))
  expect(await dues.count('junior-2027', 'answer')).toBe(0)
})

it('has an answer where it stands now alone, and it is what it was', async () => {
  const kept = await answers.get(referenceOf(0))
  expect(kept).toEqual(answer(0, '2027-04-20'))
  if (!kept) throw new Error('It is not there')
  const warned = answered(kept, { type: 'warned', at }, { state: 'warned', warnedUntil: '2027-05-15' })
  expect(await answers.save(warned, 1)).toBe(true)
  expect(await dues.count(round, 'answer')).toBe(19)
  expect((await dues.page(round, 'warned', { limit: 5 })).found).toEqual([
    { id: referenceOf(0), day: '2027-05-15' },
  ])
  const done = answered(warned, { type: 'accepted', at }, { state: 'accepted' })
  expect(await answers.save(done, 2)).toBe(true)
  expect(await dues.count(round, 'warned')).toBe(0)
  expect(await answers.some([referenceOf(0)])).toEqual([done])
})

it('has a list by whether a place is free and somebody waits, worked out of all that happened to it', async () => {
  const acting = { by: { id: 'a', name: 'A' }, at: new Date(at), why: 'Offers were shown' }
  const add = (school: string, acts: Parameters<typeof happenAll>[2]) =>
    happenAll(lists, { round, school }, acts, acting, (one) => `${acts[one]?.type}`)
  await add('brook', [opened(1)('brook')])
  expect((await dues.page(round, 'room', { limit: 5 })).found.map(({ id }) => id)).toEqual(['brook'])
  await add('brook', [joined('SA-1', living('brook', 1))])
  expect(await dues.count(round, 'room')).toBe(0)
  expect((await dues.page(round, 'free', { limit: 5 })).found.map(({ id }) => id)).toEqual(['brook'])
  const [list] = await lists.ofRound(round)
  expect(list).not.toHaveProperty('dueKey')
  expect(await lists.get(`${round}/brook`)).toEqual(list)
})
