import { council } from '#council'
import { append, type Happening } from '#requests/life/history.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { serviceOf } from '#services/index.ts'
import { project } from '../record.ts'
import { report } from '../report.ts'
import { MemoryPublic } from './memory.ts'
import { potholeFields, reportPorts, sentBy } from './sent.ts'

/** A server that takes reports and tells of them, with doubles. */
export async function server() {
  const writing = reportPorts()
  const store = new MemoryPublic()
  const clock = { now: new Date('2026-03-20T10:00:00.000Z') }
  const ports = {
    requests: writing.requests,
    store,
    serviceOf,
    council,
    siteUrl: 'https://shire.example',
    now: () => clock.now,
  }
  /** Takes a report, lets these things happen to it, and projects each event as it is published. */
  const sent = async (
    happenings: Partial<Happening>[],
    change: (request: ServiceRequest) => ServiceRequest = (r) => r,
  ) => {
    const fields = potholeFields({ description: `A hole ${writing.requests.items.size}` })
    const taken = await report(writing, sentBy(fields))
    if (taken.kind !== 'taken') throw new Error(JSON.stringify(taken))
    let request = await writing.requests.get(taken.reference)
    for (const more of happenings) {
      const at = `2026-03-0${(request?.history.length ?? 0) + 2}T10:00:00.500Z`
      request = request && append(request, { type: 'acknowledged', at, by: 'Highways', ...more })
    }
    if (!request) throw new Error('These events cannot happen')
    request = change(request)
    writing.requests.items.set(request.reference, request)
    for (const { number } of request.history)
      await project(ports, { subject: request.reference, sequence: String(number) })
    return request
  }
  return { ports, store, sent, clock }
}
