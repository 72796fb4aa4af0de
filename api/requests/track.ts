import type { CouncilProfile } from '#contract/council.ts'
import { departmentOf } from '#contract/department.ts'
import { isInternal, isOpen } from '#contract/lifecycle.ts'
import type { Service } from '#contract/service.ts'
import type { Tracked } from '#contract/tracking.ts'
import { readable } from '#services/define/read.ts'
import { wantedOf } from './evidence/wanted.ts'
import { matchKey } from './keys.ts'
import type { HistoryEntry, KeyHash, ServiceRequest } from './model.ts'
import { paymentView } from './payments/view.ts'
import type { RequestStore } from './ports.ts'
import { canReconsider } from './reconsider.ts'

export interface Opened {
  readonly request: ServiceRequest
  readonly key: KeyHash
}

/** The request that this key opens. Undefined for a wrong key and for an unknown reference alike. */
export async function openRequest(
  requests: Pick<RequestStore, 'get'>,
  reference: string,
  trackingKey: string,
): Promise<Opened | undefined> {
  const request = await requests.get(reference)
  const key = request && matchKey(request, trackingKey)
  return key && { request, key }
}

/** The reasons of a decision are for whoever it is about. */
const isDecision = ({ type }: HistoryEntry) => type === 'approved' || type === 'refused'

function stepsFor({ request, key }: Opened): Tracked['history'] {
  return request.history
    .filter(({ type }) => !isInternal(type))
    .map((entry) => ({
      number: entry.number,
      type: entry.type,
      at: entry.at,
      by: entry.by === 'You' && key.role === 'follower' ? 'The person who reported it' : entry.by,
      queuedAt: entry.queuedAt ?? null,
      ...(entry.note && (key.role === 'reporter' || !isDecision(entry)) ? { note: entry.note } : {}),
    }))
}

function updatesFor({ request, key }: Opened): Tracked['updates'] {
  const contact =
    key.role === 'reporter'
      ? request.contact
      : request.followers.find((follower) => follower.id === key.follower)?.contact
  return contact?.updates ?? 'none'
}

/** What the holder of the key sees. `service` may be gone from the catalogue; the request is not. */
export function view(
  opened: Opened,
  service: Service | undefined,
  council: CouncilProfile,
  now: Date,
): Tracked {
  const { request, key } = opened
  const { id, name, phone } = departmentOf(council, request.department)
  const own = key.role === 'reporter'
  const { location } = request
  const payment = own ? paymentView(request) : undefined
  return {
    reference: request.reference,
    role: key.role,
    service: {
      slug: request.service,
      title: service?.title ?? request.service,
      ...(service ? { verb: service.verb } : {}),
    },
    department: { id, name, phone },
    state: request.state,
    submittedAt: request.submittedAt,
    updatedAt: request.updatedAt,
    dueAt: request.dueAt,
    overdue: isOpen(request.state) && request.dueAt !== null && request.dueAt < now.toISOString(),
    commitment: service?.commitment.text ?? '',
    followers: request.followerCount,
    ...(location
      ? {
          location: {
            lat: location.lat,
            lon: location.lon,
            ...(own && location.description ? { description: location.description } : {}),
          },
        }
      : {}),
    updates: updatesFor(opened),
    history: stepsFor(opened),
    answers: own && service ? readable(service, request.answers, new Date(request.submittedAt)) : [],
    evidence: own && service && !service.sensitive ? [...request.evidence] : [],
    wanted: own ? wantedOf(request, service) : [],
    ...(own && request.decision ? { decision: request.decision } : {}),
    canReconsider: own && service?.decision !== undefined && canReconsider(request),
    ...(own && service?.decision ? { reconsideration: service.decision.reconsideration } : {}),
    ...(payment ? { payment } : {}),
  }
}
