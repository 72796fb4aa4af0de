import { beforeAll, describe, expect, it } from 'vitest'
import { makeReference } from '#contract/core/reference.ts'
import { roles } from '#contract/council/rights.ts'
import type { StaffGroup } from '#contract/council/staff.ts'
import { phases } from '#contract/fostering/case.ts'
import type { CaseList, FoundCases } from '#contract/fostering/case-line.ts'
import type { DayView } from '#contract/fostering/day.ts'
import type { DeskPart } from '#contract/fostering/desk.ts'
import type { DeviceKey } from '#contract/fostering/device.ts'
import type { PartLooks } from '#contract/fostering/looks.ts'
import type { PartKind, partKinds } from '#contract/fostering/parts.ts'
import type { Team } from '#contract/fostering/team.ts'
import { looksInMemory, teamInMemory } from '#fostering/desk/testing/looks.ts'
import { begin } from '#fostering/household/begin.ts'
import { filesInMemory } from '#fostering/household/testing/files.ts'
import { household as couple, recruiter, world } from '#fostering/household/testing/world.ts'
import { mayBreakGlass } from '#fostering/rights/break-glass.ts'
import { type Actor, actorOf, rightsFor } from '#fostering/rights/table.ts'
import { together } from '#http/core/together.ts'
import { dayRoutes } from './day.ts'
import { decisionRoutes } from './decisions.ts'
import { deskRoutes } from './desk.ts'
import { looksRoutes } from './looks.ts'
import { reportRoutes } from './report.ts'

const groups = (where: string): StaffGroup[] =>
  roles.map((role) => ({
    group: `${role}-${where}`,
    role,
    departments: [where],
    ...(role === 'hub' && { hub: 'sample-hub' }),
  }))

/** With the check character that an address has to have. */
const household = makeReference('FA', new Uint8Array(5).fill(7))

