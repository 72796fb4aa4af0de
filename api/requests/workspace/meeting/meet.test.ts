import { describe, expect, it } from 'vitest'
import type { Action } from '#contract/workspace/acts/acts.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { toEvent } from '#requests/life/event.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { MemorySender } from '#requests/notify/testing/memory.ts'
import { tell } from '#requests/notify/updates.ts'
import { openRequest, view } from '#requests/resident/track.ts'
import { serviceOf } from '#services/index.ts'
import { at, key, secret, submitPorts } from '../../testing/fixtures.ts'
import { act } from '../act.ts'
import { possible } from '../can.ts'
import { workView } from '../view.ts'

const ada = { id: 'staff-ada', name: 'Ada Officer' }
const hour = 3_600_000

/** A request of this service that the department has taken on, and what staff do to it. */
async function taken(slug: string) {
  const service = serviceOf(slug)
  if (!service) throw new Error(slug)
  const ports = submitPorts()
  const answers = { ...service.example, ...(slug === 'register-death' && { died: '2026-02-28' }) }
  const contact = { email: 'ada@example.org', updates: 'email' } as const
  const answer = await submit(ports, { service: slug, answers, contact }, key(1))
  if (answer.kind !== 'accepted') throw new Error(answer.kind)
  const { reference, trackingKey } = answer.receipt
  const messages = new MemorySender()
  const request = () => ports.requests.items.get(reference) as ServiceRequest
  let now = new Date(at.getTime() + hour)
  let sent = 1
  const does = (action: Action, seen = request().history.length, as = key(++sent)) =>
    act({ ...ports, now: () => now, secret, blur: async () => false }, ada, reference, { action, seen }, as)
  await does({ do: 'acknowledge' })
  const updates = { ...ports, messages, secret, siteUrl: 'https://shire.example' }
  return {
    ...{ service, request, does, messages, reference },
    go: (when: string) => {
      now = new Date(when)
    },
    can: () => possible(request(), service),
    seen: async () =>
      view((await openRequest(ports.requests, reference, trackingKey))!, service, council, now),
    staffSee: () =>
      workView(request(), {
        service,
        council,
        calendars,
        now,
        team: undefined,
        nearby: [],
        can: [],
      } as never),
    last: () => toEvent(request(), request().history.at(-1)!, service, council),
    tells: async () => {
      const number = request().history.length
      messages.messages.length = 0
      await tell(updates, { id: `${reference}/${number}`, subject: reference, sequence: `${number}` })
      return messages.messages[0]
    },
  }
}

