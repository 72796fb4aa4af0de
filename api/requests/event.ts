import type { CouncilProfile } from '#contract/council.ts'
import type { RequestEvent } from '#contract/event.ts'
import { eventSchemaPath } from '#contract/event-schema-path.ts'
import { stateAfter } from '#contract/lifecycle.ts'
import type { Service } from '#contract/service.ts'
import { readable } from '#services/define/read.ts'
import { asSubmitted } from './evidence/as-submitted.ts'
import type { HistoryEntry, ServiceRequest } from './model.ts'

/** The state that the request was in once this event had happened. */
function stateAt(request: ServiceRequest, number: number) {
  let state: ServiceRequest['state'] | null = null
  for (const entry of request.history.slice(0, number)) state = stateAfter(state, entry.type) ?? state
  return state ?? request.state
}

function submission(request: ServiceRequest, service: Service | undefined) {
  const { reference } = request
  if (!service || service.sensitive) return { reference, service: request.service, thin: true as const }
  const { answers, evidence } = asSubmitted(request)
  return {
    reference,
    service: service.slug,
    title: service.title,
    lgsl: service.lgsl,
    submittedAt: request.submittedAt,
    dueAt: request.dueAt,
    ...(request.location ? { location: request.location } : {}),
    answers,
    readable: readable(service, answers, new Date(request.submittedAt)),
    evidence: evidence.map(({ id, description }) => ({
      id,
      ...(description ? { description } : {}),
    })),
  }
}

function evidenceAdded(request: ServiceRequest, entry: HistoryEntry, service: Service | undefined) {
  const named = { reference: request.reference, service: request.service }
  if (!service || service.sensitive) return named
  const added = request.evidence.filter(({ id }) => entry.evidence?.includes(id))
  return { ...named, evidence: added.map(({ id, question }) => ({ id, ...(question ? { question } : {}) })) }
}

function dataOf(request: ServiceRequest, entry: HistoryEntry, service: Service | undefined) {
  const { reference } = request
  if (entry.type === 'submitted') return submission(request, service)
  if (entry.type === 'followed')
    return { reference, service: request.service, followers: entry.followers ?? 0 }
  if (entry.type === 'evidence-added') return evidenceAdded(request, entry, service)
  return {
    reference,
    service: request.service,
    state: stateAt(request, entry.number),
    by: entry.by,
    ...(entry.note && !service?.sensitive ? { note: entry.note } : {}),
    ...(entry.departmentReference ? { departmentReference: entry.departmentReference } : {}),
  }
}

/**
 * The event as departments get it. Never holds contact details; of a sensitive service, or one that left the
 * catalogue, it holds ids and type alone. The same entry always makes the same event.
 */
export function toEvent(
  request: ServiceRequest,
  entry: HistoryEntry,
  service: Service | undefined,
  council: Pick<CouncilProfile, 'slug'>,
): RequestEvent {
  return {
    specversion: '1.0',
    id: `${request.reference}/${entry.number}`,
    source: `/councils/${council.slug}/services/${request.service}`,
    type: `shire.request.${entry.type}.v1`,
    subject: request.reference,
    time: entry.at,
    datacontenttype: 'application/json',
    dataschema: eventSchemaPath,
    sequence: String(entry.number),
    department: request.department,
    service: request.service,
    data: dataOf(request, entry, service),
  } as RequestEvent
}
