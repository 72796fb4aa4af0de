import { beforeEach, describe, expect, it } from 'vitest'
import type { Action } from '#contract/workspace/acts/acts.ts'
import { keyAfter } from '#requests/list/former.ts'
import { keptAs, recordOf } from '#requests/list/list-keys.ts'
import { possible } from '../can.ts'
import { countLists } from '../count.ts'
import { begin, finding, happens, list, now, page, references, reported } from '../testing/listed.ts'
import { eventOf, world } from '../testing/world.ts'
import { workView } from '../view.ts'

const danger = 'The lamp hangs off the post and sparks'
const said: Action = { do: 'write-down', text: 'It hangs there', danger }

async function heard(action: Action = said) {
  const one = await world()
  const taken = await one.does(action)
  const shown = () => {
    const { council, serviceOf, now } = one.ports
    const service = serviceOf(one.request().service)
    const can = possible(one.request(), service)
    return workView(one.request(), { service, council, now: now(), team: undefined, nearby: [], can })
  }
  return { ...one, taken, shown, last: () => one.request().history.at(-1) }
}

describe('what somebody on the phone says is dangerous now', () => {
  it('is an event of its own after their words, due as the department grades what is dangerous', async () => {
    const { taken, types, last, shown, request } = await heard()
    expect(taken).toMatchObject({ kind: 'taken' })
    expect(types().slice(-2)).toEqual(['added', 'dangerous'])
    const { at, by, graded, note, actor } = last()!
    expect({ by, note, actor: actor?.name }).toEqual({ by: 'Highways', note: danger, actor: 'Ada Officer' })
    expect(Date.parse(graded?.by ?? '') - Date.parse(at)).toBe(2 * 3_600_000)
    expect(shown()).toMatchObject({ danger: true, dueAt: graded?.by })
    // The resident reads what they said, and not what staff make of it; the department hears of it.
    expect(eventOf(request(), request().history.length).data).toMatchObject({ note: danger, graded })
  })

  it('can be noted by staff too, and is said once however often it is sent', async () => {
    const one = await world()
    const note: Action = { do: 'note', text: 'Seen from the bus', danger }
    await one.does(note, one.reference, undefined, 'k'.repeat(32))
    await one.does(note, one.reference, undefined, 'k'.repeat(32))
    expect(one.types().slice(-2)).toEqual(['noted', 'dangerous'])
  })

  it('has to be looked at by whoever acts on it, though a note does not', async () => {
    const one = await world()
    const seen = one.request().history.length
    await one.does({ do: 'note', text: 'Seen', danger })
    const close: Action = { do: 'close', note: 'Nothing there', photos: [] }
    const { act } = await import('../act.ts')
    const acted = await act(
      one.ports,
      { id: 'b', name: 'B' },
      one.reference,
      { action: close, seen },
      'x'.repeat(32),
    )
    expect(acted).toMatchObject({ kind: 'changed', since: [{ type: 'dangerous' }] })
  })

  it('is refused once the work has ended, with whom to call', async () => {
    const one = await world()
    await one.does({ do: 'fix', note: 'Filled', photos: [] })
    expect(await one.does({ do: 'note', text: 'Again', danger })).toMatchObject({
      kind: 'invalid',
      pointer: '/action/danger',
      message: expect.stringMatching(/Call the highways team on 0116 305 0001/),
    })
  })
})

describe('what was marked as dangerous', () => {
  it('is not so any more with a reason, and has the grade again that it had before', async () => {
    const one = await world()
    await one.does({ do: 'inspect', finding: 'urgent' })
    const before = one.request().history.at(-1)?.graded
    expect(before?.danger).toBe(false)
    await one.does({ do: 'note', text: 'Seen', danger })
    await one.does({ do: 'not-dangerous', note: 'It is a rope' })
    expect(one.request().history.at(-1)).toMatchObject({ note: 'It is a rope', graded: before })
  })

  it('is offered to be taken back only where it is', async () => {
    const { shown, does } = await heard()
    expect(shown().can).toContain('not-dangerous')
    await does({ do: 'not-dangerous', note: 'A rope' })
    expect(shown().can).not.toContain('not-dangerous')
    expect(shown()).not.toHaveProperty('danger')
  })

  it('is taken back by a look that says what it is instead, and by none that does not', async () => {
    const { does, shown } = await heard()
    expect(await does({ do: 'inspect', note: 'Seen' })).toMatchObject({
      kind: 'invalid',
      pointer: '/action/finding',
    })
    expect(shown()).toMatchObject({ danger: true })
    await does({ do: 'inspect', finding: 'planned' })
    expect(shown()).not.toHaveProperty('danger')
  })

  it('is taken back by any look where the department has no grades', async () => {
    const { does, shown, ports, requests, request, reference } = await heard()
    const { council } = ports
    const departments = council.departments.map(({ findings: _, ...one }) => one)
    Object.assign(ports, { council: { ...council, departments } })
    expect(shown()).toMatchObject({ danger: true })
    await does({ do: 'inspect' })
    expect(shown()).not.toHaveProperty('danger')
    // Where nobody has grades it is dangerous all the same, with no time.
    requests.items.set(reference, { ...request(), state: 'acknowledged' })
    await does(said)
    expect(request().history.at(-1)?.graded).toEqual({ by: null, danger: true })
  })
})