describe('a call that was asked for', () => {
  it('has the acts of a call, and none of a repair', async () => {
    const call = await taken('blue-badge-call-back')
    expect(call.can()).toEqual(expect.arrayContaining(['called', 'no-answer', 'close', 'note']))
    for (const name of ['inspect', 'schedule', 'fix', 'agree-time', 'came'] as const)
      expect(call.can()).not.toContain(name)
    const repairs: Action[] = [{ do: 'inspect' }, { do: 'fix', note: 'Done', photos: [] }]
    for (const action of repairs) expect(await call.does(action)).toMatchObject({ kind: 'not-now' })
  })

  it('is due anew on the day of the next try, which the resident is told, and counts what was in vain', async () => {
    const call = await taken('blue-badge-call-back')
    expect(await call.does({ do: 'no-answer', again: '2026-03-04', at: 'any' })).toMatchObject({
      kind: 'taken',
    })
    expect(call.request()).toMatchObject({ state: 'scheduled', dueAt: '2026-03-04T23:59:59.999Z' })
    expect(call.last().data).toMatchObject({ dueAt: '2026-03-04T23:59:59.999Z' })
    expect(await call.tells()).toMatchObject({
      subject: expect.stringContaining('We tried to call you'),
      body: expect.stringContaining('We will try again on Wednesday 4 March.'),
    })
    const seen = await call.seen()
    expect(seen.history.at(-1)).toMatchObject({ tried: { again: '2026-03-04' } })
    expect(seen.dueAt).toBe('2026-03-04T23:59:59.999Z')
    await call.does({ do: 'no-answer', again: '2026-03-05', at: 'morning', note: 'We left a message.' })
    expect(call.request().history.filter(({ tried }) => tried).length).toBe(2)
  })

  it.each([
    ['2026-03-01', 'any', '/action/again', 'The call must be today or on a day in the future'],
    ['2026-06-01', 'any', '/action/again', 'The call must be within 31 days'],
    ['2026-03-02', 'morning', '/action/at', 'That time is over. Choose a later one, or another day'],
    ['2026-03-04', '03:00', '/action/at', 'The time must be from 8am to 7pm'],
  ])('is not tried again on %s, %s', async (again, time, pointer, message) => {
    const call = await taken('blue-badge-call-back')
    const answer = await call.does({ do: 'no-answer', again, at: time })
    expect(answer).toMatchObject({ kind: 'invalid', pointer, message })
  })

  it.each([
    ['morning', '2026-03-04T12:00:00.000Z', 'on the morning of Wednesday 4 March'],
    ['14:30', '2026-03-04T15:30:00.000Z', 'between 2:30pm and 3:30pm on Wednesday 4 March'],
    ['afternoon', '2026-03-04T23:59:59.999Z', 'on the afternoon of Wednesday 4 March'],
  ])('is due and promised for the time that was said: %s', async (time, dueAt, words) => {
    const call = await taken('blue-badge-call-back')
    await call.does({ do: 'no-answer', again: '2026-03-04', at: time })
    expect([call.request().dueAt, call.last().data]).toMatchObject([dueAt, { dueAt }])
    expect(await call.tells()).toMatchObject({ body: expect.stringContaining(`try again ${words}.`) })
  })

  const rang = { do: 'rang-back', text: 'I was in hospital' } as const

  it('is called at another time by whoever rings, who is heard and ends nothing', async () => {
    const call = await taken('blue-badge-call-back')
    await call.does({ do: 'no-answer', again: '2026-03-04', at: 'any' })
    expect(call.can()).toContain('rang-back')
    const another = { wants: 'call', again: '2026-03-05', at: '10:30', phone: '07700 900 983' } as const
    expect(await call.does({ ...rang, ...another })).toMatchObject({ kind: 'taken' })
    const dueAt = '2026-03-05T11:30:00.000Z'
    expect(call.request()).toMatchObject({ state: 'scheduled', dueAt })
    expect(call.last().data).toMatchObject({ rang: 'call', dueAt })
    expect(JSON.stringify(call.last())).not.toMatch(/hospital|07700/)
    expect((await call.seen()).history.at(-1)).toMatchObject({ by: 'You', rang: { again: '2026-03-05' } })
    expect(call.staffSee().conversation.at(-1)).toMatchObject({
      by: ada,
      text: 'I was in hospital\n\nNumber to call: 07700 900 983',
    })
    await call.does({ ...rang, wants: 'no-call' })
    expect(call.request()).toMatchObject({ state: 'scheduled', dueAt })
    expect(call.last().data).toMatchObject({ rang: 'no-call' })
  })

  it.each([
    [{ wants: 'call', again: '2026-03-05' }, '/action/at'],
    [{ wants: 'call', at: 'any' }, '/action/again'],
    [{ wants: 'no-call', again: '2026-03-05', at: 'any' }, '/action/wants'],
    [{ wants: 'call', again: '2026-03-01', at: 'any' }, '/action/again'],
  ] as const)('takes no half of a time: %j', async (said, pointer) => {
    const call = await taken('blue-badge-call-back')
    expect(await call.does({ ...rang, ...said })).toMatchObject({ kind: 'invalid', pointer })
  })

  it('ends with what was agreed, which is the resident’s to read or kept for staff', async () => {
    const call = await taken('blue-badge-call-back')
    expect(await call.does({ do: 'called' })).toMatchObject({ kind: 'invalid', pointer: '/action/note' })
    await call.does({ do: 'called', kept: 'Her sister will send the form SR1' })
    expect(call.request().state).toBe('fixed')
    expect(call.request().notes).toMatchObject([{ text: 'Her sister will send the form SR1', by: ada }])
    expect(JSON.stringify([await call.seen(), call.last(), await call.tells()])).not.toContain('SR1')
  })

  it('is saved once, however often it is sent, and not over what others did', async () => {
    const call = await taken('blue-badge-call-back')
    const seen = call.request().history.length
    const action = { do: 'no-answer', again: '2026-03-04', at: 'any' } as const
    expect(await call.does(action, seen, key(50))).toEqual(await call.does(action, seen, key(50)))
    expect(call.request().history.length).toBe(seen + 1)
    expect(await call.does({ do: 'called', note: 'Done' }, seen)).toMatchObject({ kind: 'changed' })
  })
})

