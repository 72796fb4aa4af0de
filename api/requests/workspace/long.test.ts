import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import type { Action } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { eraseDue } from '#requests/life/erase.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { publish } from '#requests/life/publish.ts'
import { submit } from '#requests/life/submit.ts'
import { openRequest, view } from '#requests/resident/track.ts'
import { serviceOf } from '#services/index.ts'
import { at, eventsOf, key, pothole, submitPorts } from '../testing/fixtures.ts'
import { MemoryRequests, MemoryTopic } from '../testing/memory.ts'
import { act } from './act.ts'
import { workView } from './view.ts'

const ada = { id: 'staff-ada', name: 'Ada Officer' }

describe('a request that gets long', () => {
  const note = (n: number) => `${n} ${'x'.repeat(3990)}`

  /** With so many events of 4 KB, each handed on before the next happens. */
  async function long(events: number) {
    const requests = new MemoryRequests()
    const answer = await submit(submitPorts(requests), pothole(), key(1))
    if (answer.kind !== 'accepted') throw new Error('not accepted')
    const { reference, trackingKey } = answer.receipt
    await advance(requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
    const publishing = {
      ...{ requests, topic: new MemoryTopic(), eventsOf, now: () => at },
      claims: { claim: async () => 'claimed' as const, drop: async () => undefined },
    }
    const whole = async () => (await requests.get(reference)) as ServiceRequest
    let number = 2
    const does = async (action: Action) => {
      const answer = await act(
        { ...submitPorts(requests), blur: async () => false },
        ada,
        reference,
        { action, seen: number },
        key(1000 + number),
      )
      number++
      await publish(publishing, [await whole()])
      return answer.kind
    }
    for (let n = 1; n <= events; n++) expect(await does({ do: 'inspect', note: note(n) })).toBe('taken')
    return { requests, reference, trackingKey, publishing, whole, does }
  }

  it('takes all that comes, and shows all of it to staff, the resident and its department', async () => {
    const { does, whole, requests, reference, trackingKey, publishing } = await long(200)
    expect(await does({ do: 'note', text: 'Look at the drain' })).toBe('taken')
    expect(await does({ do: 'fix', note: 'Done', photos: [] })).toBe('taken')
    expect(requests.shelf.volumes.size).toBeGreaterThan(1)
    expect(JSON.stringify(requests.items.get(reference)).length).toBeLessThan(300 * 1024)
    const request = await whole()
    const numbers = Array.from({ length: 204 }, (_, n) => n + 1)
    expect(request.history.map(({ number }) => number)).toEqual(numbers)
    const service = serviceOf('pothole')
    const around = { service, council, now: at, team: undefined, nearby: [], can: [] }
    expect(workView(request, around).history.map((step) => step.note)).toEqual(
      request.history.map((entry) => entry.note),
    )
    const opened = await openRequest(requests, reference, trackingKey)
    expect(view(opened!, service, council, at).history).toHaveLength(203)
    const told = publishing.topic.published.filter(({ subject }) => subject === reference)
    expect(told.map(({ sequence }) => Number(sequence))).toEqual(numbers)
    expect(requests.items.get(reference)).not.toHaveProperty('pending')
  })

  it('can be erased, and keeps no word of it in any volume', async () => {
    const { does, whole, requests, reference, publishing } = await long(150)
    await does({ do: 'fix', note: note(151), photos: [] })
    expect(JSON.stringify([...requests.shelf.volumes])).toContain('xxx')
    const keptFrom = async (of: string) => ((await whole()).keptFrom === of ? [reference] : [])
    const time = { now: () => new Date(at.getTime() + msOfDays(800)) }
    expect(
      await eraseDue({ requests, kept: { keptFrom }, retentionDays: 730, by: 'The council', ...time }),
    ).toBe(1)
    await publish(publishing, [await whole()])
    expect(JSON.stringify([...requests.shelf.volumes, ...requests.items])).not.toMatch(/xxx|Ada/)
    const request = await whole()
    expect(request.history.map(({ type }) => type)).toEqual([
      ...['submitted', 'acknowledged', ...Array(150).fill('inspected'), 'fixed', 'erased'],
    ])
    expect(requests.shelf.volumes.size).toBe(request.volumes?.length)
    expect(request).not.toHaveProperty('dropping')
    expect(request).not.toHaveProperty('pending')
  })

  it('takes as many notes and questions as there are', async () => {
    const { does, whole } = await long(0)
    for (let n = 1; n <= 70; n++) {
      expect(await does({ do: 'note', text: note(n) })).toBe('taken')
      expect(await does({ do: 'ask', text: note(n) })).toBe('taken')
    }
    const { notes = [], messages = [], volumes } = await whole()
    const texts = Array.from({ length: 70 }, (_, n) => note(n + 1))
    expect([notes.map(({ text }) => text), messages.map(({ text }) => text)]).toEqual([texts, texts])
    expect(volumes?.[0]?.takes).toMatchObject({ notes: expect.any(Number), messages: expect.any(Number) })
  })
})
