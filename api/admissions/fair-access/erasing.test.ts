import { expect, it } from 'vitest'
import { world } from '#admissions/offers/testing/world.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { fairAccessTerms } from '#council/admissions/fair-access.ts'
import { actOnCase, caseList, referChild } from './desk.ts'
import { eraseFairAccess } from './erasing.ts'
import { caseFor } from './family.ts'
import { child } from './testing/child.ts'

const by = { id: 'staff-ada', name: 'Ada Officer' }
const staff = { by, mayRefer: true, mayPlace: true, mayDirect: true }
const start = '2026-12-01T10:00:00.000Z'
const after = (days: number) => new Date(Date.parse(start) + msOfDays(days)).toISOString()
let sent = 0
const key = () => `key-${sent++}`.padEnd(22, 'x')

/** Of nobody, and in nothing else. */
const marked = { ...child, why: 'Thistlemarsh hostel', child: { ...child.child, name: 'Isolde Fenwrack' } }
const markers = /Isolde|Fenwrack|Thistlemarsh|Quillfeather|ottoline|Slatebrook/

async function begun() {
  const one = await world(1, 'reception-2027', start)
  const made = await referChild(one.ports, by, null, marked, key())
  if (made.kind !== 'done') throw new Error(JSON.stringify(made))
  await one.work()
  const { reference } = made.item
  const left = async () =>
    JSON.stringify([
      await one.stores.fairAccess.get(reference),
      await one.stores.fairAccessTold.get(reference),
    ])
  const erase = () => eraseFairAccess({ ...one.ports, fairAccessTerms })
  return { ...one, reference, left, erase }
}

it('erases a case that nobody ended, with a warning to staff before, and its link opens nothing', async () => {
  const { ports, stores, reference, left, erase, at, writing } = await begun()
  const goesOn = async () => (await caseList(ports, staff)).cases.map((line) => line.goesOn)
  expect(await goesOn()).toEqual([null])
  at(after(680))
  expect(await goesOn()).toEqual(['2028-12-01'])
  await erase()
  expect(await left()).toMatch(markers)
  at(after(732))
  await erase()
  await erase()
  expect(await left()).not.toMatch(markers)
  const { key: own } = await writing.linkOf(reference)
  const opening = { ...ports, ...stores, inYears: { get: async () => undefined } }
  expect(await caseFor(opening, reference, own)).toBeUndefined()
  const kept = await stores.fairAccess.get(reference)
  expect([kept?.group, kept?.state, kept?.history.at(-1)?.type]).toEqual(['homeless', 'closed', 'erased'])
})

it('erases one that has ended as long after as it is kept for', async () => {
  const { ports, stores, reference, left, erase, at } = await begun()
  const kept = await stores.fairAccess.get(reference)
  if (!kept) throw new Error('There is no case')
  const act = { do: 'close', reason: 'moved', why: 'To Slatebrook' } as const
  at(after(100))
  expect(await actOnCase(ports, staff, kept, { act, seen: kept.version }, key())).toMatchObject({
    kind: 'done',
  })
  at(after(800))
  await erase()
  expect(await left()).toMatch(markers)
  at(after(832))
  await erase()
  expect(await left()).not.toMatch(markers)
})
