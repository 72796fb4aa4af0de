import { expect, it } from 'vitest'
import { world } from '#admissions/offers/testing/world.ts'
import type { ActOnFairAccess, FairAccessTerms, ReferChild } from '#contract/admissions/fair-access.ts'
import { fairAccessTerms } from '#council/admissions/fair-access.ts'
import { calendars } from '#council/calendars.ts'
import { firstMisfit } from '#record/chain.ts'
import { hashKey } from '#record/keys.ts'
import { actOn, actsOn } from './acts.ts'
import type { FairAccessCase } from './case.ts'
import { actOnCase, caseList, caseView, openCase, referChild } from './desk.ts'
import { routeOn } from './direction.ts'
import { caseFor, familyView } from './family.ts'
import { replyFromSeat, seatProposals } from './seat.ts'
import { tellWhatIsLeft } from './telling.ts'
import { child } from './testing/child.ts'

const by = { id: 'staff-ada', name: 'Ada Officer' }
const staff = { by, mayRefer: true, mayPlace: true, mayDirect: true }
const vale = 'sample-vale-college'
const academy = 'sample-brook-academy'
const today = '2026-12-01'
let sent = 0
const key = () => `key-${sent++}`.padEnd(22, 'x')

type Act = ActOnFairAccess['act']
const proposing = (school = vale): Act => ({
  ...{ do: 'propose', school, body: 'panel', on: today },
  ...{ why: 'It is their turn', tells: 'Needs a quiet start' },
})
const no: Act = {
  ...{ do: 'reply', agrees: false, starts: null, reason: 'prejudice', why: 'Full classes', how: 'phone' },
}
const yes: Act = { ...no, agrees: true, starts: '2027-01-04', reason: null, why: '' }
const directing: Act = { do: 'direct', why: 'Nobody else is nearer' }
const stepping = (step: string, on: string, more: object = {}): Act => ({
  ...{ do: 'step', step, on, note: 'Letter sent' },
  ...more,
})

async function begun(changes: Partial<ReferChild> = {}) {
  const one = await world(1, 'reception-2027', `${today}T10:00:00.000Z`)
  const made = await referChild(one.ports, by, null, { ...child, ...changes }, key())
  if (made.kind !== 'done') throw new Error(JSON.stringify(made))
  const { reference } = made.item
  const kept = async () => {
    const found = await one.stores.fairAccess.get(reference)
    if (!found) throw new Error('There is no case')
    return found
  }
  const act = async (what: Act, who = staff) => {
    const item = await kept()
    return actOnCase(one.ports, who, item, { act: what, seen: item.version }, key())
  }
  return { ...one, reference, kept, act }
}

it('makes one case however often it is sent, and one for an application', async () => {
  const { ports, stores } = await begun()
  const again = key()
  const own = { ...child, application: 'SA-7K3M-9QTM' }
  const first = await referChild(ports, by, null, own, again)
  const second = await referChild(ports, by, null, own, again)
  expect(first).toEqual(second)
  expect(await referChild(ports, by, null, { ...own, why: 'Another' }, again)).toEqual({ kind: 'key-reused' })
  expect(await referChild(ports, by, null, own, key())).toMatchObject({ kind: 'not-now' })
  expect(await stores.fairAccess.open()).toHaveLength(2)
})

it('leaves an application of a round that has not begun in its round', async () => {
  const { ports, made } = await begun()
  const reference = made[0]?.reference ?? ''
  const sentOf = { ...child, application: reference }
  expect(await referChild(ports, by, null, sentOf, key())).toMatchObject({ pointer: '/application' })
})

it('goes from a school that says no to a direction, step by step, each on its day', async () => {
  const { act, kept, ports, at, work, written, reference, looks } = await begun()
  await act(proposing())
  expect(await act({ ...no, reason: 'behaviour-of-parents' })).toMatchObject({ pointer: '/act/reason' })
  expect((await act(no)).kind).toBe('done')
  const officer = { ...staff, mayDirect: false }
  expect(await act(directing, officer)).toEqual({ kind: 'forbidden' })
  expect((await act(directing)).kind).toBe('done')
  expect(await act(stepping('decision', today))).toMatchObject({ pointer: '/act/step' })
  await act(stepping('notice', today))
  const decided = { directed: true, starts: '2027-01-04' }
  expect(await act(stepping('decision', today, decided))).toMatchObject({
    pointer: '/act/on',
    message: 'This step can be taken from 16 December 2026 on',
  })
  at('2026-12-16T10:00:00.000Z')
  expect(await act(stepping('decision', '2026-12-16'))).toMatchObject({ pointer: '/act/directed' })
  expect((await act(stepping('decision', '2026-12-16', decided))).kind).toBe('done')
  const item = await kept()
  expect(item).toMatchObject({ state: 'placed', place: { how: 'directed', school: { id: vale } } })
  expect(item.history.map(({ type }) => type)).toEqual([
    ...['referred', 'proposed', 'refused', 'direction-begun', 'step-taken', 'directed'],
  ])
  expect(firstMisfit(item.history)).toBeUndefined()
  expect(actsOn(item, today, true)).toEqual([])
  await work()
  // The family is told of each step, and the school that it is asked.
  expect(written.filter((id) => id.startsWith('fair-access family'))).toHaveLength(6)
  expect(written).toContain(`fair-access 2 ${reference}`)
  await openCase(ports, by, reference)
  expect(looks).toContainEqual(expect.objectContaining({ reference, what: 'fair-access', by }))
})

