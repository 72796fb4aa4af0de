import { expect, it } from 'vitest'
import { eachMinute } from '#admissions/offers/lay-out.ts'
import { announcing } from '#admissions/offers/testing/story.ts'
import type { ChildAnswer, FamilyAnswer } from '#contract/admissions/answer.ts'
import { drandMoment } from '#contract/admissions/drand.ts'
import type { Held } from '#contract/admissions/family.ts'
import type { AnnouncedDraw } from '#contract/admissions/published.ts'
import type { SeatView } from '#contract/admissions/seat.ts'
import type { RoundView } from '#contract/admissions/staff.ts'
import type { RunList, RunView } from '#contract/admissions/staff-runs.ts'
import type { Asked } from '../support/openapi.ts'
import { askDay } from './asked-day.ts'
import { duringTheYear } from './asked-during-the-year.ts'
import { figuresAndReport } from './asked-figures.ts'
import { askInYear } from './asked-in-year.ts'
import { askLists } from './asked-lists.ts'
import { askedRound, badBodies, hill, lake, moment, nowhere, round, rutland } from './asked-round.ts'
import { askSeat } from './asked-seat.ts'
import { changes } from './changed-round.ts'

/** A whole round asked of the API's own routes, each answer of which has to be as the document says. */

const asked = await askedRound()
const { one, api, as, key, statusOf, through } = asked

const path = { round }
const not = { round: 'reception-1999' }
const view = async () =>
  (await api.call('getRound', { path, headers: as('admissions-managers') })).body as RoundView
const seen = async () => (await view()).version

async function family(): Promise<void> {
  const reference = one.made[0]?.reference ?? ''
  const own = { path: { reference }, headers: { authorization: `Bearer ${one.keyOf(reference)}` } }
  const held = (await api.call('getHeld', own)).body as Held
  const body = { about: 'home', text: 'We live next door', seen: held.version }
  const ask = (more: Asked) =>
    statusOf('askCorrection', {
      ...own,
      body,
      ...more,
      headers: { ...own.headers, ...key(), ...more.headers },
    })
  for (const [status, bad] of badBodies) expect(await ask(bad)).toBe(status)
  expect(await statusOf('askCorrection', { ...own, body })).toBe(400)
  expect(await ask({ body: { ...body, seen: 99 } })).toBe(409)
  expect(await ask({})).toBe(200)
  for (const operation of ['getHeld', 'askCorrection', 'getOffer', 'getOfferLetter'])
    expect(
      await statusOf(operation, {
        ...own,
        headers: key(),
        ...(operation === 'askCorrection' ? { body } : {}),
      }),
    ).toBe(401)
  expect(await statusOf('getOffer', own)).toBe(200)
  expect(await statusOf('getOfferLetter', own)).toBe(409)
  expect(await statusOf('getFamilyLists', own)).toBe(409)
  expect(await statusOf('getPublishedRound', { path })).toBe(404)
  expect(await statusOf('getAnnouncedDraw', { path })).toBe(404)
}

async function child(): Promise<void> {
  const [first] = one.made
  const about = { reference: first?.reference ?? '' }
  const nobody = { reference: 'SA-0000-0000' }
  await through('listChildren', { path, not })
  const find = (body: object, more: Asked = {}) =>
    statusOf('findChildren', {
      path,
      body,
      ...more,
      headers: { ...as('admissions-managers'), ...more.headers },
    })
  for (const [status, bad] of badBodies) expect(await find({}, bad)).toBe(status)
  expect(await find({ name: 'a' })).toBe(422)
  expect(await find({ name: 'sample' }, { path: not })).toBe(404)
  expect(await find({ name: 'sample' }, { headers: as('nobody') })).toBe(403)
  expect(await statusOf('findChildren', { path, body: { name: 'sample' } })).toBe(401)
  expect(await find({ name: 'sample' })).toBe(200)
  const shown = await through<{ version: number; corrections: { id: string }[] }>('getChild', {
    path: about,
    not: nobody,
  })
  const fact = { name: 'home', value: { easting: 455_000, northing: 306_000 }, why: 'Found on the map' }
  await through('setFact', { path: about, not: nobody, body: { ...fact, seen: shown.version } })
  await through('answerCorrection', {
    path: { ...about, id: shown.corrections[0]?.id ?? '' },
    not: nobody,
    body: { outcome: 'kept', text: 'It is where you say', seen: shown.version + 1 },
  })
}

async function numbers(): Promise<void> {
  const at = { round, school: hill }
  const by = as('admissions-managers')
  expect(await statusOf('listLosers', { path: at, query: { value: 'few' }, headers: by })).toBe(422)
  await through('listNumbers', { path, not })
  const body = {
    school: hill,
    value: 100,
    decidedBy: 'Governing body',
    why: 'A new room',
    seen: await seen(),
  }
  await through('setNumber', { path, not, body })
  // One place at each school: there are families to call.
  for (const { id } of (await view()).schools)
    await api.call('setNumber', {
      path,
      body: { ...body, school: id, value: 1, seen: await seen() },
      headers: { ...by, ...key() },
    })
}

