import { describe, expect, it } from 'vitest'
import { groupKey } from './groups.ts'
import { record } from './record.ts'
import { measureMarked, measureSmall } from './remeasure.ts'
import { eventsOf, type Happened, submitted } from './testing/events.ts'
import { MemoryFacts, MemoryMeasures } from './testing/memory.ts'

const life: Happened[] = [
  submitted(),
  { type: 'acknowledged', after: 1, data: { state: 'acknowledged' } },
  { type: 'referred', after: 5, data: { state: 'referred', to: { kind: 'department', id: 'transport' } } },
  { ...submitted({ from: 'highways' }), type: 'transferred', after: 5, department: 'transport' },
]

function installation() {
  const facts = new MemoryFacts()
  const measures = new MemoryMeasures()
  const clock = { at: Date.parse('2026-03-02T12:00:00Z') }
  const now = () => new Date(clock.at)
  const whereIs = () => ({ square: 'SK 536 196' })
  return { facts, groups: facts, measures, whereIs, teamOf: () => undefined, now, clock }
}

const march = (kind: 'service' | 'department', id: string) => ({ kind, id, month: '2026-03' })
const later = new Date('2026-03-02T13:00:00Z')

describe('recording events', () => {
  it('marks what may have changed, where it was and where it is', async () => {
    const ports = installation()
    for (const event of eventsOf(life)) await record(ports, event)
    expect([...ports.measures.marks.keys()].sort()).toEqual([
      'department#highways#2026-03',
      'department#transport#2026-03',
      'service#pothole#2026-03',
    ])
  })

  it('marks again for a repeat, should the first time have stopped half-way', async () => {
    const ports = installation()
    const events = eventsOf(life)
    for (const event of events) await record(ports, event)
    ports.measures.marks.clear()
    await record(ports, events[3] as never)
    expect(ports.measures.marks.size).toBe(3)
  })

  it('measures small groups at once and leaves their marks until they have settled', async () => {
    const ports = installation()
    const groups = await record(ports, eventsOf(life)[0] as never)
    await measureSmall(ports, groups)
    expect(ports.measures.kept.get(groupKey(march('service', 'pothole')))?.measured.whole.received).toBe(1)
    expect(await measureMarked(ports, later)).toBe(0)
    ports.clock.at += 21_000
    expect(await measureMarked(ports, later)).toBe(2)
    expect(ports.measures.marks.size).toBe(0)
  })

  it('takes a request that went to another department out of the numbers of the first', async () => {
    const ports = installation()
    for (const event of eventsOf(life)) await measureSmall(ports, await record(ports, event))
    const received = async (id: string) => (await ports.measures.get(march('department', id)))?.whole.received
    expect([await received('highways'), await received('transport')]).toEqual([0, 1])
  })

  it('does not let an older look replace a newer one, nor take away a mark that was set again', async () => {
    const { measures } = installation()
    const group = march('service', 'pothole')
    const measured = { whole: {}, districts: {}, teams: {}, wards: { new: 1 } } as never
    await measures.put(group, measured, '2026-03-02T12:00:02Z')
    await measures.put(group, { wards: { old: 1 } } as never, '2026-03-02T12:00:01Z')
    expect((await measures.get(group))?.wards).toEqual({ new: 1 })
    await measures.mark(group, '2026-03-02T12:00:02Z')
    await measures.unmark({ group, at: '2026-03-02T12:00:01Z' })
    expect(measures.marks.size).toBe(1)
  })
})
