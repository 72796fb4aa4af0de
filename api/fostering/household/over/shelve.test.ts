import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day } from '#contract/calendar/day.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import { bytesOf } from '#record/volumes.ts'
import type { Known } from '../../clocks/facts.ts'
import { eraseOver } from '../../desk/erase.ts'
import { erasingOn, noPanels } from '../../desk/testing/erasing.ts'
import { caseView } from '../case-view.ts'
import { follow } from '../follow.ts'
import { type Head, newPart, type Part } from '../part.ts'
import { does, manager } from '../testing/work.ts'
import { applicant, household, type World, world } from '../testing/world.ts'
import { checkPart } from '../verify.ts'
import { isSettled, wholeHead } from './shelve.ts'

const end = 'x'.repeat(43)
const done = (name: string, since: Day, more: Partial<Known> = {}): Known => ({
  ...{ name, kind: kindOfPart(name), number: 5, state: 'done', since, whose: null, about: null, end },
  ...more,
})

/** What a busy household of carers does in a year: claims, requests, visits and breaks that came to nothing. */
const yearOf = (year: number, many: number): Known[] =>
  Array.from({ length: many }, (_, at) => {
    const [on, n] = [addDays(`${year}-01-02`, at), `${(year - 2027) * many + at + 1}`]
    if (at % 5 === 0) return done(`visit.v${n}`, on, { dates: { supervised: on } })
    if (at % 5 < 3) return done(`claim.k${n}`, on, { rates: { by: '2025-04-06', until: on } })
    return at === 4 ? done(`break.b${n}`, on) : done(`support.s${n}`, on)
  })

const approved = { dates: { enquired: '2026-01-04', approved: '2026-06-01' } }

/** `years` of parts as the head knows them, which is acted on each year; `there`: each of them is an item too. */
async function busy(one: World, years: number, many: number, there = false): Promise<Known[]> {
  const all: Known[] = []
  for (let year = 2027; year < 2027 + years; year++) {
    one.go(`${year}-12-01T10:00:00.000Z`)
    const worker = { id: `staff-${year}`, name: `Worker ${year}`, contact: 'fostering@example.org' }
    await does(one, manager, 'head', 'assign', { worker })
    const parts = yearOf(year, many)
    for (const known of there ? parts : [])
      await one.ports.parts.create({ ...(newPart(household, known.name, {}) as Part), version: 1 })
    // As the head knows them once each was carried; the last of each half is carried as it is anywhere.
    for (let at = 0; at < many; at += many / 2) {
      const [last, ...others] = parts.slice(at, at + many / 2).reverse()
      const head = (await one.head()) as Head
      const known = { ...head.known, ...Object.fromEntries(others.map((part) => [part.name, part])) }
      one.shelf.items.set(`${household}/head`, { ...head, known } as never)
      if (last) await one.ports.parts.carry(household, last, undefined)
    }
    all.push(...parts)
  }
  return all
}

it('keeps the head of thirty busy years under 100 KB, finds every part, and its chain fits', async () => {
  const one = await world('2026-06-02T10:00:00.000Z', approved)
  const all = await busy(one, 30, 200)
  const head = await one.head()
  expect(all).toHaveLength(6000)
  expect(bytesOf(head)).toBeLessThan(100 * 1024)
  for (const volume of one.shelf.volumes.values()) expect(bytesOf(volume)).toBeLessThan(300 * 1024)
  const { known } = await wholeHead(one.ports, head)
  for (const part of all) expect(known[part.name]).toEqual(part)
  // The page of staff begins with what the head knows, and says that there is more.
  const short = await caseView(one.ports, manager, head)
  expect([short.earlier, short.parts.length < 1000]).toEqual([true, true])
  const whole = await caseView(one.ports, manager, head, true)
  const shown = new Set(whole.parts.map(({ name }) => name))
  expect([whole.earlier, all.every(({ name }) => shown.has(name))]).toEqual([false, true])
  const part = await one.part('head')
  expect(part && checkPart(part)).toBeUndefined()
  // One that is heard of again is known again, as it is now.
  const first = done('claim.k2', '2056-12-01', { state: 'waiting', whose: 'council', number: 6 })
  await one.ports.parts.carry(household, first, undefined)
  const again = await wholeHead(one.ports, await one.head())
  expect([again.known['claim.k2'], Object.keys(again.known).length]).toEqual([first, shown.size])
  await one.ports.parts.forget(household, 'support.s4', '2056-12-01')
  expect((await wholeHead(one.ports, await one.head())).known['support.s4']?.erased).toBe('2056-12-01')
})

it('leaves nothing of what was put away once the record is erased', async () => {
  const one = await world('2026-06-02T10:00:00.000Z', approved)
  await busy(one, 8, 40, true)
  for (const id of ['p1', 'p2']) await does(one, applicant(id), 'head', 'resign')
  one.go('2035-02-01T10:00:00.000Z')
  await follow(one.ports, household)
  expect((await one.head()).volumes?.some(({ takes }) => (takes.over ?? 0) > 0)).toBe(true)
  one.go('2045-02-02T02:30:00.000Z')
  await eraseOver({ ...one.ports, erasing: erasingOn(one.shelf), ...noPanels })
  expect([[...one.shelf.items.keys()], one.shelf.volumes.size]).toEqual([[`${household}/head`], 0])
  expect([(await one.head()).known, (await one.head()).over ?? []]).toEqual([{}, []])
})

it('never puts away what a clock, a list or somebody still goes by', () => {
  const today = '2040-01-01'
  const later = done('visit.v9', '2039-12-01', { dates: { supervised: '2039-12-01' } })
  const is = (one: Known) => isSettled(one, [one, later], today)
  expect(is(done('claim.k1', '2036-12-31'))).toBe(true)
  expect(is(done('claim.k1', '2037-01-01'))).toBe(false)
  expect(is(done('visit.v1', '2036-01-01', { dates: { supervised: '2036-01-01' } }))).toBe(true)
  // The last time that it came about, and the newest number.
  expect(is(done('visit.v1', '2036-01-01', { dates: { unannounced: '2036-01-01' } }))).toBe(false)
  expect(is(done('visit.v10', '2036-01-01'))).toBe(false)
  const matters: Partial<Known>[] = [
    { state: 'waiting' },
    { whose: 'council' },
    { due: '2041-01-01' },
    { money: { open: true } },
    { rates: { by: '2036-01-01', until: '2037-06-01' } },
    { away: { children: ['child.c1'], from: '2036-01-01', until: '2036-01-08' } },
    { kind: 'allegation' },
    { kind: 'child' },
  ]
  fc.assert(
    fc.property(fc.constantFrom(...matters), (more) => !is(done('claim.k1', '2030-01-01', more))),
    { numRuns: 30 },
  )
})
