import { describe, expect, it } from 'vitest'
import { addDays, dayInEngland, endOfDay } from '#contract/calendar/day.ts'
import type { CheckedType } from '#contract/evidence.ts'
import type { Action } from '#contract/workspace.ts'
import { council } from '#council'
import { serviceOf } from '#services/index.ts'
import { advance } from '../advance.ts'
import { toEvent } from '../event.ts'
import { makeReceipt } from '../evidence/receipt.ts'
import { follow } from '../follow.ts'
import { notFixedUntil } from '../reopen-until.ts'
import { submit } from '../submit.ts'
import { applied } from '../testing/blue-badge.ts'
import { at, key, pothole, secret, submitPorts } from '../testing/fixtures.ts'
import { MemoryRequests } from '../testing/memory.ts'
import { openRequest, view } from '../track.ts'
import { act } from '../workspace/act.ts'
import { answer } from './answer.ts'
import { goesOn } from './goes-on.ts'
import { notFixed } from './not-fixed.ts'
import { rate } from './rate.ts'

const day = 86_400_000
const ada = { id: 'staff-ada', name: 'Ada Officer' }

/** A pothole that Highways has, its staff, and the resident with the private link. */
async function world() {
  const requests = new MemoryRequests()
  let time = at.getTime() + 3_600_000
  const ports = { ...submitPorts(requests), requests, now: () => new Date(time++), blur: async () => true }
  let sent = 100
  async function reported(n: number) {
    const answered = await submit({ ...ports, now: () => new Date(at.getTime() + n) }, pothole(), key(n))
    if (answered.kind !== 'accepted') throw new Error('not accepted')
    const { reference } = answered.receipt
    await advance(requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
    return answered.receipt
  }
  const { reference, trackingKey } = await reported(1)
  const request = (of = reference) => requests.items.get(of)!
  const send = <Body>(body: Body, idempotencyKey = key(sent++), own = trackingKey) => ({
    reference,
    trackingKey: own,
    idempotencyKey,
    body,
  })
  return {
    ...{ ports, requests, reference, trackingKey, reported, request, send },
    wait: (days: number) => {
      time += days * day
    },
    does: (action: Action, of = reference) =>
      act(ports, ada, of, { action, seen: request(of).history.length }, key(sent++)),
    follower: async () => {
      const followed = await follow(ports, reference, {}, key(sent++))
      if (followed.kind !== 'following') throw new Error('not following')
      return followed.receipt.trackingKey
    },
    seen: async (own = trackingKey, of = reference) => {
      const opened = await openRequest(requests, of, own)
      if (!opened) throw new Error('not opened')
      const last = await goesOn(requests, opened.request)
      const into = last && { request: last, service: serviceOf(last.service) }
      return view(opened, serviceOf(opened.request.service), council, new Date(time), into)
    },
    types: () => request().history.map(({ type }) => type),
  }
}

const fix: Extract<Action, { do: 'fix' }> = { do: 'fix', note: 'Filled with\nhot asphalt', photos: [] }

async function asked(text = 'Which side?') {
  const all = await world()
  await all.does({ do: 'ask', text })
  return { ...all, message: all.request().messages![0]!.id }
}

describe('a question of the department', () => {
  it('is shown to whoever reported, waits for an answer, and the answer comes back once', async () => {
    const { seen, send, ports, request, types, message } = await asked()
    expect(await seen()).toMatchObject({
      awaitingAnswer: true,
      conversation: [{ id: message, from: 'department', text: 'Which side?' }],
    })
    const reply = send({ message, text: ' The left\nside ' }, key(7))
    const first = await answer(ports, reply)
    expect(first).toMatchObject({ kind: 'taken', taken: { number: 4 } })
    expect(await answer(ports, reply)).toEqual(first)
    expect(types()).toEqual(['submitted', 'acknowledged', 'asked', 'answered'])
    expect(request().messages?.[1]).toMatchObject({
      from: 'resident',
      text: 'The left\nside',
      answers: message,
    })
    const after = await seen()
    expect(after.awaitingAnswer).toBeUndefined()
    expect(JSON.stringify(after)).not.toMatch(/staff-ada|Ada Officer/)
    const event = toEvent(request(), request().history[3]!, serviceOf('pothole'), council)
    expect(event.data).toMatchObject({ text: 'The left\nside' })
  })

  it('is answered once, and only where it was asked', async () => {
    const { send, ports, message } = await asked()
    expect((await answer(ports, send({ message: 'another', text: 'Left' }))).kind).toBe('not-now')
    expect((await answer(ports, send({ message, text: 'Left' }, key(7)))).kind).toBe('taken')
    expect((await answer(ports, send({ message, text: 'Right' }, key(7)))).kind).toBe('key-reused')
    expect((await answer(ports, send({ message, text: 'Right' }))).kind).toBe('not-now')
  })

  it('needs no answer once the work has ended', async () => {
    const { send, ports, message, does, seen } = await asked()
    await does(fix)
    expect((await seen()).awaitingAnswer).toBeUndefined()
    expect((await answer(ports, send({ message, text: 'Left' }))).kind).toBe('not-now')
  })

  it('is not for followers, nor for a wrong key', async () => {
    const { send, ports, message, follower, seen, types } = await asked()
    const other = await follower()
    for (const wrong of [other, 'A'.repeat(22)])
      expect((await answer(ports, send({ message, text: 'Left' }, key(7), wrong))).kind).toBe('not-opened')
    expect(
      (await answer(ports, { ...send({ message, text: 'Left' }), reference: 'HW-0000-0000' })).kind,
    ).toBe('not-opened')
    expect(types()).not.toContain('answered')
    expect(JSON.stringify(await seen(other))).not.toMatch(/Which side|conversation|awaiting/)
  })
})

describe('“it isn’t fixed”', () => {
  it('opens it again with a new promise, and tells nobody but the department what is wrong', async () => {
    const { does, seen, send, ports, request, follower } = await world()
    const other = await follower()
    const { cell } = request()
    await does(fix)
    expect(request().cell).toBeUndefined()
    const until = (await seen()).reopenUntil!
    expect(until).toBe(notFixedUntil(request().history[3]!.at, council))
    const sent = send({ what: 'It sank again' }, key(7))
    const first = await notFixed(ports, sent)
    expect(first.kind).toBe('taken')
    expect(await notFixed(ports, sent)).toEqual(first)
    const { history, state, dueAt, messages } = request()
    expect(request().cell).toBe(cell)
    expect(state).toBe('acknowledged')
    const reopened = history.at(-1)!
    expect(reopened).toMatchObject({ type: 'reopened', by: 'You', number: 5 })
    expect(dueAt).toBe(endOfDay(addDays(dayInEngland(new Date(reopened.at)), 14)).toISOString())
    expect(messages).toMatchObject([{ from: 'resident', text: 'It sank again' }])
    expect(JSON.stringify(toEvent(request(), reopened, serviceOf('pothole'), council))).not.toContain('sank')
    expect(JSON.stringify(await seen(other))).not.toContain('sank')
    expect((await seen()).awaitingAnswer).toBeUndefined()
  })

  it('can be said for 28 days, the last of them whole', async () => {
    const { does, seen, send, ports, wait } = await world()
    await does(fix)
    wait(28)
    expect((await seen()).reopenUntil).toBeDefined()
    wait(1)
    expect((await seen()).reopenUntil).toBeUndefined()
    expect((await notFixed(ports, send({ what: 'It sank' }))).kind).toBe('not-now')
  })

  it.each([
    ['winter', '2026-01-02T12:00:00.000Z', '2026-01-30T23:59:59.999Z'],
    ['summer', '2026-06-02T12:00:00.000Z', '2026-06-30T22:59:59.999Z'],
    ['the hour before midnight in summer', '2026-06-02T23:30:00.000Z', '2026-07-01T22:59:59.999Z'],
  ])('ends with the day as it is in England, in %s', (_, ended, until) => {
    expect(notFixedUntil(ended, { notFixed: { days: 28, source: '' } })).toBe(until)
  })

  it('is counted from the last time that it ended', async () => {
    const { does, send, ports, wait, seen } = await world()
    await does(fix)
    wait(20)
    await notFixed(ports, send({ what: 'It sank' }))
    await does(fix)
    wait(20)
    expect((await seen()).reopenUntil).toBeDefined()
  })

  it('is not for open work, nor for what is decided', async () => {
    const { send, ports } = await world()
    expect((await notFixed(ports, send({ what: 'It sank' }))).kind).toBe('not-now')
    const badge = await applied()
    await advance(badge.requests, badge.reference, { type: 'closed', at: at.toISOString(), by: 'Team' })
    const service = serviceOf('blue-badge')
    const opened = await openRequest(badge.requests, badge.reference, badge.trackingKey)
    expect(opened?.request.state).toBe('closed')
    expect(view(opened!, service, council, at).reopenUntil).toBeUndefined()
    const answered = await notFixed(
      { ...ports, requests: badge.requests },
      { ...send({ what: 'No' }), reference: badge.reference, trackingKey: badge.trackingKey },
    )
    expect(answered.kind).toBe('not-now')
  })
})

describe('the question of satisfaction', () => {
  it('is asked at the end, once, of whoever reported', async () => {
    const { does, seen, send, ports, request, types, follower } = await world()
    const other = await follower()
    expect((await seen()).canRate).toBeUndefined()
    expect((await rate(ports, send({ score: 4 }))).kind).toBe('not-now')
    await does(fix)
    expect([(await seen()).canRate, (await seen(other)).canRate]).toEqual([true, undefined])
    expect((await rate(ports, send({ score: 1 }, key(7), other))).kind).toBe('not-opened')
    const sent = send({ score: 4 }, key(7))
    expect(await rate(ports, sent)).toEqual(await rate(ports, sent))
    expect(request().rating).toMatchObject({ score: 4 })
    expect(types().filter((type) => type === 'rated')).toHaveLength(1)
    expect((await rate(ports, send({ score: 5 }))).kind).toBe('not-now')
    expect((await seen()).canRate).toBeUndefined()
    expect((await seen(other)).history.map(({ type }) => type)).not.toContain('rated')
  })
})

describe('a request whose words are erased', () => {
  it('is neither opened again nor rated', async () => {
    const { does, seen, send, ports, requests, reference } = await world()
    await does(fix)
    await advance(requests, reference, { type: 'erased', at: at.toISOString(), by: 'The council' })
    expect(await seen()).not.toMatchObject({ reopenUntil: expect.anything() })
    expect(await seen()).not.toMatchObject({ canRate: true })
    expect((await notFixed(ports, send({ what: 'It sank' }))).kind).toBe('not-now')
    expect((await rate(ports, send({ score: 1 }))).kind).toBe('not-now')
  })
})

describe('what the department shows', () => {
  it('is none of what the resident sent later', async () => {
    const { requests, request, reference, follower, seen } = await world()
    const other = await follower()
    const id = '0123456789ABCDEFGHJKMNPQRS'
    requests.items.set(reference, { ...request(), evidence: [{ id, description: 'My own' }] })
    const added = { type: 'evidence-added', at: at.toISOString(), by: 'You', evidence: [id] } as const
    await advance(requests, reference, added)
    for (const own of [undefined, other])
      expect((await seen(own)).history.at(-1)).toEqual(
        expect.not.objectContaining({ photos: expect.anything() }),
      )
    expect(JSON.stringify(await seen(other))).not.toContain('My own')
  })

  it('has its photos with what was done, for followers too, and not among the resident’s own', async () => {
    const { does, seen, follower, request } = await world()
    const other = await follower()
    const id = '0123456789ABCDEFGHJKMNPQRS'
    const facts = { contentType: 'image/jpeg' as CheckedType, bytes: 1 }
    const receipt = makeReceipt(secret, id, facts, new Date(request().updatedAt))
    await does({ ...fix, photos: [{ id, receipt, description: 'The road' }] })
    for (const own of [undefined, other])
      expect((await seen(own)).history.at(-1)).toMatchObject({
        note: fix.note,
        photos: [{ id, description: 'The road' }],
      })
    expect((await seen()).evidence).toEqual([])
  })

  it('does not betray what happens within it', async () => {
    const { does, seen } = await world()
    const before = await seen()
    await does({ do: 'note', text: 'Caller was rude' })
    await does({ do: 'assign', to: ada })
    expect(await seen()).toEqual(before)
    await does({ do: 'inspect' })
    expect((await seen()).history.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it.each([
    [
      'another department, which begins with it',
      { kind: 'department', id: 'blue-badge' },
      { name: 'Blue Badge team', phone: '0116 232 3232' },
      'submitted',
    ],
    [
      'another authority',
      { kind: 'authority', id: 'E07000130' },
      { name: 'Charnwood Borough Council', url: 'https://www.charnwood.gov.uk/' },
      'referred',
    ],
  ] as const)('says that it was passed to %s, and how to reach them', async (_, to, reach, state) => {
    const { does, seen } = await world()
    await does({ do: 'refer', to, note: 'Theirs' })
    const now = await seen()
    expect(now.state).toBe(state)
    expect(now.history.find(({ type }) => type === 'referred')?.to).toEqual(reach)
  })
})

describe('a merged request', () => {
  it('shows where the other one stands at the end of all merges, and nothing that its reporter wrote', async () => {
    const { reported, does, trackingKey, reference, seen, send, ports } = await world()
    const [second, third] = [await reported(2), await reported(3)]
    await does({ do: 'ask', text: 'A secret question' })
    const message = (await seen()).conversation![0]!.id
    await answer(ports, send({ message, text: 'A secret answer' }))
    await does({ do: 'merge', into: second.reference }, third.reference)
    await does({ do: 'merge', into: reference }, second.reference)
    await does({ do: 'note', text: 'Internal' })
    const shown = await seen(third.trackingKey, third.reference)
    expect(shown.state).toBe('merged')
    expect(shown.goesOnAs).toMatchObject({
      reference,
      state: 'acknowledged',
      history: [{ type: 'submitted', by: 'The person who reported it' }, {}, {}, {}],
    })
    expect(JSON.stringify(shown)).not.toMatch(/secret|Internal/i)
    expect((await seen(trackingKey)).goesOnAs).toBeUndefined()
    await does({ do: 'split' }, third.reference)
    expect((await seen(third.trackingKey, third.reference)).goesOnAs).toBeUndefined()
  })

  it('does not follow a ring of merges for ever', async () => {
    const { requests, request, reference } = await world()
    requests.items.set(reference, { ...request(), mergedInto: reference })
    let looks = 0
    const counting = { get: (of: string) => requests.get(of).finally(() => looks++) }
    expect(await goesOn(counting, request())).toBeUndefined()
    expect(looks).toBe(10)
  })
})