it('asks the Secretary of State for an academy, until the council may direct it', async () => {
  const { act, kept, ports } = await begun()
  await act(proposing(academy))
  await act(no)
  await act(directing)
  expect((await caseView(ports, staff, await kept())).direction?.steps.map(({ id }) => id)).toEqual([
    ...['notice', 'request', 'decision'],
  ])
  await act(stepping('notice', today))
  expect(await act(stepping('request', today))).toMatchObject({ pointer: '/act/on' })
  // Once a day for section 62 is set, what begins from then on goes the other way, and what has begun goes on.
  const after: FairAccessTerms = {
    ...fairAccessTerms,
    routes: fairAccessTerms.routes.flatMap((route) =>
      route.for === 'academy'
        ? [{ ...route, until: '2027-08-31' }]
        : [route, { ...route, id: 'academy-by-council', for: 'academy' as const, since: '2027-09-01' }],
    ),
  }
  expect(routeOn(after, true, '2027-08-31').id).toBe('academy')
  expect(routeOn(after, true, '2027-09-01').id).toBe('academy-by-council')
})

it('lets no school say no for behaviour of a child in care, formerly in care or with a plan', async () => {
  for (const changes of [{ care: 'now' }, { care: 'before' }, { plan: true }] as const) {
    const { act, ports, kept } = await begun(changes)
    await act(proposing())
    const { reasons } = await caseView(ports, staff, await kept())
    expect(reasons.map(({ id }) => id)).toEqual(['prejudice'])
    expect(await act({ ...no, reason: 'behaviour' })).toMatchObject({ pointer: '/act/reason' })
  }
  const { act } = await begun()
  await act(proposing())
  expect((await act({ ...no, reason: 'behaviour' })).kind).toBe('done')
})

it('shows a school the children it is asked for and no others, and takes its answer alone', async () => {
  const { act, ports, reference, kept } = await begun({ application: 'SA-7K3M-9QTM' })
  const schools = await ports.roomSchools()
  const at = (id: string) => schools.find((school) => school.id === id) ?? schools[0]
  const seen = async (id: string) => {
    const school = at(id)
    return school ? (await seatProposals(ports, by, school, ['reply'])).proposals : []
  }
  await act(proposing())
  expect(await seen(academy)).toEqual([])
  const [proposal] = await seen(vale)
  expect(proposal).toMatchObject({ reference, name: 'Zebulon Quillfeather', tells: 'Needs a quiet start' })
  expect(JSON.stringify(proposal)).not.toMatch(/homeless|hostel|Park School|ottoline/)
  const answer = { agrees: true, starts: '2027-01-04', reason: null, why: '', seen: (await kept()).version }
  expect(await replyFromSeat(ports, by, academy, reference, answer, key())).toEqual({ kind: 'not-found' })
  expect((await replyFromSeat(ports, by, vale, reference, answer, key())).kind).toBe('done')
  expect(await seen(vale)).toEqual([])
})

