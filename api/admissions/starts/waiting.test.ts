import { beforeAll, expect, it } from 'vitest'
import { happenOnce } from '#admissions/lists/append.ts'
import { stateIn } from '#admissions/lists/of-answer.ts'
import { all, ranking } from '#admissions/lists/testing/shown.ts'
import { listView } from '#admissions/lists/views.ts'
import { ada } from '#admissions/offers/testing/world.ts'
import { begun, hill, round, seatAt } from './testing/seat.ts'
import { keepsList, seatWaiting } from './waiting.ts'

let one: Awaited<ReturnType<typeof begun>>
beforeAll(async () => {
  one = await begun(1)
})

const listOf = async (school: string) => seatWaiting(one.ports, await seatAt(one, school).open(), true)

/** The first school whose council keeps its list, and on which somebody waits. */
async function keptByCouncil() {
  for (const list of await all(one)) {
    const seat = await seatAt(one, list.school).open()
    if (!keepsList(seat) && stateIn(list).waiting.size > 0) return list.school
  }
  throw new Error('Nobody waits')
}

it('is shown in the order that staff see, to a school that keeps its own', async () => {
  const list = await one.stores.lists.get(`${round}/${hill}`)
  if (!list) throw new Error('There is no list')
  const staff = await listView(one.ports, await ranking(one), list, [])
  const seat = await listOf(hill)
  expect(seat.children?.map(({ reference, place }) => [reference, place])).toEqual(
    staff.children.map(({ child, place }) => [child.reference, place]),
  )
  expect(seat.waiting).toBe(staff.waiting)
  expect(staff.waiting).toBeGreaterThan(1)
  expect(seat.can).toEqual(['take-file'])
})

it('is a number to a school for which the council keeps it', async () => {
  const found = await listOf(await keptByCouncil())
  expect(found.waiting).toBeGreaterThan(0)
  expect(found).toMatchObject({ children: null, can: [] })
})

it('says of who comes first by law that they do, and not why', async () => {
  const list = await one.stores.lists.get(`${round}/${hill}`)
  const [child, waiter] = [...(list ? stateIn(list).waiting : [])].at(-1) ?? []
  if (!child || !waiter) throw new Error('Nobody waits')
  const { facts, on } = waiter
  const changed = { type: 'facts-changed', child, facts, on, fairAccess: true } as const
  const acting = { by: ada, why: 'Referred', cause: 'referred', at: one.ports.now() }
  await happenOnce(one.stores.lists, { round, school: hill }, changed, acting)
  const seat = await listOf(hill)
  expect(seat.children?.[0]).toMatchObject({
    ...{ reference: child, first: true, place: 1, criterion: null, metres: null },
  })
  expect(JSON.stringify(seat)).not.toMatch(/fair|care/i)
})
