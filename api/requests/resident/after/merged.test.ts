import { describe, expect, it } from 'vitest'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { endOfDay } from '#contract/calendar/moments.ts'
import type { Action } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { carry, carryTypes } from '#requests/life/carry.ts'
import { erased } from '#requests/life/erase.ts'
import { toEvent } from '#requests/life/event.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { MemorySender } from '#requests/notify/testing/memory.ts'
import { tell } from '#requests/notify/updates.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { act } from '#requests/workspace/act.ts'
import { workView } from '#requests/workspace/view.ts'
import { serviceOf } from '#services/index.ts'
import { openRequest, view } from '../track.ts'
import { goesOn } from './goes-on.ts'
import { notFixed } from './not-fixed.ts'
import { rate } from './rate.ts'

const day = msOfDays(1)

/** Three reports of one pothole, each by somebody who wants e-mails; the newest was merged into the next, that into the oldest. */
async function world() {
  const requests = new MemoryRequests()
  let time = at.getTime() + 3_600_000
  let sent = 100
  const ports = { ...submitPorts(requests), requests, now: () => new Date(time++), blur: async () => true }
  async function reported(n: number) {
    const contact = { name: `Person ${n}`, email: `person${n}@example.org`, updates: 'email' as const }
    const made = { ...ports, now: () => new Date(at.getTime() + n) }
    const answered = await submit(made, { ...pothole(), contact }, key(n))
    if (answered.kind !== 'accepted') throw new Error('not accepted')
    const { reference, trackingKey } = answered.receipt
    await advance(requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
    return { reference, trackingKey }
  }
  const people = [await reported(0), await reported(1), await reported(2)] as const
  const request = (n: number) => requests.items.get(people[n]?.reference ?? '') as ServiceRequest
  const does = (n: number, action: Action) =>
    act(
      ports,
      { id: 'ada', name: 'Ada' },
      request(n).reference,
      { action, seen: request(n).history.length },
      key(sent++),
    )
  const carryAll = async () => {
    for (let round = 0; round < 3; round++)
      for (const { reference, history } of [...requests.items.values()])
        for (const { type, other = '' } of history)
          if (carryTypes.includes(type)) await carry({ ...ports, secret }, { subject: reference, other })
  }
  const merge = async (n: number, into: number) => {
    await does(n, { do: 'merge', into: request(into).reference })
    await carryAll()
  }
  await merge(2, 1)
  await merge(1, 0)
  return {
    ...{ ports, requests, people, request, does, merge, carryAll },
    fix: () => does(0, { do: 'fix', note: 'Filled', photos: [] }),
    wait: (days: number) => {
      time += days * day
    },
    send: <Body>(n: number, body: Body, idempotencyKey = key(sent++)) => ({
      ...{ ...people[n]!, idempotencyKey, body },
    }),
    async seen(n: number) {
      const { reference, trackingKey } = people[n]!
      const opened = await openRequest(requests, reference, trackingKey)
      const last = await goesOn(requests, opened!.request)
      const into = last && { request: last, service: serviceOf(last.service) }
      return view(opened!, serviceOf('pothole'), council, new Date(time), into)
    },
    async told(type: string) {
      const messages = new MemorySender()
      const siteUrl = 'https://shire.example'
      const { reference, history } = request(0)
      const number = history.findLast((entry) => entry.type === type)?.number
      await tell(
        { ...ports, messages, siteUrl },
        { id: `${reference}/${number}`, subject: reference, sequence: String(number) },
      )
      return messages.messages.map(({ to, body }) => ({ to: Object.values(to)[0], body }))
    },
  }
}

describe('“it isn’t fixed” of a resident whose report was merged', () => {
  it('opens the one that it goes on as, once, with a new promise, from their own page', async () => {
    const { fix, seen, send, ports, request, people, wait } = await world()
    expect((await seen(2)).reopenUntil).toBeUndefined()
    expect((await notFixed(ports, send(2, { what: 'It sank' }))).kind).toBe('not-now')
    await fix()
    expect((await seen(2)).reopenUntil).toBe((await seen(0)).reopenUntil)
    const sent = send(2, { what: ' It sank ' }, key(7))
    const first = await notFixed(ports, sent)
    expect(first).toMatchObject({ kind: 'taken', taken: { reference: people[0].reference } })
    expect(await notFixed(ports, sent)).toEqual(first)
    expect((await notFixed(ports, send(2, { what: 'Another' }, key(7)))).kind).toBe('key-reused')
    expect(await notFixed(ports, send(1, { what: 'Yes' }))).toMatchObject({
      kind: 'not-now',
      message: 'It is already open: the highways team deals with it.',
    })
    const { state, dueAt, history } = request(0)
    const last = history.at(-1)!
    expect(state).toBe('acknowledged')
    expect(last).toMatchObject({ type: 'reopened', other: people[2].reference })
    expect(history.filter(({ type }) => type === 'reopened')).toHaveLength(1)
    expect(dueAt).toBe(endOfDay(addDays(dayInEngland(new Date(last.at)), 14)).toISOString())
    expect(request(2).state).toBe('merged')
    expect((await seen(2)).goesOnAs).toMatchObject({ dueAt, overdue: false })
    wait(15)
    expect((await seen(2)).goesOnAs).toMatchObject({ overdue: true })
  })

  it('is shown to everybody as what it is, and their words to nobody but them and the department', async () => {
    const { fix, seen, send, ports, request, people } = await world()
    await fix()
    await notFixed(ports, send(2, { what: 'It sank' }))
    const [first, second, third] = [await seen(0), await seen(1), await seen(2)]
    expect(first.history.at(-1)).toMatchObject({ type: 'reopened', by: 'Another resident' })
    expect(second.goesOnAs?.history.at(-1)).toMatchObject({ type: 'reopened', by: 'Another resident' })
    expect(third.goesOnAs?.history.at(-1)).toMatchObject({ type: 'reopened', by: 'You' })
    expect(third.conversation).toMatchObject([{ from: 'resident', text: 'It sank' }])
    expect(JSON.stringify([first, second])).not.toMatch(/sank|conversation/)
    expect(JSON.stringify([first, second])).not.toContain(people[2].reference)
    const service = serviceOf('pothole')
    const event = toEvent(request(0), request(0).history.at(-1)!, service, council)
    expect(event.data).toMatchObject({ by: 'Another resident', other: people[2].reference })
    expect(JSON.stringify(event)).not.toContain('sank')
    const around = { service, council, now: at, team: undefined, nearby: [], can: [] }
    const staff = workView(request(0), around)
    expect(staff.history.at(-1)).toMatchObject({ type: 'reopened', other: people[2].reference })
    expect(staff.conversation).toMatchObject([{ text: 'It sank', other: people[2].reference }])
  })

  it('is told to everybody, each with the link to the page of their own report', async () => {
    const { fix, send, ports, told, people } = await world()
    await fix()
    const fixed = await told('fixed')
    expect(fixed.map(({ to }) => to)).toEqual(people.map((_, n) => `person${n}@example.org`))
    for (const [n, { body }] of fixed.entries()) {
      expect(body).toContain('If it isn’t fixed, tell us on your private page by')
      const { reference } = people[n]!
      const own = new RegExp(`/track/${reference}#(\\S+)`).exec(body)?.[1] ?? ''
      expect((await openRequest(ports.requests, reference, own))?.key.role).toBe('reporter')
    }
    await notFixed(ports, send(2, { what: 'It sank' }))
    const [first, second, third] = (await told('reopened')).map(({ body }) => body)
    expect(first).toContain('somebody else who reported the same says that it is not fixed')
    expect(second).toContain('somebody else who reported the same says that it is not fixed')
    expect(third).toContain('We have opened it again, as you asked.')
    expect(`${first}${second}${third}`).not.toContain('sank')
  })

  it('has the same answer when it comes again after another merge', async () => {
    const { fix, send, ports, request, requests, people } = await world()
    await fix()
    const sent = send(2, { what: 'It sank' }, key(7))
    const first = await notFixed(ports, sent)
    const older = { ...request(0), reference: 'HW-0000-0000', keys: [], history: [] }
    requests.items.set(older.reference, { ...older, version: 1, state: 'fixed' })
    requests.items.set(people[0].reference, {
      ...request(0),
      state: 'merged',
      mergedInto: older.reference,
    })
    expect(await notFixed(ports, sent)).toEqual(first)
    expect(requests.items.get(older.reference)?.history).toEqual([])
  })

  it('is refused after 28 days, once their own report is erased or taken apart, and without its key', async () => {
    const { fix, send, ports, wait, seen, request, requests, people, does } = await world()
    await fix()
    const wrong = { ...send(2, { what: 'It sank' }), trackingKey: people[1].trackingKey }
    expect((await notFixed(ports, wrong)).kind).toBe('not-opened')
    const before = request(2)
    requests.items.set(before.reference, erased(before, at, 'The council')!)
    expect((await seen(2)).reopenUntil).toBeUndefined()
    expect((await notFixed(ports, send(2, { what: 'It sank' }))).kind).toBe('not-now')
    requests.items.set(before.reference, before)
    wait(29)
    expect((await seen(2)).reopenUntil).toBeUndefined()
    expect((await notFixed(ports, send(2, { what: 'It sank' }))).kind).toBe('not-now')
    wait(-29)
    await does(2, { do: 'split' })
    expect((await notFixed(ports, send(2, { what: 'It sank' }))).kind).toBe('not-now')
    expect(request(0).state).toBe('fixed')
  })

  it('is said once, whoever says it first and however often one is stopped', async () => {
    const { fix, send, ports, request } = await world()
    await fix()
    const sent = [0, 1, 2].map((n) => send(n, { what: 'It sank' }))
    const stopped = {
      ...ports,
      requests: {
        get: (reference: string) => ports.requests.get(reference),
        save: () => Promise.reject(new Error('stopped')),
      } as unknown as typeof ports.requests,
    }
    await Promise.all(sent.map((one) => notFixed(stopped, one).catch(() => undefined)))
    expect(request(0).state).toBe('fixed')
    const answers = await Promise.all([...sent, ...sent].map((one) => notFixed(ports, one)))
    expect(answers.filter(({ kind }) => kind === 'taken')).toHaveLength(2)
    expect(request(0).history.filter(({ type }) => type === 'reopened')).toHaveLength(1)
    expect(request(0).messages).toHaveLength(1)
  })
})

describe('the question of satisfaction to a resident whose report was merged', () => {
  it('is asked once what it goes on as has ended, once of each, and stays with their own report', async () => {
    const { fix, seen, send, ports, request } = await world()
    expect((await seen(2)).canRate).toBeUndefined()
    expect((await rate(ports, send(2, { score: 1 }))).kind).toBe('not-now')
    await fix()
    for (const n of [0, 1, 2]) {
      expect((await seen(n)).canRate).toBe(true)
      const sent = send(n, { score: n + 1 })
      const first = await rate(ports, sent)
      expect(first.kind).toBe('taken')
      expect(await rate(ports, sent)).toEqual(first)
      expect((await rate(ports, send(n, { score: 5 }))).kind).toBe('not-now')
      expect((await seen(n)).canRate).toBeUndefined()
      expect(request(n)).toMatchObject({ rating: { score: n + 1 } })
      expect(request(n).history.filter(({ type }) => type === 'rated')).toHaveLength(1)
    }
    expect([1, 2].map((n) => request(n).state)).toEqual(['merged', 'merged'])
  })

  it('is not asked of a report that was erased, nor again once it is taken apart', async () => {
    const { fix, send, ports, does, seen, request, requests } = await world()
    await fix()
    await rate(ports, send(2, { score: 4 }))
    await does(2, { do: 'split' })
    await does(2, { do: 'fix', note: 'Filled', photos: [] })
    expect((await seen(2)).canRate).toBeUndefined()
    expect((await rate(ports, send(2, { score: 1 }))).kind).toBe('not-now')
    requests.items.set(request(1).reference, erased(request(1), at, 'The council')!)
    expect((await rate(ports, send(1, { score: 1 }))).kind).toBe('not-now')
  })
})
