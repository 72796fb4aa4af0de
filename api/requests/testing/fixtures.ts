import type { Areas } from '#contract/geo/areas.ts'
import type { Submission } from '#contract/requests/request.ts'
import { council } from '#council'
import { schoolOf } from '#council/admissions/offered.ts'
import { calendars } from '#council/calendars.ts'
import { toEvent } from '#requests/life/event.ts'
import type { PublishPorts } from '#requests/life/publish.ts'
import type { SubmitPorts } from '#requests/life/submit.ts'
import { serviceOf } from '#services/index.ts'
import { MemoryRequests } from './memory.ts'

const square = (west: number, south: number, east: number, north: number): Areas['county']['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})

/** A county of one square degree with a neighbour east of it. */
export const areas: Areas = {
  toleranceMetres: 100,
  county: { code: 'E10000018', name: 'The county', geometry: square(-2, 52, -1, 53) },
  districts: [{ code: 'E07000130', name: 'The district', geometry: square(-2, 52, -1, 53) }],
  neighbours: [{ code: 'E06000017', name: 'The neighbour', geometry: square(-1, 52, 0, 53) }],
}

export const secret = new TextEncoder().encode('a secret of this test and of nothing else')

export const at = new Date('2026-03-02T12:03:00.000Z')

export function submitPorts(
  requests = new MemoryRequests(),
  now = at,
): SubmitPorts & { requests: MemoryRequests } {
  return { requests, serviceOf, council, calendars, areas, schoolOf, secret, now: () => now }
}

/** A pothole in the middle of the county. */
export function pothole(more: Record<string, unknown> = {}): Submission {
  const service = serviceOf('pothole')
  if (!service) throw new Error('The catalogue has no pothole')
  return { service: 'pothole', answers: { ...service.example, ...more } }
}

export const key = (n: number) => `key-${String(n).padStart(18, '0')}`

/** What the department is told of these entries. */
export const eventsOf: PublishPorts['eventsOf'] = async (request, entries) =>
  entries.map((entry) => toEvent(request, entry, serviceOf(request.service), council))
