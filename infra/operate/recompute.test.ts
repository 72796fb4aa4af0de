import { describe, expect, it } from 'vitest'
import { nothing } from '#insight/measure.ts'
import { submit } from '#requests/submit.ts'
import { areas, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { differences, factFrom, measuresFrom } from './recompute.ts'

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
})
