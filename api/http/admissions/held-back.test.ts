import { beforeAll, expect, it } from 'vitest'
import { inYearWorld } from '#admissions/in-year/testing/world.ts'
import { closed, confirmAll, does, draft } from '#admissions/offers/testing/story.ts'
import { world } from '#admissions/offers/testing/world.ts'
import { engine } from '#admissions/rounds/computed.ts'
import type { Engine } from '#admissions/rounds/engine.ts'
import type { Offer } from '#contract/admissions/family.ts'
import type { RunView } from '#contract/admissions/staff-runs.ts'
import type { Role } from '#contract/council/rights.ts'
import type { StaffGroup } from '#contract/council/staff.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { allDeskRoutes } from './all.ts'
import { familyRoutes } from './families.ts'

const round = 'reception-2027'
const moment = '2027-04-16T06:00:00.000Z'

/** Whom the solver was unjust to, where it would have had a place, and the schools that it asked for. */
let wronged: { readonly school: string; readonly child: string; readonly asked: readonly string[] }

/** A solver with a fault in it: it gives one child nothing, whom a school has a place for. */
const unjust: Engine = {
  ...engine,
  allocate(file, ranking, input) {
    const run = engine.allocate(file, ranking, input)
    const found = run.placed.find(({ by }) => by === 'preference')
    if (!found?.school) throw new Error('Nobody has a place by a school’s order')
    const { preferences = [] } = file.applicants.find(({ id }) => id === found.child) ?? {}
    wronged = {
      school: found.school,
      child: found.child,
      asked: preferences.map((one) => one.school).sort(),
    }
    const placed = run.placed.map((one) =>
      one === found ? { child: one.child, school: null, by: 'none' as const } : one,
    )
    return { ...run, placed }
  },
}

let one: Awaited<ReturnType<typeof world>>
let run: string
beforeAll(async () => {
  one = await world(40, round, undefined, unjust)
  await closed(one)
  await confirmAll(one)
  run = await draft(one)
  await does(one, 'check')
})

const groups: StaffGroup[] = (['manager', 'decider'] as const).map((role) => ({
  group: role,
  role,
  departments: [admissions.department],
}))
const { routes: during } = inYearWorld(inYearTerms)
const desk = allDeskRoutes(async () => ({
  ...one.ports,
  ...during,
  staffGroups: groups,
  identify: async (token: string) => {
    const [name = ''] = token.split('.')
    return { id: name, name, groups: [name] }
  },
}))
const families = familyRoutes(
  async () => ({
    ...one.ports,
    ...during,
    offers: one.stores.offers,
    pointerOf: (id: string) => one.stores.rounds.get(id),
    published: async () => undefined,
    letter: async () => new Uint8Array(),
    changeLetter: async () => new Uint8Array(),
  }),
  async () => one.ports,
)

let sent = 0
async function asks(role: Role, path: string, body?: object): Promise<Response> {
  return desk.request(`/api/workspace/admissions/rounds/${round}/${path}`, {
    headers: {
      authorization: `Bearer ${role}.x.y`,
      'content-type': 'application/json',
      'idempotency-key': `key-of-a-fault-${sent++}`.padEnd(24, 'x'),
    },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
}
const looks = async () => (await (await asks('manager', `runs/${run}`)).json()) as RunView
async function signs(role: Role, more: object = {}): Promise<Response> {
  const { exceptions, sample, compareWith, version } = await looks()
  const references = sample.map(({ reference }) => reference)
  const looked = { exceptions: exceptions.length, sample: references, comparison: compareWith }
  const body = { ...looked, minutes: 9, changed: 'Nothing', seen: version, ...more }
  return asks(role, `runs/${run}/signatures`, body)
}
async function offerOf(reference: string): Promise<Offer> {
  const headers = { authorization: `Bearer ${one.keyOf(reference)}` }
  return (await families.request(`/api/admissions/offers/${reference}`, { headers })).json()
}

it('names the schools that a fault touches and no others, and has everybody looked at who named them', async () => {
  const { schools, exceptions } = await looks()
  const faulty = schools.filter(({ faults }) => faults.length > 0).map(({ id }) => id)
  expect(faulty.toSorted()).toEqual(wronged.asked)
  expect(faulty.length).toBeLessThan(schools.length)
  const held = exceptions.filter(({ kind }) => kind === 'held-back').map(({ reference }) => reference)
  // A plan asks for its own school and no other.
  const named = one.made.filter(({ said: { facts } }) =>
    facts.plan
      ? wronged.asked.includes(facts.plan)
      : facts.preferences.some(({ school }) => wronged.asked.includes(school)),
  )
  expect(held.toSorted()).toEqual(named.map(({ reference }) => reference).sort())
  const unseen = await signs('manager', { exceptions: exceptions.length - held.length })
  expect([unseen.status, await unseen.json()]).toMatchObject([422, { errors: [{ pointer: '/exceptions' }] }])
})

it('tells families whom it touches that they are told later, and all others their offer', async () => {
  for (const role of ['manager', 'decider'] as const) expect((await signs(role)).status).toBe(200)
  const { version: seen } = await one.round()
  expect((await asks('manager', 'publication', { run, at: moment, seen })).status).toBe(200)
  await one.work()
  expect((await one.round()).publication).toMatchObject({
    ready: true,
    heldBack: expect.arrayContaining([...wronged.asked]),
  })
  one.at(moment)
  const offers = await Promise.all(one.made.map(({ reference }) => offerOf(reference)))
  const told = offers.flatMap((offer) => (offer.state === 'published' ? offer : []))
  expect(told).toHaveLength(one.made.length)
  const held = told.filter(({ explanation }) => explanation.outcome.kind === 'held-back')
  expect(held.map(({ reference }) => reference)).toContain(wronged.child)
  for (const { letter } of held) expect(letter.sections[0]?.heading).toBe('We cannot tell you the result yet')
  const others = told.filter((offer) => !held.includes(offer))
  expect(others.length).toBeGreaterThan(0)
  for (const { explanation } of others) {
    const { outcome } = explanation
    expect(wronged.asked).not.toContain('school' in outcome ? outcome.school.id : '')
  }
})