const first = {
  do: 'agree-time',
  on: '2026-03-09',
  at: '10:30',
  where: 'Sample office, 1 Sample Street',
  bring: 'Their passport',
} as const

describe('an appointment to register a death', () => {
  it('is agreed, with its day in the news and its place on the private page', async () => {
    const death = await taken('register-death')
    expect(death.can()).toContain('agree-time')
    expect(death.can()).not.toContain('came')
    await death.does(first)
    const booked = { starts: '2026-03-09T10:30:00.000Z', minutes: 30, where: first.where, bring: first.bring }
    expect((await death.seen()).history.at(-1)).toMatchObject({ type: 'scheduled', booked })
    const news = await death.tells()
    expect(news?.subject).toContain('Your appointment is on Monday 9 March at 10:30am')
    expect(`${news?.subject} ${news?.body}`).not.toMatch(/death|Sample|passport/i)
    // Whoever works from the list sees it on that day; nobody is promised anything.
    expect(death.staffSee().dueAt).toBe('2026-03-09T23:59:59.999Z')
    expect((await death.seen()).dueAt).toBeNull()
    expect(JSON.stringify(death.last())).not.toContain('Sample')
  })

  it('may be changed and cancelled, and is then open for another', async () => {
    const death = await taken('register-death')
    await death.does(first)
    await death.does({ ...first, on: '2026-03-10' })
    expect((await death.tells())?.body).toContain(
      'The time of your appointment has changed. It is now on Tuesday 10 March at 10:30am.',
    )
    await death.does({ do: 'cancel-time', note: 'The registrar is ill. We will call you.' })
    expect(death.request().state).toBe('acknowledged')
    expect(death.staffSee().dueAt).toBeNull()
    expect((await death.tells())?.body).toContain(
      'Your appointment on Tuesday 10 March at 10:30am is cancelled.',
    )
    expect(death.can()).toContain('agree-time')
    expect(death.can()).not.toContain('cancel-time')
  })

  it('cannot be in the past, nor be said to be kept or missed before its day', async () => {
    const death = await taken('register-death')
    expect(await death.does({ ...first, on: '2026-03-02', at: '09:00' })).toMatchObject({ kind: 'invalid' })
    await death.does(first)
    for (const name of ['came', 'not-came'] as const)
      expect(await death.does({ do: name })).toMatchObject({ kind: 'not-now' })
  })

  it('has taken place once they came', async () => {
    const death = await taken('register-death')
    await death.does(first)
    death.go('2026-03-09T11:30:00Z')
    await death.does({ do: 'came', kept: 'Entry 12' })
    expect(death.request().state).toBe('fixed')
    expect(await death.seen()).not.toHaveProperty('reopenUntil')
    expect(JSON.stringify(await death.seen())).not.toContain('Entry 12')
  })

  it('is open again where they did not come', async () => {
    const death = await taken('register-death')
    await death.does(first)
    death.go('2026-03-09T11:30:00Z')
    await death.does({ do: 'not-came' })
    expect(death.request().state).toBe('acknowledged')
    expect((await death.seen()).history.at(-1)).toMatchObject({ type: 'unscheduled', missed: true })
    expect((await death.tells())?.body).toContain('Contact us to agree another time.')
  })

  it('is not cancelled where no time was agreed', async () => {
    const death = await taken('register-death')
    expect(await death.does({ do: 'cancel-time', note: 'No' })).toMatchObject({ kind: 'not-now' })
  })
})

it('reads a plan from before there were calls and appointments', async () => {
  const death = await taken('register-death')
  const before = death.request()
  const old = {
    number: before.history.length + 1,
    type: 'scheduled',
    at: at.toISOString(),
    by: 'Us',
  } as const
  expect(
    possible({ ...before, state: 'scheduled', history: [...before.history, old] }, death.service),
  ).toEqual(expect.arrayContaining(['agree-time', 'close']))
})
