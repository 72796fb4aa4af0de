import type { RequestEvent } from '#contract/requests/event.ts'
import { eventType } from '#contract/requests/event-type.ts'
import type { EventType } from '#contract/requests/lifecycle.ts'

const start = Date.parse('2026-03-02T09:00:00.000Z')
export const hours = (count: number): string => new Date(start + count * 3_600_000).toISOString()

export interface Happened {
  readonly type: EventType
  /** Hours after the first of the test's events. */
  readonly after: number
  readonly data?: Record<string, unknown>
  readonly department?: string
}

export const submitted = (more: Record<string, unknown> = {}): Happened => ({
  type: 'submitted',
  after: 0,
  data: {
    title: 'Pothole',
    lgsl: 1,
    channel: 'web',
    submittedAt: hours(0),
    dueAt: hours(14 * 24),
    location: { lat: 52.772, lon: -1.206, easting: 453_640, northing: 319_670, description: 'Market Place' },
    answers: { details: 'By the oak, ask for Ada' },
    readable: [],
    evidence: [],
    ...more,
  },
})

/** Events of one request, numbered from 1 in the order given. */
export const eventsOf = (happened: readonly Happened[], reference = 'HW-7K3M-9QTD', service = 'pothole') =>
  happened.map(
    ({ type, after, data = {}, department = 'highways' }, at) =>
      ({
        specversion: '1.0',
        id: `${reference}/${at + 1}`,
        source: '/test',
        type: eventType('request', type),
        subject: reference,
        time: hours(after),
        datacontenttype: 'application/json',
        dataschema: '/test',
        sequence: String(at + 1),
        department,
        service,
        data: { reference, service, by: 'Highways', ...data },
      }) as unknown as RequestEvent,
  )