async function doors() {
  const one = await world()
  const { values } = await one.head()
  one.shelf.items.delete(`${couple}/head`)
  const { kind, source, people, dates } = values
  await begin(one.ports, recruiter, {
    household,
    key: 'begin-behind-these-doors',
    values: { kind, source: { ...source, hub: 'sample-hub' }, people, dates },
  })
  const ready = async () => ({
    ...one.ports,
    ...filesInMemory(),
    looks: looksInMemory(),
    team: teamInMemory(),
    siteUrl: 'https://council.example',
    tell: async () => undefined,
    from: { council: 'Sample Council', phone: '0116 000 0000', team: 'Fostering' },
    department: { id: 'fostering', prefix: 'FA' },
    staffGroups: [
      ...groups('fostering'),
      ...groups('highways'),
      { group: 'other-hub', role: 'hub' as const, departments: ['fostering'], hub: 'other-hub' },
      { group: 'no-hub', role: 'hub' as const, departments: ['fostering'] },
    ],
    identify: async (token: string) => {
      const [name = ''] = token.split('.')
      return { id: name, name, groups: [name] }
    },
  })
  const ports = await ready()
  const desk = together(
    deskRoutes(async () => ports),
    dayRoutes(async () => ports),
    looksRoutes(async () => ports),
    decisionRoutes(async () => ports),
    reportRoutes(async () => ports),
  )
  let sent = 0
  const ask = (group: string | undefined, path: string, body?: unknown) =>
    desk.request(`/api/workspace/fostering/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(group ? { authorization: `Bearer ${group}.x.y` } : {}),
        'idempotency-key': `key-of-a-door-${sent++}`.padEnd(24, 'x'),
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return {
    one,
    ask,
    of: async <T>(group: string, path: string) => (await (await ask(group, path)).json()) as T,
  }
}

let desk: Awaited<ReturnType<typeof doors>>
beforeAll(async () => {
  desk = await doors()
})

const own = `households/${household}`
const why = 'Their worker is ill, and the child comes tonight.'
const has = (actor: Actor | undefined, right: 'see' | 'manage', kind: PartKind) =>
  actor !== undefined && rightsFor(actor, kind, 'applying').includes(right)
type Opens = (actor: Actor | undefined) => boolean
const anybody: Opens = (actor) => actor !== undefined
const decides: readonly (Actor | undefined)[] = ['manager', 'adviser', 'decider']

/** Whoever writes visits in some phase takes them along on a device, and whoever meets panels what they read and do there. */
const takes: Opens = (actor) =>
  actor !== undefined &&
  (['panel', 'chair', 'adviser', 'manager'].includes(actor) ||
    phases.some((phase) => rightsFor(actor, 'visit', phase).includes('record')))

/** Every door of staff's side, with who opens it while a household applies. The others get one answer. */
const all: readonly (readonly [path: string, body: unknown, opens: Opens, refused: number])[] = [
  ['households', undefined, anybody, 403],
  ['households', {}, (actor) => has(actor, 'manage', 'head'), 403],
  ['search', { q: 'sample' }, anybody, 403],
  ['day', undefined, anybody, 403],
  ['team', undefined, (actor) => has(actor, 'manage', 'head'), 403],
  ['device', undefined, takes, 403],
  [own, undefined, (actor) => has(actor, 'see', 'head'), 404],
  [`${own}/parts/head`, undefined, (actor) => has(actor, 'see', 'head'), 404],
  [`${own}/parts/person.p1`, undefined, (actor) => has(actor, 'see', 'person'), 404],
  [`${own}/parts/person.p1/acts/link`, { seen: 9, with: {} }, (actor) => has(actor, 'manage', 'person'), 404],
  [`${own}/people/p1/link`, {}, (actor) => has(actor, 'manage', 'person'), 404],
  [`${own}/parts/form.p1.health/opened`, { why }, (actor) => !!actor && mayBreakGlass.includes(actor), 403],
  [`${own}/reports/report`, undefined, (actor) => has(actor, 'see', 'report'), 404],
  [`${own}/reports/report/copies/p1`, undefined, (actor) => has(actor, 'see', 'report'), 404],
  [`${own}/sections/section.work`, undefined, (actor) => has(actor, 'see', 'section'), 404],
  [`${own}/looks`, undefined, (actor) => actor === 'manager', 403],
  ['panel/decisions', undefined, (actor) => decides.includes(actor), 403],
  ['panel/register', undefined, (actor) => decides.includes(actor), 403],
]

it.each(['allegation.x1', 'complaint.p1.x1'])('opens %s for no reason that anybody gives', async (part) => {
  for (const actor of mayBreakGlass) {
    const { status } = await desk.ask(`${actor}-fostering`, `${own}/parts/${part}/opened`, { why })
    expect([actor, status]).toEqual([actor, 404])
  }
})

describe.each(roles)('%s', (role) => {
  it('opens the doors that its rights open, in fostering, and no others', async () => {
    for (const [path, body, opens, refused] of all) {
      const what = `${body ? 'POST' : 'GET'} ${path}`
      const status = async (group?: string) => [what, (await desk.ask(group, path, body)).status]
      const shut = actorOf[role] === undefined ? 403 : refused
      const got = await status(`${role}-fostering`)
      if (opens(actorOf[role])) expect([403, 404]).not.toContain(got[1])
      else expect(got).toEqual([what, shut])
      expect(await status(`${role}-highways`)).toEqual([what, 403])
      expect(await status()).toEqual([what, 401])
    }
  })

  it('sees each kind of part that its row names, and hears nothing of the others', async () => {
    const names = { head: 'head', person: 'person.p1', form: 'form.p1.health', thread: 'thread.p1.2027' }
    for (const [kind, name] of Object.entries(names)) {
      const actor = actorOf[role]
      const sees = actor && rightsFor(actor, kind as (typeof partKinds)[number], 'applying').includes('see')
      const { status } = await desk.ask(`${role}-fostering`, `${own}/parts/${name}`)
      expect([name, status]).toEqual([name, sees ? 200 : actor ? 404 : 403])
    }
  })
})

it('answers for no household as for one that is not theirs', async () => {
  const texts = [
    `${own}/parts/section.identity`,
    'households/FA-0000-0000',
    'households/nonsense/parts/head',
  ].map(async (path) => {
    const answer = await desk.ask('recruiter-fostering', path)
    return `${answer.status} ${await answer.text()}`
  })
  expect(new Set(await Promise.all(texts)).size).toBe(1)
})

it('knows who works here once they have come to their day', async () => {
  const { one, of } = await doors()
  await of<DayView>('assessor-fostering', 'day')
  await of<DayView>('panel-fostering', 'day')
  const team = async () => (await of<Team>('recruiter-fostering', 'team')).team.map(({ name }) => name)
  expect(await team()).toEqual(['assessor-fostering'])
  one.go('2027-07-15T10:00:00.000Z')
  expect(await team()).toEqual([])
})

it('tells a manager the same day who opened what was not theirs, and why', async () => {
  const { one, ask, of } = await doors()
  const part = 'section.nothing'
  expect(
    (await ask('recruiter-fostering', `${own}/parts/form.p1.health/opened`, { why: 'Because' })).status,
  ).toBe(422)
  const opened = await ask('reviewer-fostering', `${own}/parts/form.p1.health/opened`, { why })
  expect(opened.status).toBe(200)
  const view = (await opened.json()) as DeskPart
  expect(view).toMatchObject({ name: 'form.p1.health', acts: [] })
  const day = await of<DayView>('manager-fostering', 'day')
  expect(day.opened).toMatchObject([
    { household, part: 'form.p1.health', by: { name: 'reviewer-fostering' }, as: 'reviewer', why },
  ])
  expect((await of<DayView>('assessor-fostering', 'day')).opened).toBeNull()
  // What is not there is not opened, and who tried is seen all the same.
  expect((await ask('adviser-fostering', `${own}/parts/${part}/opened`, { why })).status).toBe(404)
  expect((await of<DayView>('manager-fostering', 'day')).opened).toHaveLength(2)
  one.go('2027-01-20T10:00:00.000Z')
  expect((await of<DayView>('manager-fostering', 'day')).opened).toEqual([])
})

it('keeps who looked at what, and shows it to managers alone', async () => {
  const { ask, of } = await doors()
  await ask('recruiter-fostering', own)
  await ask('assessor-fostering', `${own}/parts/form.p1.health`)
  await ask('hub-fostering', `${own}/parts/form.p1.health`)
  await ask('assessor-fostering', `${own}/reports/report`)
  await ask('assessor-fostering', `${own}/sections/section.work`)
  await ask('panel-fostering', `${own}/reports/report.brief`)
  const { looks } = await of<PartLooks>('manager-fostering', `${own}/looks`)
  expect(looks.map(({ part, by, as }) => [part, by.name, as]).sort()).toEqual([
    ['form.p1.health', 'assessor-fostering', 'assessor'],
    ['head', 'recruiter-fostering', 'recruiter'],
    ['report', 'assessor-fostering', 'assessor'],
    ['section.work', 'assessor-fostering', 'assessor'],
  ])
})

it('tells a hub that a household is here and how far, and nothing that it waits for', async () => {
  const { one, of } = await doors()
  one.go('2027-01-20T10:00:00.000Z')
  await one.ports.parts.relist(household)
  const line = async (role: string) => (await of<CaseList>(`${role}-fostering`, 'households')).cases[0]
  expect(await line('recruiter')).toMatchObject({ late: 2, risen: 2, due: { line: 'enquiry-reply' } })
  expect(await line('hub')).toMatchObject({
    phase: 'applying',
    late: 0,
    risen: 0,
    due: null,
    quiet: null,
    incomplete: 0,
  })
  expect(await of<DayView>('hub-fostering', 'day')).toMatchObject({ open: 0, opened: null })
})

it('finds cases by part of a name, a reference or a worker, and for a hub its own alone', async () => {
  const { ask } = await doors()
  const found = async (group: string, q: string) =>
    ((await (await ask(group, 'search', { q })).json()) as FoundCases).total
  for (const q of ['sample one', 'SAMPLEONE', household.slice(3)])
    expect([q, await found('recruiter-fostering', q)]).toEqual([q, 1])
  expect(await found('recruiter-fostering', 'nobody at all')).toBe(0)
  expect(await found('hub-fostering', 'sample one')).toBe(1)
  expect(await found('other-hub', 'sample one')).toBe(0)
  expect((await ask('recruiter-fostering', 'search', { q: 's' })).status).toBe(422)
})

it('shows a hub no household of another hub, nor anything to a hub that is none', async () => {
  const { ask, of } = await doors()
  expect((await of<CaseList>('hub-fostering', 'households')).cases).toHaveLength(1)
  expect((await of<CaseList>('other-hub', 'households')).cases).toEqual([])
  expect((await ask('hub-fostering', own)).status).toBe(200)
  for (const path of [own, `${own}/parts/head`])
    expect([path, (await ask('other-hub', path)).status]).toEqual([path, 404])
  for (const path of ['households', 'day', own])
    expect([path, (await ask('no-hub', path)).status]).toEqual([path, 403])
})

it('shows who did what to a part, and says what does not fit', async () => {
  const { one, of } = await doors()
  const path = `${own}/parts/head`
  expect(await of<DeskPart>('recruiter-fostering', path)).toMatchObject({
    history: [{ number: 1, type: 'begun', by: { as: 'recruiter', name: 'Ravi Menon' } }],
    misfit: null,
  })
  const [id, kept] = [...one.shelf.items].find(([, { name }]) => name === 'head') ?? []
  if (!id || !kept) throw new Error('There is no head')
  one.shelf.items.set(id, { ...kept, values: { ...kept.values, phase: 'approved' } })
  expect((await of<DeskPart>('manager-fostering', path)).misfit).toContain('its values are not those')
})

it('gives each member of staff a key of their own for what they take along, the same each time', async () => {
  const keyOf = async (group: string) => (await desk.of<DeviceKey>(group, 'device')).key
  const [own, again, other] = [
    await keyOf('recruiter-fostering'),
    await keyOf('recruiter-fostering'),
    await keyOf('assessor-fostering'),
  ]
  expect(again).toBe(own)
  expect(other).not.toBe(own)
})
