import { rosterHash } from '#admissions/allocate/draw.ts'
import { act, draw, setPublication } from '#admissions/rounds/acts.ts'
import type { Person } from '#admissions/rounds/application.ts'
import { type Doing, doOnce } from '#admissions/rounds/doing.ts'
import { askRun, openRun, runList, runView, signRun } from '#admissions/rounds/drafts.ts'
import { newRound, type Round } from '#admissions/rounds/round.ts'
import { confirmRanking, seatView } from '#admissions/seats/seats.ts'
import { drandMoment, drandRoundAfter } from '#contract/admissions/drand.ts'
import type { RoundAct, SetDraw } from '#contract/admissions/staff.ts'
import type { SignRun } from '#contract/admissions/staff-runs.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { ada, ben, world } from './world.ts'

export type World = Awaited<ReturnType<typeof world>>

let sent = 0
/** A new idempotency key. */
export const key = () => `key-${sent++}`.padEnd(22, 'x')

const id = 'reception-2027'

/** Does something to the round as somebody who has seen all there is. */
async function change(
  one: World,
  by: Person,
  decide: (round: Round, acting: { by: Person; at: Date; cause: string }) => ReturnType<typeof act>,
  seen?: number,
) {
  const at = one.ports.now()
  const doing: Doing = { by, at, seen: seen ?? (await one.round()).version, key: key(), body: null }
  const fresh = () => newRound(id, at.toISOString())
  return doOnce<Round>(one.ports.rounds, id, doing, (round, cause) => decide(round, { by, at, cause }), fresh)
}

export const does = (one: World, what: RoundAct['act'], by = ada, seen?: number) =>
  change(one, by, (round, acting) => act(round, what, one.council.dates, acting), seen)

export const draws = (one: World, given: SetDraw['draw'], by = ada) =>
  change(one, by, (round, acting) =>
    draw(round, { draw: given, seen: 0 }, rosterHash(one.made.map(({ reference }) => reference)), acting),
  )

export const publishes = (one: World, run: string, at: string | null, heldBack: string[] = []) =>
  change(one, ada, (round, acting) => setPublication(round, { run, at }, heldBack, acting))

const seed = '0123456789abcdef0123456789abcdef'
/** Of the first round of drand that comes some seconds from now. */
export function announcing(one: World) {
  const soon = new Date(one.ports.now().getTime() + 5000)
  const round = drandRoundAfter('quicknet', soon)
  return {
    step: 'announce',
    from: { kind: 'drand', chain: 'quicknet', round },
    supervisor: 'Sam Witness',
  } as const
}

/** Announces a draw, waits for its round and enters the seed. */
export async function drawsLots(one: World, by = ada) {
  const announced = announcing(one)
  const { chain, round } = announced.from
  const first = await draws(one, announced, by)
  one.at(drandMoment(chain, round)?.toISOString() ?? '')
  return [first, await draws(one, { step: 'seed', seed }, by)]
}

/** Closes the round and draws its lots. */
export async function closed(one: World): Promise<void> {
  const all = [await does(one, 'close'), ...(await drawsLots(one))]
  for (const { kind } of all) if (kind !== 'done') throw new Error(kind)
}

export const clerk = (school: string) => ({
  id: `clerk-${school}`,
  name: 'Cleo Clerk',
  grants: [{ role: 'school' as const, departments: [admissions.department], schools: [school] }],
})

/** The seat of a school as its own clerk sees it. */
export async function seatOf(one: World, school: string) {
  const view = await seatView(one.ports, clerk(school), await one.opened(), school)
  if (!view) throw new Error(`There is no seat of ${school}`)
  return view
}

export async function confirms(one: World, school: string) {
  const view = await seatOf(one, school)
  const confirmed = { list: view.list, body: 'Admissions committee', on: '2027-02-19', seen: view.version }
  return confirmRanking(one.ports, clerk(school), await one.opened(), view, confirmed, key())
}

/** Every school that ranks by its own body confirms its list. */
export async function confirmAll(one: World): Promise<void> {
  for (const { id: school, policy } of one.council.schools)
    if (one.council.policies.find((each) => each.id === policy)?.ranks === 'school')
      await confirms(one, school)
}

/** Asks for a run and has it computed. Throws what it failed with. */
export async function draft(one: World, by = ada): Promise<string> {
  await askRun(one.ports, await one.opened(), by, key())
  await one.work()
  const [line] = (await runList(one.ports, await one.opened())).runs
  if (!line?.run) throw new Error(line?.failure ?? 'There is no run')
  return line.run
}

export async function view(one: World, run: string, by = ada) {
  const found = await openRun(one.ports, id, run)
  if (!found) throw new Error('There is no such run')
  return { found, view: await runView(one.ports, await one.opened(), found, by) }
}

/** Signs a run as somebody who looked at everything, but for what `more` says. */
export async function signs(one: World, run: string, by: Person, more: Partial<SignRun> = {}) {
  const { found, view: shown } = await view(one, run, by)
  const signed = {
    exceptions: shown.exceptions.length,
    sample: shown.sample.map(({ reference }) => reference),
    comparison: shown.compareWith,
    minutes: 12,
    changed: 'Nothing',
    seen: shown.version,
    ...more,
  }
  return signRun(one.ports, await one.opened(), found.made, by, signed, key())
}

/** As many places at each school, so that some have to wait. */
async function withPlaces({ stores, ports, council }: World, value: number): Promise<void> {
  const at = ports.now().toISOString()
  const decided = { value, decidedBy: 'Sample', why: 'Few places', from: at, by: ada }
  const numbers = Object.fromEntries(council.schools.map((school) => [school.id, [decided]]))
  await stores.rounds.create({ ...newRound(id, at), numbers, version: 1 })
}

/** A round that two people have signed, and its run. */
export async function signedRound(count = 40, places?: number) {
  const one = await world(count)
  if (places !== undefined) await withPlaces(one, places)
  await closed(one)
  await confirmAll(one)
  const run = await draft(one)
  await does(one, 'check')
  for (const by of [ada, ben]) {
    const signed = await signs(one, run, by)
    if (signed.kind !== 'done') throw new Error(JSON.stringify(signed))
  }
  return { one, run }
}
