import { describe, expect, it } from 'vitest'
import { nothing } from '#insight/measure.ts'
import { advance } from '#requests/life/advance.ts'
import type { Happening } from '#requests/life/history.ts'
import { submit } from '#requests/life/submit.ts'
import { areas, at, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { differences, factFrom, measuresFrom, openDifferences } from './recompute.ts'

const group = { kind: 'service', id: 'pothole', month: '2026-03' } as const
const whole = (more: object) =>
  ({ whole: { ...nothing, ...more }, districts: {}, teams: {}, wards: {} }) as never

describe('numbers made from requests', () => {
  it('are those that its events make', async () => {
    const ports = submitPorts()
    await submit(ports, pothole(), key(1))
    const [request] = [...ports.requests.items.values()]
    if (!request) throw new Error('Nothing was sent')
    const fact = factFrom(request, areas, [])
    expect(fact).toMatchObject({ district: 'E07000130', month: '2026-03', state: 'submitted', applied: 1 })
    expect(measuresFrom([fact as never]).get('service#pothole#2026-03')?.whole.received).toBe(1)
  })

  it('count what each resident of merged requests says of it once, where their own is counted', async () => {
    const ports = submitPorts()
    const steps: Record<number, Omit<Happening, 'at'>[]> = {
      1: [{ type: 'fixed', by: 'Highways' }],
      2: [{ type: 'merged', by: 'Highways', other: 'HW-0000-0000' }],
    }
    for (const [n, after] of Object.entries(steps)) {
      const answer = await submit(ports, pothole(), key(Number(n)))
      if (answer.kind !== 'accepted') throw new Error('not accepted')
      const taken = { type: 'acknowledged', by: 'Highways' } as const
      for (const happening of [taken, ...after, { type: 'rated', by: 'You', score: 4 } as const])
        await advance(ports.requests, answer.receipt.reference, { at: at.toISOString(), ...happening })
    }
    const facts = [...ports.requests.items.values()].map((request) => factFrom(request, areas, [])!)
    const measured = measuresFrom(facts).get('service#pothole#2026-03')?.whole
    expect(measured).toMatchObject({ received: 2, finished: 1, merged: 1, scores: { 4: 2 } })
  })

  it('are compared one by one', () => {
    expect(differences(group, whole({ open: 4 }), whole({ open: 4 }))).toEqual([])
    expect(differences(group, whole({ open: 4, due: { '2026-03-16': 1 } }), whole({ open: 5 }))).toEqual([
      'pothole 2026-03: whole.open is 4 and should be 5',
      'pothole 2026-03: whole.due.2026-03-16 is 1 and should be 0',
    ])
    expect(differences(group, undefined, whole({ received: 1 }))).toContain(
      'pothole 2026-03: whole.received is 0 and should be 1',
    )
  })

  it('are compared with the list of what is still open', () => {
    const right = new Map([
      ['service#pothole#2019-06', whole({ received: 9, open: 4 })],
      ['service#kerb#2019-06', whole({ received: 3 })],
      ['department#highways#2019-06', whole({ received: 12, open: 4 })],
    ])
    const still = { received: 9, open: 4, due: {}, waiting: {}, districts: {}, wards: {} }
    const listed = { id: 'pothole', month: '2019-06', still }
    expect(openDifferences([listed], right)).toEqual([])
    expect(openDifferences([], right)).toContain('pothole 2019-06: stillOpen.open is 0 and should be 4')
    const kerb = { id: 'kerb', month: '2019-06', still: { ...still, open: 1 } }
    expect(openDifferences([listed, kerb], right)).toContain(
      'kerb 2019-06: stillOpen.open is 1 and should be 0',
    )
  })
})
