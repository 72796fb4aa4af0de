import { describe, expect, it } from 'vitest'
import type { ChangeAnswers } from '#contract/requests/resident-actions.ts'
import { council } from '#council'
import { schoolOf } from '#council/admissions/offered.ts'
import { advance } from '#requests/life/advance.ts'
import { erased } from '#requests/life/erase.ts'
import { toEvent } from '#requests/life/event.ts'
import { submit } from '#requests/life/submit.ts'
import { key, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { serviceOf } from '#services/index.ts'
import { openRequest, view } from '../track.ts'
import { changeAnswers, changeableOf } from './change-answers.ts'

const inTime = new Date('2026-12-01T09:00:00.000Z')
const lastMoment = new Date('2027-01-15T23:59:59.999Z')
const tooLate = new Date('2027-01-16T00:00:00.000Z')
const service = serviceOf('school-place')
const { lateReason: _, lateWhy: __, ...example } = service?.example ?? {}

async function world(more: Record<string, unknown> = {}, at = inTime) {
  const requests = new MemoryRequests()
  const answers = { ...example, childBorn: '2022-11-05', ...more }
  const contact = { email: 'ada@example.org', updates: 'none' } as const
  const sent = await submit(submitPorts(requests, at), { service: 'school-place', answers, contact }, key(1))
  if (sent.kind !== 'accepted') throw new Error(JSON.stringify(sent))
  const { reference, trackingKey } = sent.receipt
  const request = () => {
    const found = requests.items.get(reference)
    if (!found) throw new Error('The request is gone')
    return found
  }
  const send = (
    body: ChangeAnswers,
    { now = lastMoment, idempotency = key(2), with: one = trackingKey } = {},
  ) =>
    changeAnswers(
      { requests, serviceOf, schoolOf, now: () => now },
      { reference, trackingKey: one, idempotencyKey: idempotency, body },
    )
  const changed = (answers: Record<string, unknown>, revision = 0): ChangeAnswers => ({
    answers: { ...changeableOf(request(), service, at)?.answers, ...answers },
    revision,
  })
  return { requests, reference, trackingKey, request, send, changed }
}

const lateOne = { lateReason: 'moved', lateWhy: 'We moved here in January' }
const late = new Date('2027-01-20T09:00:00.000Z')

const other = [{ school: { name: 'Sample Lake School', area: 'Rutland' } }]

describe('an application', () => {
  it('is changed by its family up to the last moment of the closing date, and keeps what there was', async () => {
    const { request, send, changed, requests } = await world()
    const before = request()
    const writes = requests.writes
    expect(await send(changed({ preferences: other, childName: 'Max Sample' }))).toMatchObject({
      kind: 'taken',
      taken: { number: 2, at: lastMoment.toISOString() },
    })
    expect(requests.writes).toBe(writes + 1)
    expect(request()).toMatchObject({
      answers: { ...before.answers, preferences: other, childName: 'Max Sample' },
      earlier: [{ number: 2, answers: before.answers }],
      submittedAt: inTime.toISOString(),
      history: [{ type: 'submitted' }, { type: 'changed', by: 'You' }],
    })
  })

  it('is changed and taken back by a family that was late already, until late ones are not looked at together any more', async () => {
    const { request, send, changed, reference, requests, trackingKey } = await world(lateOne, late)
    const doing = async (now: Date) => {
      const opened = await openRequest(requests, reference, trackingKey)
      if (!opened) throw new Error('It cannot be opened')
      const { doing, changeUntil } = view(opened, service, council, now)
      return [doing.includes('withdraw'), changeUntil]
    }
    expect(await doing(late)).toEqual([true, '2027-02-16T00:00:00.000Z'])
    expect(await send(changed({ preferences: other }), { now: late })).toMatchObject({ kind: 'taken' })
    expect(request().answers.lateReason).toBe('moved')
    const over = new Date('2027-02-16T00:00:00.000Z')
    expect(changeableOf(request(), service, over)).toBeUndefined()
    expect(await doing(over)).toEqual([false, undefined])
    // One that was in time is not made late by a press of a button.
    const onTime = await world()
    expect(changeableOf(onTime.request(), service, late)).toBeUndefined()
  })

  it('is not changed from the first moment after it, nor once it is finished', async () => {
    const { request, send, changed, requests, reference, trackingKey } = await world()
    const body = changed({ preferences: other })
    expect(await send(body, { now: tooLate })).toMatchObject({ kind: 'not-now' })
    expect(changeableOf(request(), service, tooLate)).toBeUndefined()
    for (const type of ['acknowledged', 'closed'] as const)
      await advance(requests, reference, { type, at: inTime.toISOString(), by: 'School admissions' })
    expect(await send(body)).toMatchObject({ kind: 'not-now' })
    expect(request()).not.toHaveProperty('earlier')
    const opened = await openRequest(requests, reference, trackingKey)
    expect(opened && view(opened, service, council, inTime)).not.toHaveProperty('changeUntil')
  })

  it('says on its private page until when', async () => {
    const { requests, reference, trackingKey } = await world()
    const opened = await openRequest(requests, reference, trackingKey)
    const seen = (now: Date) => opened && view(opened, service, council, now)?.changeUntil
    expect(seen(lastMoment)).toBe(tooLate.toISOString())
    expect(seen(tooLate)).toBeUndefined()
  })

  it('is changed once for each key, and by nobody else', async () => {
    const { request, send, changed } = await world()
    const body = changed({ preferences: other })
    const first = await send(body)
    expect(await send(body)).toEqual(first)
    expect(await send({ ...body, answers: { ...body.answers, childName: 'Other' } })).toEqual({
      kind: 'key-reused',
    })
    expect(await send(body, { with: 'A'.repeat(22), idempotency: key(3) })).toEqual({ kind: 'not-opened' })
    expect(request().history).toHaveLength(2)
  })

  it('is not changed over a change that was not seen', async () => {
    const { send, changed, request } = await world()
    const both = await Promise.all(
      [3, 4].map((n) =>
        send(changed({ childName: `Child ${n === 3 ? 'Three' : 'Four'}` }), { idempotency: key(n) }),
      ),
    )
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'taken'])
    expect(request().earlier).toHaveLength(1)
    expect((await send(changed({ childName: 'Child Five' }, 1), { idempotency: key(5) })).kind).toBe('taken')
  })

  it('has to be as whole after it as before, in a round that is open', async () => {
    const { send, changed } = await world()
    expect(await send(changed({ preferences: [] }))).toEqual({
      kind: 'wrong',
      answers: [{ question: 'preferences', message: expect.any(String) }],
    })
    const unknown = [{ school: { id: 'no-such-school', name: 'None', asks: [] } }]
    expect(await send(changed({ preferences: unknown }))).toMatchObject({
      kind: 'wrong',
      answers: [{ question: 'preferences/0/school' }],
    })
    // Secondary applications closed in October.
    const { start: _, ...rest } = changed({ phase: 'secondary', childBorn: '2015-11-05' }).answers
    const late = { ...rest, lateReason: 'moved', lateWhy: 'We moved.' }
    expect(await send({ answers: late, revision: 0 })).toMatchObject({ kind: 'not-now' })
    expect(await send(changed({ plan: 'yes' }))).toMatchObject({ kind: 'not-now' })
  })

  it('keeps its files, asks for new ones later, and takes none here', async () => {
    const file = { id: 'B'.repeat(26) }
    const { send, changed, request, requests, reference } = await world({
      care: 'before',
      careCouncil: 'Sample Council',
      careProof: 'later',
    })
    const kept = { ...request(), answers: { ...request().answers, careProof: [file] } }
    requests.items.set(reference, kept)
    const moving = { moving: 'yes', movingDay: '2027-03-01', newAddress: example.address }
    const body = changed({ ...moving, movingProof: [{ id: 'C'.repeat(26), receipt: 'x'.repeat(40) }] })
    expect(body.answers.careProof).toBe('later')
    expect((await send(body)).kind).toBe('taken')
    expect(request().answers).toMatchObject({ careProof: [file], movingProof: 'later' })
    expect(request().evidence).toEqual([])
  })

  it('tells in its event that it was changed, and nothing of what', async () => {
    const { send, changed, request } = await world()
    await send(changed({ childName: 'Marker Child', preferences: other }))
    const entry = request().history[1]
    const event = entry && toEvent(request(), entry, service, council)
    expect(event).toMatchObject({ type: 'shire.request.changed.v1', data: { state: 'submitted' } })
    expect(JSON.stringify(event)).not.toMatch(/Marker|Lake|2022-11-05/)
  })

  it('leaves nothing of the answers before, once it is erased', async () => {
    const { send, changed, request, requests, reference } = await world()
    await send(changed({ childName: 'Marker Child' }))
    await send(changed({ childName: 'Another Child' }, 1), { idempotency: key(3) })
    for (const type of ['acknowledged', 'closed'] as const)
      await advance(requests, reference, { type, at: inTime.toISOString(), by: 'School admissions' })
    expect(JSON.stringify(erased(request(), tooLate, 'The council'))).not.toMatch(/Marker|Another Child|Sam/)
  })

  it('is no report whose events went out with the answers', async () => {
    const requests = new MemoryRequests()
    const answers = serviceOf('pothole')?.example ?? {}
    const sent = await submit(submitPorts(requests, inTime), { service: 'pothole', answers }, key(1))
    if (sent.kind !== 'accepted') throw new Error(JSON.stringify(sent))
    const { reference, trackingKey } = sent.receipt
    const ports = { requests, serviceOf, schoolOf, now: () => inTime }
    const body = { answers, revision: 0 }
    expect(
      await changeAnswers(ports, { reference, trackingKey, idempotencyKey: key(2), body }),
    ).toMatchObject({ kind: 'not-now' })
  })
})
