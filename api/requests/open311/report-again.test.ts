import { describe, expect, it } from 'vitest'
import { minutesOfDays } from '#contract/calendar/minutes.ts'
import { erased } from '#requests/life/erase.ts'
import { append } from '#requests/life/history.ts'
import { MemoryRequests } from '../testing/memory.ts'
import { fileOf, potholeFields, reportPorts } from './testing/sent.ts'
import { take } from './testing/taken.ts'

const start = new Date('2026-03-02T12:03:00.000Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

describe('a report that comes again', () => {
  it('is the same request, long after, where the system gives it a number', async () => {
    const requests = new MemoryRequests()
    const fields = potholeFields({ 'attribute[fixmystreet_id]': '4711' })
    const first = await take(reportPorts(requests), fields, [fileOf('a.jpg', 'photo')])
    const again = await take(reportPorts(requests, later(minutesOfDays(20))), fields, [
      fileOf('a.jpg', 'photo'),
    ])
    expect(again).toMatchObject({ reference: first.reference, changed: false })
    const more = new Map([...fields, ['description', ['Deeper']], ['email', ['ada@example.org']]])
    for (const _ of ['once', 'again']) {
      const other = await take(reportPorts(requests), more)
      expect(other).toMatchObject({ reference: first.reference, changed: true })
    }
    const { messages = [], evidence } = requests.items.get(first.reference) ?? {}
    expect(messages).toHaveLength(1)
    expect(messages[0]?.text).toMatch(/^Sent again, with something changed:\n\nDeeper\n/)
    expect(messages[0]?.by?.name).toBe('ada@example.org (fixmystreet)')
    expect(evidence).toHaveLength(1)
    expect(requests.items.size).toBe(1)
  })

  it('brings no words back to a request that was erased', async () => {
    const requests = new MemoryRequests()
    const fields = potholeFields({ 'attribute[fixmystreet_id]': '4711' })
    const { stored } = await take(reportPorts(requests), fields)
    const at = start.toISOString()
    const taken = append(stored, { type: 'acknowledged', at, by: 'Highways' })
    const fixed = taken && append(taken, { type: 'fixed', at, by: 'Highways' })
    const gone = fixed && erased(fixed, later(minutesOfDays(800)), 'The council')
    if (!gone) throw new Error('It cannot be erased')
    requests.items.set(gone.reference, gone)
    const again = await take(reportPorts(requests), new Map([...fields, ['description', ['Deeper']]]))
    expect(again.reference).toBe(gone.reference)
    expect(requests.items.get(gone.reference)).toEqual(gone)
  })

  it('is another request for another system with the same number', async () => {
    const requests = new MemoryRequests()
    const fields = potholeFields({ 'attribute[fixmystreet_id]': '4711' })
    await take(reportPorts(requests), fields)
    await take(reportPorts(requests), fields, [], 'another')
    expect(requests.items.size).toBe(2)
  })

  it('is the same request for at least a quarter of an hour without a number, and not for ever', async () => {
    const requests = new MemoryRequests()
    const first = await take(reportPorts(requests, start), potholeFields())
    for (const minutes of [0, 1, 14]) {
      const again = await take(reportPorts(requests, later(minutes)), potholeFields())
      expect(again.reference).toBe(first.reference)
    }
    await take(reportPorts(requests, later(45)), potholeFields())
    await take(reportPorts(requests, start), potholeFields({ description: 'Another one' }))
    expect(requests.items.size).toBe(3)
  })
})