it('counts whom each school has taken, by size, and says why a school stands where it does', async () => {
  const { act, ports, kept, stores } = await begun()
  const schools = (await ports.roomSchools()).filter(({ years }) => years.some(({ year }) => year === 7))
  const sizes: Record<string, number> = { [vale]: 100, [academy]: 300 }
  for (const { id, years } of schools) {
    if (!sizes[id]) continue
    const report = {
      ...{ at: today, by, enteredBy: 'school' as const, asOf: today },
      years: years.map(({ year }) => ({
        year,
        onRoll: year === 7 ? (sizes[id] ?? 0) : 0,
        limit: 400,
        vacancies: 3,
      })),
    } as const
    await stores.vacancies.create({
      ...{ school: id, version: 1, asked: null, remindedAt: null, unreached: false, report },
      ...{ changedAt: today, history: [] },
    })
  }
  const order = async () => (await caseView(ports, staff, await kept())).shares.map(({ school }) => school.id)
  expect((await order()).slice(0, 2)).toEqual([academy, vale])
  await act(proposing(academy))
  await act(yes)
  const next = await referChild(ports, by, null, child, key())
  if (next.kind !== 'done') throw new Error(next.kind)
  const { shares } = await caseView(ports, staff, next.item)
  expect(shares.slice(0, 3).map(({ school, taken, why }) => [school.id, taken, why])).toEqual([
    [academy, 1, 'Has taken 1 child. By its size its share is 1.5, so it is 0.5 below.'],
    [vale, 0, 'Has taken no children. By its size its share is 0.5, so it is 0.5 below.'],
    [expect.any(String), 0, expect.stringContaining('Its size is not known')],
  ])
  const list = await caseList(ports, staff)
  expect([list.cases.length, list.ended.length]).toEqual([1, 1])
})

it('opens to the family by the key of its message, and tells it nothing of why a school said no', async () => {
  const { act, ports, work, reference, writing, kept, stores } = await begun()
  const { key: own } = await writing.linkOf(reference)
  const applied = new Map<string, { keys: { hash: string }[] }>()
  const opening = { ...ports, inYears: { get: async (id: string) => applied.get(id) } }
  expect(await caseFor(opening, reference, own)).toBeUndefined()
  await work()
  expect(await caseFor(opening, reference, own)).toMatchObject({ kept: { reference }, inYear: false })
  expect(await caseFor(opening, reference, 'x'.repeat(22))).toBeUndefined()
  // Whoever applied during the year opens it by that key too, and by no other.
  applied.set(reference, { keys: [{ hash: hashKey('k'.repeat(22)) }] })
  expect(await caseFor(opening, reference, 'k'.repeat(22))).toMatchObject({ inYear: true })
  expect(await caseFor(opening, reference, 'x'.repeat(22))).toBeUndefined()
  await act(proposing())
  await act(no)
  const shown = familyView(await kept())
  expect(shown.steps).toHaveLength(3)
  expect(JSON.stringify(shown)).not.toMatch(/Full classes|quiet start|homeless/)
  // The tasks for both were cut off: they are told of the next day.
  stores.kept.sent.length = 0
  await tellWhatIsLeft(writing)
  await work()
  const told = await stores.fairAccessTold.get(reference)
  expect(told?.history.map(({ type, of }) => [type, of])).toEqual([1, 2, 3].map((of) => ['told', of]))
})

it('says to staff that a family could not be told', async () => {
  const { ports, work, kept } = await begun({ family: { name: 'Nobody', email: null, phone: null } })
  await work()
  expect(await caseView(ports, staff, await kept())).toMatchObject({ unreached: true })
})

it('places nobody without a yes or a direction, whatever is done in whatever order', async () => {
  const { ports, kept } = await begun()
  const schools = await ports.roomSchools()
  const { shares } = await caseView(ports, staff, await kept())
  const acting = {
    ...{ by, at: `${today}T12:00:00.000Z`, today, cause: 'x', mayDirect: true },
    ...{ terms: fairAccessTerms, calendars, schools, shares },
  }
  const all: Act[] = [
    ...[proposing(), proposing(academy), { do: 'take-back', why: 'x' } as const, no, yes, directing],
    ...[stepping('notice', today), stepping('request', today)],
    stepping('decision', today, { directed: true, starts: '2027-01-04' }),
    { do: 'close', reason: 'moved', why: 'x' },
  ]
  let seed = 7
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed
  }
  const start = await kept()
  let placed = 0
  for (let story = 0; story < 300; story++) {
    let item: FairAccessCase = start
    for (let turn = 0; turn < 12; turn++) {
      const what = all[random() % all.length] as Act
      const offered = actsOn(item, today, true).includes(what.do)
      const outcome = actOn(item, what, acting)
      if (outcome.kind !== 'done') continue
      expect(offered).toBe(true)
      expect(outcome.item.version).toBe(item.version + 1)
      item = outcome.item
    }
    expect(firstMisfit(item.history)).toBeUndefined()
    const types = item.history.map(({ type }) => type)
    if (item.state !== 'placed') continue
    placed++
    expect(types.at(-1)).toMatch(/^(?:agreed|directed)$/)
    expect(types.at(-2) === 'proposed' || types.includes('direction-begun')).toBe(true)
  }
  expect(placed).toBeGreaterThan(20)
})
