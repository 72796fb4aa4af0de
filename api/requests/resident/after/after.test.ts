import { describe, expect, it } from 'vitest'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { endOfDay } from '#contract/calendar/moments.ts'
import { authoritiesOf } from '#contract/council/department.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { toEvent } from '#requests/life/event.ts'
import { notFixedUntil } from '#requests/life/reopen-until.ts'
import { unanswered } from '#requests/life/talk/said.ts'
import { applied } from '#requests/testing/blue-badge.ts'
import { at, key } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { openRequest, view } from '../track.ts'
import { answer } from './answer.ts'
import { notFixed } from './not-fixed.ts'
import { rate } from './rate.ts'
import { fix, world } from './testing/world.ts'

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

  it('is answered by what staff write down of a call, once, and the resident reads it as their own', async () => {
    const { does, request, seen, types } = await asked()
    await does({ do: 'write-down', text: ' The left side ' })
    expect(types().at(-1)).toBe('answered')
    expect(request().messages?.at(-1)).toMatchObject({
      from: 'resident',
      text: 'The left side',
      by: { name: 'Ada Officer' },
    })
    const after = await seen()
    expect(after.awaitingAnswer).toBeUndefined()
    expect(JSON.stringify(after)).not.toMatch(/staff-ada|Ada Officer/)
    await does({ do: 'write-down', text: 'And it is deep' })
    expect(types().at(-1)).toBe('added')
  })

  it('waits for an answer after an approval, where it was asked since', async () => {
    const { request } = await asked()
    const before = request()
    const approval = { type: 'approved', number: 4, by: 'Highways', at: '2098-01-01T00:00:00.000Z' } as const
    const later = {
      id: 'later',
      from: 'department',
      at: '2099-01-01T00:00:00.000Z',
      text: 'A photo?',
    } as const
    const approved = {
      ...before,
      state: 'approved',
      history: [...before.history, approval],
      messages: [...(before.messages ?? []), later],
    } as const
    expect(unanswered(before).map(({ text }) => text)).toEqual(['Which side?'])
    expect(unanswered(approved).map(({ text }) => text)).toEqual(['A photo?'])
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

  it('brings back what was referred, where they say that it is ours', async () => {
    const { does, seen, send, ports, request } = await world()
    const [{ code } = { code: '' }] = authoritiesOf(council)
    const note = 'Theirs to mend'
    await does({ do: 'refer', to: { kind: 'authority', id: code }, note, passed: 'called' })
    expect(request().state).toBe('referred')
    expect((await seen()).reopenUntil).toBeDefined()
    expect((await notFixed(ports, send({ what: 'They say it is yours' }, key(7)))).kind).toBe('taken')
    expect(request()).toMatchObject({ state: 'acknowledged', department: 'highways' })
    expect(request().messages).toMatchObject([{ text: 'They say it is yours' }])
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
