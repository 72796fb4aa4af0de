import { describe, expect, it } from 'vitest'
import type { Department } from '#contract/council/council.ts'
import { council } from '#council'
import { type Connections, connections, readConnections } from './connections.ts'
import { withForeign } from './foreign.ts'

const highways = (consumer: Department['consumer']) => ({
  departments: [{ ...council.departments[0]!, id: 'highways', consumer }],
})
const url = 'https://reports.example.gov.uk/open311/v2'

describe('where departments’ own systems are', () => {
  it('fits the council profile', () => {
    expect(() => readConnections(council, connections)).not.toThrow()
  })

  it('is read whole', () => {
    const read = readConnections(highways('open311'), { highways: { kind: 'open311', url } })
    expect(read.get('highways')).toEqual({
      kind: 'open311',
      url,
      format: 'json',
      services: {},
      constants: {},
      contact: {},
      statuses: {},
      codes: {},
      timeZone: 'Europe/London',
      dates: 'day-first',
      overlapMinutes: 15,
    })
  })

  it.each<[Department['consumer'], Connections, RegExp]>([
    ['open311', {}, /highways is missing: its consumer is open311, so give its kind and url/],
    ['webhook', { highways: { kind: 'open311', url } }, /kind open311, and its consumer .* is webhook/],
    ['workspace', { highways: { kind: 'webhook', url } }, /consumer in the council profile is workspace/],
    ['workspace', { roads: { kind: 'webhook', url } }, /roads is no department/],
    [
      'webhook',
      { highways: { kind: 'webhook', url: 'http://example.org/x' } },
      /highways\.url: must be an https/,
    ],
    [
      'webhook',
      { highways: { kind: 'webhook', url: 'https://a:b@example.org/x' } },
      /without a name or password/,
    ],
    ['open311', { highways: { kind: 'open311', url: `${url}/` } }, /must not end with a slash/],
    ['open311', { highways: { kind: 'open311', url, key: 'abc' } as never }, /highways: has no key/],
    ['open311', { highways: { kind: 'open311', url, statuses: { done: 'approved' } } as never }, /statuses/],
    [
      'open311',
      { highways: { kind: 'open311', url, services: { potholes: 'POT' } } },
      /highways\.services\.potholes: is no service/,
    ],
    [
      'open311',
      { highways: { kind: 'open311', url, attributes: { width: 'W', eastings: 'E' } } },
      /highways\.attributes\.eastings: is no answer of a service, and none of reference, /,
    ],
  ])('stops the synthesis where it does not fit: %s, %o', (consumer, given, words) => {
    expect(() => readConnections(highways(consumer), given)).toThrow(words)
  })
})

describe('a system that the player plays', () => {
  it('is that of the departments named', () => {
    const given = { council, connections: { highways: { kind: 'webhook' as const, url } } }
    const changed = withForeign(given, 'highways=open311,blue-badge=queue')
    const of = (id: string) => changed.council.departments.find((one) => one.id === id)?.consumer
    expect([of('highways'), of('blue-badge'), of('admissions')]).toEqual(['open311', 'queue', 'workspace'])
    expect(changed.connections).toEqual({
      highways: { kind: 'open311', url: 'https://foreign.invalid/highways/open311/v2' },
    })
  })

  it('may be a receiver of one’s own on this machine', () => {
    const changed = withForeign({ council, connections: {} }, 'highways=webhook:8080')
    expect(changed.connections).toEqual({ highways: { kind: 'webhook', url: 'http://127.0.0.1:8080' } })
    expect(() => readConnections(changed.council, changed.connections)).not.toThrow()
  })

  it('is asked for in words that mean something', () => {
    const given = { council, connections }
    for (const text of ['highways', 'highways=carrier-pigeon', 'roads=open311', 'highways=queue:1', ''])
      expect(() => withForeign(given, text)).toThrow(/Write <department>=/)
  })
})
