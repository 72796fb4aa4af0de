import { expect } from 'vitest'
import { choicesOf, saidOf } from '#admissions/in-year/said.ts'
import { takeInYear } from '#admissions/in-year/take.ts'
import type { FamilyInYear, SeatInYear } from '#contract/admissions/in-year/in-year.ts'
import { hashKey } from '#record/keys.ts'
import { readable } from '#services/define/read.ts'
import { inYearSchoolPlace } from '#services/in-year-school-place/service.ts'
import type { Asked } from '../support/openapi.ts'
import { type askedRound, badBodies } from './asked-round.ts'

const reference = 'SA-MJJA-9955'
const trackingKey = 'A'.repeat(22)
const hill = 'sample-hill-church-of-england-school'
const primary = 'sample-primary-school'
const nobody = { reference: 'SA-0000-0000' }

type Api = Awaited<ReturnType<typeof askedRound>>

/** A child who asks for two schools: the first decides itself, and the council for the second. */
async function begins({ inYear }: Api): Promise<void> {
  const answers = inYearSchoolPlace.examples?.change ?? {}
  const said = saidOf({ answers, readable: readable(inYearSchoolPlace, answers) })
  const decidesAt = (id: string) => (id === hill ? ('school' as const) : ('council' as const))
  const choices = choicesOf(answers, decidesAt, '2027-01-06').slice(0, 2)
  inYear.sources.set(reference, {
    ...{ reference, version: 1, submittedAt: '2027-01-06T09:00:00.000Z', choices },
    state: 'open',
    keys: [{ hash: hashKey(trackingKey) }],
    ...(said && { said }),
  })
  await takeInYear(inYear.ports, reference)
}

/** Schools that are late, and one that is written to again. */
async function late({ through, statusOf, key, as, inYear }: Api): Promise<void> {
  inYear.at('2027-02-22T10:00:00.000Z')
  await through('listLateSchools', {})
  const chase = (more: Asked) =>
    statusOf('chaseSchool', {
      ...{ path: { school: hill }, body: {} },
      ...more,
      headers: { ...as('admissions-officers'), ...key(), ...more.headers },
    })
  expect(await statusOf('chaseSchool', { path: { school: hill }, body: {}, headers: key() })).toBe(401)
  expect(await chase({ headers: as('nobody') })).toBe(403)
  expect(await chase({ headers: { 'idempotency-key': 'x' } })).toBe(400)
  for (const [status, bad] of badBodies) expect(await chase(bad)).toBe(status)
  expect(await chase({ path: { school: 'nowhere' } })).toBe(404)
  expect(await chase({})).toBe(200)
  inYear.at('2027-01-06T10:00:00.000Z')
}

/** An application during the year, asked of the API’s own routes: by staff, at the seat of a school and by its family. */
export async function askInYear(api: Api): Promise<void> {
  const { through, statusOf, key, inYear } = api
  await begins(api)
  const version = () => inYear.items.get(reference)?.version ?? 0
  const own = { path: { reference }, headers: { authorization: `Bearer ${trackingKey}` } }
  const family = async () => (await api.api.call('getFamilyInYear', own)).body as FamilyInYear
  expect((await family()).choices.map(({ stand }) => stand)).toEqual(['asking', 'asking'])
  expect(await statusOf('getFamilyInYear', { path: own.path })).toBe(401)
  expect(await statusOf('getInYearLetter', { path: own.path })).toBe(401)
  expect(await statusOf('getInYearLetter', own)).toBe(409)

  const before = await family()
  const schools = before.change?.schools ?? []
  const changes = (more: Asked) =>
    statusOf('changeInYear', {
      ...own,
      body: { schools, told: 'We have moved', seen: before.version },
      ...more,
      headers: { ...own.headers, ...key(), ...more.headers },
    })
  for (const [status, bad] of badBodies) expect(await changes(bad)).toBe(status)
  expect(await statusOf('changeInYear', { ...own, body: { schools, seen: before.version } })).toBe(400)
  expect(await changes({ headers: { authorization: '' } })).toBe(401)
  expect(await changes({ body: { schools, told: 'Late', seen: 99 } })).toBe(409)
  expect(await changes({})).toBe(200)

  await through('listInYear', { query: { list: 'deciding' } })
  await through('getInYear', { path: { reference }, not: nobody })
  await late(api)
  const seat = { by: 'sample-hill-school', path: { school: hill } }
  expect(
    await statusOf('getSeatInYear', { path: { school: 'nowhere' }, headers: api.as('admissions-managers') }),
  ).toBe(404)
  await through('getSeatInYear', seat)
  const no = { outcome: 'refused', reason: 'full', why: 'There are 32 in the year', list: true }
  const answer = { act: { do: 'answer', ...no, body: 'Committee', on: '2027-01-06' }, seen: version() }
  const looking = { ...answer, look: true }
  const looked = await through('answerAtSeat', {
    ...{ ...seat, path: { school: hill, reference }, not: nobody, body: looking },
  })
  expect((looked as SeatInYear).ahead?.sections.map(({ id }) => id)).toEqual([`not-${hill}`, 'appeal'])
  await through('answerAtSeat', { ...seat, path: { school: hill, reference }, not: nobody, body: answer })
  const referral = {
    group: 'homeless',
    care: null,
    plan: false,
    outSince: null,
    why: 'They live in a hostel',
  }
  await through('referInYear', {
    ...{ path: { reference }, not: nobody, body: { ...referral, seen: version() } },
  })
  const propose = { do: 'propose', school: primary, outcome: 'room', why: 'A place is free', list: false }
  const act = (what: object, by = 'admissions-managers') =>
    through('actOnInYear', {
      ...{ by, path: { reference }, not: nobody },
      body: { act: what, seen: version() },
    })
  const right = {
    ...no,
    do: 'correct',
    school: hill,
    why: 'There are 33',
    body: 'Committee',
    on: '2027-01-06',
  }
  await through('actOnInYear', {
    ...{ by: 'admissions-managers', path: { reference }, not: nobody },
    body: { act: { ...right, because: 'A wrong number' }, seen: version(), look: true },
  })
  await act(propose)
  await act({ do: 'confirm', school: primary }, 'admissions-deciders')
  expect(await statusOf('getInYearLetter', own)).toBe(200)

  const body = { choice: 'accept', seen: (await family()).version }
  const accept = (more: Asked) =>
    statusOf('answerInYear', {
      ...own,
      body,
      ...more,
      headers: { ...own.headers, ...key(), ...more.headers },
    })
  for (const [status, bad] of badBodies) expect(await accept(bad)).toBe(status)
  expect(await statusOf('answerInYear', { ...own, body })).toBe(400)
  expect(await accept({ headers: { authorization: '' } })).toBe(401)
  expect(await accept({ body: { ...body, seen: 99 } })).toBe(409)
  expect(await accept({})).toBe(200)
  expect((await family()).state).toBe('accepted')
}