describe('lists', () => {
  beforeEach(begin)
  const at = (minutes: number) => new Date(now().getTime() + minutes * 60_000).toISOString()
  const marks = (one: string, minutes: number) =>
    happens(one, { type: 'dangerous', at: at(minutes), note: danger, graded: { by: at(120), danger: true } })

  it('have what is dangerous first, by when it is due and by what needs attention, and alone', async () => {
    const [late, later, first, second, answered] = [
      await reported(0),
      await reported(1),
      await reported(20),
      await reported(21),
      await reported(22),
    ]
    for (const one of [late, later, first, second, answered]) await happens(one, { type: 'acknowledged' })
    await happens(answered, { type: 'answered', by: 'You', message: 'm' })
    await marks(second, 1)
    await marks(first, 2)
    // Somebody has read it, and it is dangerous still.
    await happens(second, { type: 'asked', message: 'q' })
    expect(await references('danger')).toEqual([second, first])
    expect(await references('attention')).toEqual([first, answered])
    expect(await references('open', { order: 'due' })).toEqual([second, first, late, later, answered])
    expect(await references('overdue')).toEqual([late, later])
    expect((await page('attention')).lines[0]).toMatchObject({ danger: true, attentionFor: 'danger' })
    const views = ['danger', 'attention'] as const
    expect(await countLists(finding(), { department: 'highways', views, staff: 'me' })).toMatchObject([
      { count: 2 },
      { count: 2 },
    ])
    await happens(first, { type: 'not-dangerous', note: 'A rope', graded: { by: null, danger: false } })
    await happens(second, { type: 'fixed' })
    expect([await references('danger'), await references('attention')]).toEqual([[], [answered]])
  })

  it.each([1, 2, 3])('go on page after page of %i with nothing twice and nothing left out', async (limit) => {
    const all: string[] = []
    for (let n = 0; n < 5; n++) all.push(await reported(n))
    for (const one of all) await happens(one, { type: 'acknowledged' })
    for (const [n, one] of all.slice(3).entries()) await marks(one, n)
    const seen: string[] = []
    let after: object | undefined
    do {
      const { lines, next } = await page('open', { order: 'due', limit, ...(after ? { after } : {}) })
      seen.push(...lines.map(({ reference }) => reference))
      after = next
    } while (after)
    expect(seen).toEqual([...all.slice(3), ...all.slice(0, 3)])
  })

  it('keep what they read of it, whatever stands in their keys, and go on behind it', async () => {
    const one = await reported(1)
    await happens(one, { type: 'acknowledged' })
    await marks(one, 1)
    const record = list.records.get(`highways ${one}`)!
    expect(keptAs(record)).toMatchObject({ attentionKey: 'highways', attentionSince: `"${at(1)}` })
    expect(recordOf(keptAs(record))).toEqual(record)
    expect(keyAfter(record, 'by-attention').sort).toBe(`"${at(1)}`)
    const { attentionSince: _, attentionFor: __, ...looked } = record
    expect(keptAs(looked)).toMatchObject({ attentionSince: `!${at(1)}` })
    expect(recordOf(keptAs(looked))).toEqual(looked)
    // One that was graded before there was a list of what is dangerous stays where it was.
    const { dangerAt: ___, ...before } = looked
    expect(keptAs(before)).not.toHaveProperty('attentionKey')
    list.records.set(`highways ${one}`, before)
    expect(await references('open', { order: 'due' })).toEqual([one])
  })
})
