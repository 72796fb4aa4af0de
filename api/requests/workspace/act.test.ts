import { describe, expect, it } from 'vitest'
import type { Action } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { openRequest, view } from '#requests/resident/track.ts'
import { serviceOf } from '#services/index.ts'
import { makeReceipt } from '../evidence/receipt.ts'
import { at, key, secret } from '../testing/fixtures.ts'
import { act } from './act.ts'
import { ada, ben, eventOf, world } from './testing/world.ts'

describe('an action', () => {
  it('is taken once, however often it is sent, and remembers who took it', async () => {
    const { does, types, request } = await world()
    const first = await does({ do: 'inspect', note: 'Deep' }, undefined, ada, key(7))
    expect(first).toEqual({
      kind: 'taken',
      taken: { reference: request().reference, state: 'inspected', number: 3 },
    })
    expect(await does({ do: 'inspect', note: 'Deep' }, undefined, ada, key(7))).toEqual(first)
    expect(types()).toEqual(['submitted', 'acknowledged', 'inspected'])
    expect(request().history[2]).toMatchObject({ actor: ada, by: 'Highways', note: 'Deep' })
  })

  it('is refused under a key that was used for another', async () => {
    const { does } = await world()
    await does({ do: 'inspect' }, undefined, ada, key(7))
    expect(await does({ do: 'fix', note: 'Filled', photos: [] }, undefined, ada, key(7))).toEqual({
      kind: 'key-reused',
    })
  })

  it('overwrites nothing that somebody else did in the meantime', async () => {
    const { ports, does, reference, types } = await world()
    await does({ do: 'schedule', note: 'On Monday' }, undefined, ben)
    const late = await act(
      ports,
      ada,
      reference,
      { action: { do: 'close', note: 'No', photos: [] }, seen: 2 },
      key(8),
    )
    expect(late).toMatchObject({ kind: 'changed', since: [{ number: 3, type: 'scheduled', actor: ben }] })
    expect(types().at(-1)).toBe('scheduled')
  })

  it('need not have seen a follower or a note, nor need a note', async () => {
    const { ports, does, reference } = await world()
    await does({ do: 'note', text: 'Look at the drain' }, undefined, ben)
    const after = await act(ports, ada, reference, { action: { do: 'inspect' }, seen: 2 }, key(8))
    expect(after.kind).toBe('taken')
    for (const [n, text] of ['Seen', 'Seen again'].entries()) {
      const note = { action: { do: 'note', text } as const, seen: 4 }
      expect((await act(ports, ben, reference, note, key(9 + n))).kind).toBe('taken')
    }
  })

  it('is a note too only of what was seen', async () => {
    const { ports, does, reference, types } = await world()
    await does({ do: 'schedule', note: 'On Monday' }, undefined, ben)
    const stale = { action: { do: 'note', text: 'Plan it' } as const, seen: 2 }
    expect(await act(ports, ada, reference, stale, key(8))).toMatchObject({
      kind: 'changed',
      since: [{ number: 3, type: 'scheduled' }],
    })
    expect((await act(ports, ada, reference, { ...stale, seen: 3 }, key(8))).kind).toBe('taken')
    expect(types().at(-1)).toBe('noted')
  })

  it('of two at once that were made from the same look takes one', async () => {
    const { does, types } = await world()
    const answers = await Promise.all([
      does({ do: 'fix', note: 'Filled', photos: [] }, undefined, ada),
      does({ do: 'close', note: 'Nothing there', photos: [] }, undefined, ben),
    ])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed', 'taken'])
    expect(types()).toHaveLength(3)
  })

  it('cannot be taken where the life of the request does not let it', async () => {
    const { does } = await world()
    await does({ do: 'fix', note: 'Filled', photos: [] })
    expect((await does({ do: 'schedule' })).kind).toBe('not-now')
  })
})

describe('what stays within the department', () => {
  it('is neither shown to the resident nor told in events', async () => {
    const { does, request, requests, reference, trackingKey } = await world()
    await does({ do: 'assign', to: ben })
    await does({ do: 'note', text: 'The neighbour is a witness' })
    const opened = await openRequest(requests, reference, trackingKey)
    const shown = JSON.stringify(view(opened!, serviceOf('pothole'), council, at))
    expect(shown).not.toMatch(/assigned|noted|witness|Ben|Ada/)
    const events = JSON.stringify(request().history.map(({ number }) => eventOf(request(), number)))
    expect(events).not.toMatch(/witness|Ben|Ada/)
    expect(eventOf(request(), 3).data).toMatchObject({ assignee: 'staff-ben', team: null })
  })

  it('refuses a team that the department does not have', async () => {
    const { does } = await world()
    expect(await does({ do: 'assign', to: null, team: 'nobody' })).toMatchObject({ pointer: '/action/team' })
  })
})

