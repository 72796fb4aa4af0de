import { expect } from 'vitest'
import type { FairAccessView, SeatProposals } from '#contract/admissions/fair-access.ts'
import type { SchoolVacancies } from '#contract/admissions/vacancies.ts'
import type { Asked } from '../support/openapi.ts'
import { type askedRound, badBodies, hill } from './asked-round.ts'

type Asking = Awaited<ReturnType<typeof askedRound>>

/** How much room schools have, and a child who is placed under Fair Access. */
export async function duringTheYear(asking: Asking): Promise<void> {
  await vacancies(asking)
  await fairAccess(asking)
}

async function vacancies({ api, as, key, statusOf, through }: Asking): Promise<void> {
  await through('listVacancies', {})
  const ask = (more: Asked) =>
    statusOf('askVacancies', {
      ...{ body: { schools: 'all' } },
      ...more,
      headers: { ...as('admissions-officers'), ...key(), ...more.headers },
    })
  expect(await statusOf('askVacancies', { body: { schools: 'all' }, headers: key() })).toBe(401)
  expect(await ask({ headers: as('nobody') })).toBe(403)
  expect(await ask({ headers: { 'idempotency-key': 'x' } })).toBe(400)
  for (const [status, bad] of badBodies) expect(await ask(bad)).toBe(status)
  expect(await ask({ body: { schools: ['nowhere'] } })).toBe(422)
  expect(await ask({})).toBe(200)
  const at = { path: { school: hill }, not: { school: 'nowhere' } }
  const { years, today, version } = await through<SchoolVacancies>('getVacancies', at)
  const remind = { why: 'Nobody answers', seen: version }
  const reminded = await through<SchoolVacancies>('remindSchool', { ...at, body: remind })
  const rows = years.map(({ year }) => ({ year, onRoll: 28, limit: 30, vacancies: 2 }))
  const report = { asOf: today, years: rows, how: 'phone', seen: reminded.version }
  const reported = await through<SchoolVacancies>('reportVacancies', { ...at, body: report })
  const again = key()
  const reuse = (operation: string, path: object, body: object, by = 'admissions-managers') =>
    statusOf(operation, { path: path as Record<string, string>, body, headers: { ...as(by), ...again } })
  const twice = { ...report, seen: reported.version }
  expect(await reuse('reportVacancies', at.path, twice)).toBe(200)
  expect(await reuse('reportVacancies', at.path, { ...twice, how: 'letter' })).toBe(422)
  const nothingAsked = { why: 'Again', seen: reported.version + 1 }
  expect(
    await statusOf('remindSchool', {
      ...at,
      body: nothingAsked,
      headers: { ...as('admissions-managers'), ...key() },
    }),
  ).toBe(409)
  expect((await api.call('listRoom', {})).status).toBe(200)
}

async function fairAccess({ one, api, as, key, statusOf, through }: Asking): Promise<void> {
  await through('listFairAccess', {})
  const child = {
    application: null,
    child: { name: 'Sam Sample', born: '2018-05-04', year: 4 },
    ...{ group: 'homeless', care: null, plan: false, outSince: null, why: 'Lives in a hostel' },
    tried: [{ school: 'A school', on: '2026-12-01', answer: 'full' }],
    family: { name: 'Jo Sample', email: 'jo@example.com', phone: null },
  }
  const refer = (operation: string, more: Asked, by = 'admissions-managers', path = {}) =>
    statusOf(operation, { path, body: child, ...more, headers: { ...as(by), ...key(), ...more.headers } })
  for (const [operation, by, path] of [
    ['referChild', 'admissions-managers', {}],
    ['referFromSchool', 'sample-hill-school', { school: hill }],
  ] as const) {
    expect(await statusOf(operation, { path, body: child, headers: key() })).toBe(401)
    expect(await refer(operation, { headers: as('nobody') }, by, path)).toBe(403)
    expect(await refer(operation, { headers: { 'idempotency-key': 'x' } }, by, path)).toBe(400)
    for (const [status, bad] of badBodies) expect(await refer(operation, bad, by, path)).toBe(status)
    expect(await refer(operation, { body: { ...child, tried: [] } }, by, path)).toBe(422)
    const own = { ...child, application: operation === 'referChild' ? 'SA-7K3M-9QTM' : 'SA-0000-0000' }
    expect(await refer(operation, { body: own }, by, path)).toBe(200)
    expect(await refer(operation, { body: own }, by, path)).toBe(409)
  }
  expect(await refer('referFromSchool', {}, 'sample-schools', { school: 'nowhere' })).toBe(403)
  const made = await api.call('referChild', {
    body: child,
    headers: { ...as('admissions-managers'), ...key() },
  })
  const { reference } = made.body as FairAccessView
  const about = { path: { reference }, not: { reference: 'SA-0000-0001' } }
  const { version: seen, can } = await through<FairAccessView>('getFairAccess', about)
  expect(can).toContain('propose')
  const act = {
    ...{ do: 'propose', school: hill, body: 'panel', on: '2026-12-01' },
    ...{ why: 'Their turn', tells: 'Reads well' },
  }
  await through('actOnFairAccess', { ...about, body: { act, seen } })
  const seat = { by: 'sample-hill-school', path: { school: hill } }
  const { proposals } = await through<SeatProposals>('listProposals', seat)
  const reply = { agrees: true, starts: '2027-06-07', reason: null, why: '', seen: proposals[0]?.version }
  const own = { school: hill, reference }
  await through('replyToProposal', { ...seat, path: own, not: { reference: 'SA-0000-0001' }, body: reply })
  await one.work()
  const { key: opens } = await one.writing.linkOf(reference)
  const mine = { path: { reference }, headers: { authorization: `Bearer ${opens}` } }
  expect((await api.call('getFamilyFairAccess', mine)).body).toMatchObject({ state: 'placed' })
  expect(await statusOf('getFamilyFairAccess', { path: { reference } })).toBe(401)
}