async function seats(): Promise<void> {
  await through('listSeats', { by: 'sample-hill-school' })
  const at = { by: 'sample-hill-school', path: { school: hill, round }, not }
  const before = await through<SeatView>('getSeat', at)
  const [applicant] = before.applicants
  const mark = { reference: applicant?.reference, mark: 'faith', value: 3, seen: applicant?.version }
  await through('setMark', { ...at, body: mark })
  const { applicants, version } = await through<SeatView>('getSeat', at)
  const order = applicants.flatMap(({ reference, position }) => (position === null ? [] : [reference]))
  const decided = { body: 'Committee', on: '2027-02-19' }
  const ordered = await through<SeatView>('handInOrder', {
    ...at,
    body: { ...decided, order, seen: version },
  })
  expect(ordered).toMatchObject({ order: decided, confirmed: { ...decided, list: ordered.list } })
  const back = { ...decided, order: null, seen: ordered.version }
  expect(await through('handInOrder', { ...at, body: back })).toMatchObject({ order: null, confirmed: null })
  for (const { id, ranking } of (await view()).schools) {
    if (ranking !== 'awaited') continue
    const own = id === hill ? at : { ...at, by: 'sample-schools', path: { school: id, round } }
    const seat = (await api.call('getSeat', { path: own.path, headers: as(own.by) })).body as SeatView
    const confirmed = { list: seat.list, body: 'Committee', on: '2027-02-19', seen: seat.version }
    await through('confirmRanking', { ...own, body: confirmed })
  }
}

/** Also returns what is asked once the offers are shown. */
async function exchange(): Promise<() => Promise<void>> {
  const list = await through<{ neighbours: { id: string }[] }>('listExchanges', { path, not })
  const at = { round, neighbour: rutland }
  expect(list.neighbours.map(({ id }) => id)).toContain(rutland)
  await through('getExchangeFile', { path: at, not: { neighbour: 'atlantis' } })
  const heading = 'ApplicationReference,School,CouldOffer\n'
  const csv = { 'content-type': 'text/csv' }
  const take = (more: Asked) =>
    statusOf('takeExchangeFile', {
      path: at,
      body: heading,
      ...more,
      headers: { ...as('admissions-managers'), ...key(), ...csv, ...more.headers },
    })
  expect(await take({ headers: { authorization: '' } })).toBe(401)
  expect(await take({ headers: as('nobody') })).toBe(403)
  expect(await take({ path: { ...at, neighbour: 'atlantis' } })).toBe(404)
  expect(await take({ headers: { 'idempotency-key': 'x' } })).toBe(400)
  expect(await take({ body: 'x'.repeat(1_000_001) })).toBe(413)
  expect(await take({ headers: { 'content-type': 'application/json' } })).toBe(415)
  const headers = key()
  expect(await take({ headers })).toBe(200)
  const { reference = '' } = one.made[0] ?? {}
  expect(await take({ headers, body: `${heading}${reference},${lake},Y\n` })).toBe(422)
  return async () => expect(await take({})).toBe(409)
}

async function draft(): Promise<string> {
  await through('askRun', { path, not, body: { seen: await seen() } })
  await one.work()
  const { runs } = await through<RunList>('listRuns', { path, not })
  return runs[0]?.run ?? ''
}

async function published(run: string): Promise<void> {
  const at = { round, run }
  for (const by of ['admissions-managers', 'admissions-deciders']) {
    const found = await through<RunView>('getRun', { by, path: at, not: { run: nowhere } })
    const body = {
      exceptions: found.exceptions.length,
      sample: found.sample.map(({ reference }) => reference),
      comparison: found.compareWith,
      minutes: 20,
      changed: 'Nothing',
      seen: found.version,
    }
    await through('signRun', { by, path: at, not: { run: nowhere }, body })
  }
  // Nothing leaves a seat before families are told.
  const taking = { path: { school: hill, round }, headers: { ...as('sample-hill-school'), ...key() } }
  expect(await statusOf('takeSeatFile', { ...taking, body: { file: 'places' } })).toBe(409)
  await through('setPublication', { path, not, body: { run, at: moment, seen: await seen() } })
  await one.work()
  one.at(moment)
  const reference = one.made[0]?.reference ?? ''
  const own = { path: { reference }, headers: { authorization: `Bearer ${one.keyOf(reference)}` } }
  expect((await api.call('getOffer', own)).body).toMatchObject({ state: 'published' })
  expect(await statusOf('getOfferLetter', own)).toBe(200)
  expect(await statusOf('getPublishedRound', { path })).toBe(200)
  await answers()
  await changes(asked)
}