describe('finishing', () => {
  it('shows with photos what was done, and only with photos that were checked', async () => {
    const { does, request } = await world()
    const id = 'A'.repeat(26)
    const good = makeReceipt(secret, id, { contentType: 'image/jpeg' }, at)
    const forged = `${good.slice(0, -2)}xx`
    expect(await does({ do: 'fix', note: 'Filled', photos: [{ id, receipt: forged }] })).toMatchObject({
      pointer: '/action/photos',
    })
    expect((await does({ do: 'fix', note: 'Filled', photos: [{ id, receipt: good }] })).kind).toBe('taken')
    expect(request().evidence).toEqual([{ id, by: 'department' }])
    expect(request().history.at(-1)).toMatchObject({ type: 'fixed', evidence: [id] })
  })
})

describe('opening again', () => {
  it('promises anew, in the list too, and lets others find it', async () => {
    const { does, ports, reference, request } = await world()
    const first = request().dueAt
    await does({ do: 'fix', note: 'Filled', photos: [] })
    expect(request()).not.toHaveProperty('cell')
    const nextDay = { ...ports, now: () => new Date('2026-03-03T00:00:00Z') }
    const action: Action = { do: 'reopen', note: 'It has come out' }
    await act(nextDay, ada, reference, { action, seen: request().history.length }, key(9))
    expect(request().cell).toBeDefined()
    expect(request().dueAt).not.toBe(first)
    expect(eventOf(request(), 4).data).toMatchObject({ dueAt: request().dueAt, note: 'It has come out' })
  })
})

describe('passing on', () => {
  it('to another department takes everything along in one write', async () => {
    const { does, request, types } = await world()
    const writes = request().version
    await does({ do: 'refer', to: { kind: 'department', id: 'transport' }, note: 'A bus stop' })
    expect(request()).toMatchObject({ department: 'transport', state: 'submitted', version: writes + 2 })
    expect(types()).toEqual(['submitted', 'acknowledged', 'referred', 'transferred'])
    expect(eventOf(request(), 3)).toMatchObject({ department: 'highways', data: { state: 'referred' } })
    const begins = eventOf(request(), 4)
    expect(begins).toMatchObject({ department: 'transport', data: { from: 'highways', title: 'Pothole' } })
    expect(eventOf(request(), 1).department).toBe('highways')
  })

  it('to another authority ends it here', async () => {
    const { does, request } = await world()
    const to = { kind: 'authority' as const, id: 'national-highways' }
    await does({ do: 'refer', to, note: 'The A46', passed: 'form' })
    expect(request()).toMatchObject({ state: 'referred', department: 'highways' })
  })

  it.each(['highways', 'nobody'])('goes not to %s', async (id) => {
    const { does } = await world()
    const answer = await does({ do: 'refer', to: { kind: 'department', id }, note: 'Yours' })
    expect(answer).toMatchObject({ kind: 'invalid', pointer: '/action/to' })
  })
})

describe('merging', () => {
  it('lets the newer go on as the older, and can be taken apart again', async () => {
    const { does, reference, others, request } = await world(2)
    const [newer = ''] = others
    await does({ do: 'merge', into: reference }, newer)
    expect(request(newer)).toMatchObject({ state: 'merged', mergedInto: reference })
    await does({ do: 'split' }, newer)
    expect(request(newer).state).toBe('acknowledged')
    expect(request(newer)).not.toHaveProperty('mergedInto')
  })

  it('never makes two go on as each other', async () => {
    const { does, reference, others } = await world(2)
    const [newer = ''] = others
    expect(await does({ do: 'merge', into: newer })).toMatchObject({ pointer: '/action/into' })
    expect(await does({ do: 'merge', into: reference })).toMatchObject({ pointer: '/action/into' })
  })

  it('needs an open request of the same department', async () => {
    const { does, reference, others } = await world(2)
    await does({ do: 'fix', note: 'Filled', photos: [] })
    expect(await does({ do: 'merge', into: reference }, others[0])).toMatchObject({ pointer: '/action/into' })
    expect(await does({ do: 'merge', into: 'HW-0000-0000' }, others[0])).toMatchObject({
      pointer: '/action/into',
      message: expect.stringMatching(/^No open request of this department has that reference/),
    })
  })

  it('never shows those who wait for a report something private', async () => {
    const { does, reference, others, requests, request } = await world(2)
    requests.items.set(reference, { ...request(), service: 'blue-badge' })
    expect(await does({ do: 'merge', into: reference }, others[0])).toMatchObject({ pointer: '/action/into' })
  })
})