/** A family answers, and staff enter what another said by telephone. */
async function answers(): Promise<void> {
  await eachMinute(one.ports)
  await one.work()
  // Not whoever has the place at the school whose seat is asked afterwards.
  const waiting = await one.stores.answers.some(await one.stores.answers.referencesIn(round, 'waiting'))
  const [first = '', second = ''] = waiting
    .filter(({ school: at }) => at.id !== hill)
    .map(({ reference }) => reference)
  const own = { path: { reference: first }, headers: { authorization: `Bearer ${one.keyOf(first)}` } }
  const { version } = (await api.call('getFamilyAnswer', own)).body as FamilyAnswer
  const body = { choice: 'accept', lists: [], seen: version }
  const answer = (more: Asked) =>
    statusOf('answerOffer', { ...own, body, ...more, headers: { ...own.headers, ...key(), ...more.headers } })
  for (const [status, bad] of badBodies) expect(await answer(bad)).toBe(status)
  expect(await statusOf('answerOffer', { ...own, body })).toBe(400)
  expect(await answer({ headers: { authorization: '' } })).toBe(401)
  expect(await statusOf('getFamilyAnswer', { path: own.path })).toBe(401)
  expect(await answer({ body: { ...body, seen: 99 } })).toBe(409)
  expect(await answer({})).toBe(200)
  const placed = new Set((await one.stores.answers.referencesIn(round, 'waiting')).concat(first))
  const none = one.made.find(({ reference }) => !placed.has(reference))?.reference ?? ''
  const without = { path: { reference: none }, headers: { authorization: `Bearer ${one.keyOf(none)}` } }
  expect(await statusOf('getFamilyAnswer', without)).toBe(409)
  const not = { reference: 'SA-0000-0000' }
  await through<ChildAnswer>('getAnswer', { path: { reference: second }, not })
  const { version: seen = 0 } = (await one.stores.answers.get(second)) ?? {}
  const rang = { do: 'enter', choice: 'decline', lists: [], instead: 'home', how: 'phone', why: 'Rang us' }
  await through('actOnAnswer', { path: { reference: second }, not, body: { act: rang, seen } })
  await through('listAnswers', { path, not: { round: 'reception-1999' }, query: { state: 'declined' } })
  await askSeat(asked)
  await askDay(asked)
  await askLists(asked, own, without)
}

it('answers as the document says, from a round that is open to the offers of all', async () => {
  await duringTheYear(asked)
  await through('listRounds', {})
  await through('getRound', { path, not })
  await askInYear(asked)
  await family()
  await through('listRoundProblems', { path, not })
  await child()
  await numbers()
  await through('actOnRound', { path, not, body: { act: 'close', seen: await seen() } })
  const announce = announcing(one)
  await through('setDraw', { path, not, body: { draw: announce, seen: await seen() } })
  const drawn = async () => (await api.call('getAnnouncedDraw', { path })).body as AnnouncedDraw
  const { chain, round: number } = announce.from
  const comes = drandMoment(chain, number)?.toISOString()
  // Anybody knows the list and where the seed comes from before there is one.
  const before = await drawn()
  expect(before).toMatchObject({ comes, seed: null, supervisor: 'Sam Witness', roster: expect.any(String) })
  expect(before.from).toContain(String(number))
  one.at(comes ?? '')
  const seed = { draw: { step: 'seed', seed: 'c0ffee'.repeat(8) }, seen: await seen() }
  await api.call('setDraw', { path, body: seed, headers: { ...as('admissions-managers'), ...key() } })
  expect(await drawn()).toEqual({ ...before, seed: 'c0ffee'.repeat(8) })
  await seats()
  const tooLate = await exchange()
  await through('listLosers', { path: { round, school: hill }, query: { value: '1' }, not })
  const run = await draft()
  await through('compareRuns', { path: { round, a: run, b: run }, not: { b: nowhere } })
  await through('actOnRound', { path, not, body: { act: 'check', seen: await seen() } })
  const calls = await through<{ version: number; calls: { reference: string }[] }>('listCalls', { path, not })
  const called = { reference: calls.calls[0]?.reference, note: 'Spoke to the mother', seen: calls.version }
  await through('markCalled', { path, not, body: called })
  await published(run)
  await figuresAndReport({ api, as, key, statusOf, through }, round)
  await tooLate()

  const admissions = api.operations.filter(
    ({ path: at }) => /^\/api\/(workspace\/)?admissions\//.test(at) && !at.includes('/appeals'),
  )
  expect(admissions.length).toBeGreaterThan(30)
  const unseen = admissions.flatMap(({ operationId, responses }) =>
    Object.keys(responses)
      .map((status) => `${operationId} ${status}`)
      .filter((answer) => !api.seen.has(answer)),
  )
  // A 500 would be a fault of ours, and a 503 one of who signs staff in.
  expect(unseen.filter((answer) => !/ (500|503)$/.test(answer))).toEqual([
    // A policy that cannot tell two of them apart.
    'getWaitingLists 409',
    'getWaitingList 409',
    // A lot that is come to before the draw: nothing else would have to tell two of these children apart.
    'listLosers 409',
    'getSeat 409',
    'getSeatWaiting 409',
  ])
}, 120_000)
