import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { idNow } from '#contract/council/department.ts'
import type { RequestEvent } from '#contract/requests/event.ts'
import { eventSchemaPath } from '#contract/requests/event-schema-path.ts'
import { stateAfter } from '#contract/requests/lifecycle.ts'
import { isInternal, topicType } from '#contract/requests/traits.ts'
import { readable } from '#services/define/read.ts'
import { asSent } from '#services/define/walk.ts'
import { asSubmitted } from './as-submitted.ts'
import type { HistoryEntry, KeptFile, ServiceRequest } from './model.ts'
import { placedAt } from './moved.ts'

/** The state that the request was in once this event had happened. */
export function stateAt(request: ServiceRequest, number: number) {
  let state: ServiceRequest['state'] | null = null
  for (const entry of request.history.slice(0, number)) state = stateAfter(state, entry.type) ?? state
  return state ?? request.state
}

/** The department whose event this is: the request may have gone to another since. */
export function departmentAt({ history, department }: ServiceRequest, number: number): string {
  const left = history.find((entry) => entry.type === 'transferred' && entry.number > number)
  return left?.from ?? department
}

const isThere = ({ missing }: KeptFile): boolean => !missing

/** All of it as it was with this event. `filesOf`: with which files. */
function submission({ request: now, entry, service }: Happened, filesOf = asSubmitted) {
  const request = placedAt(now, entry.number, service)
  const { reference, submittedAt, dueAt } = request
  const common = {
    reference,
    service: request.service,
    channel: request.channel ?? 'web',
    submittedAt,
    dueAt,
  }
  if (!service || service.sensitive) return { ...common, thin: true as const }
  const { answers, evidence } = filesOf(request)
  return {
    ...common,
    title: service.title,
    lgsl: service.lgsl,
    ...(request.location ? { location: request.location } : {}),
    answers,
    readable: readable(asSent(service, answers), answers, new Date(submittedAt)),
    evidence: evidence.filter(isThere).map(({ id, description }) => ({
      id,
      ...(description ? { description } : {}),
    })),
  }
}

type Named = { readonly reference: string; readonly service: string }

function evidenceAdded(named: Named, { request, entry, service }: Happened) {
  if (!service || service.sensitive) return named
  const added = request.evidence.filter((file) => isThere(file) && entry.evidence?.includes(file.id))
  return { ...named, evidence: added.map(({ id, question }) => ({ id, ...(question ? { question } : {}) })) }
}

function said(named: Named, { request, entry, service }: Happened) {
  const found = request.messages?.find(({ id }) => id === entry.message)
  const shown = found && service && !service.sensitive
  return { ...named, message: entry.message ?? '', ...(shown ? { text: found.text } : {}) }
}

const added = (named: Named, happened: Happened) => ({
  ...said(named, happened),
  about: happened.request.messages?.find(({ id }) => id === happened.entry.message)?.about ?? 'more',
  ...(happened.entry.rang ? { rang: happened.entry.rang.wants } : {}),
  ...(happened.entry.dueAt ? { dueAt: happened.entry.dueAt } : {}),
})

const asItIs: typeof asSubmitted = (request) => request

function moved(happened: Happened) {
  const all = submission(happened, asItIs)
  const { was } = happened.entry
  return 'thin' in all || !was ? all : { ...all, was }
}

interface Happened {
  readonly request: ServiceRequest
  readonly entry: HistoryEntry
  readonly service: Service | undefined
}

function change(named: Named, { request, entry, service }: Happened) {
  // Staff alone read what the danger is, and a department with a system of its own has to hear of it.
  const isTold = !isInternal(entry.type) || entry.type === 'dangerous' || entry.type === 'not-dangerous'
  const told = entry.note && service?.sensitive === false && isTold
  return {
    ...named,
    state: stateAt(request, entry.number),
    by: entry.by,
    ...(told ? { note: entry.note } : {}),
    ...(entry.departmentReference ? { departmentReference: entry.departmentReference } : {}),
    ...(entry.to && entry.type !== 'transferred' ? { to: entry.to } : {}),
    ...(entry.dueAt !== undefined ? { dueAt: entry.dueAt } : {}),
    ...(entry.graded ? { graded: entry.graded } : {}),
    ...(entry.type === 'approved' && service?.decision?.ordered ? { order: 'due' } : {}),
    ...(entry.ordered !== undefined ? { order: 'done' } : {}),
    ...(entry.type === 'reopened' && entry.other ? { other: entry.other } : {}),
  }
}

function dataOf(happened: Happened) {
  const { request, entry } = happened
  const named = { reference: request.reference, service: request.service }
  switch (entry.type) {
    case 'submitted':
      return submission(happened)
    case 'transferred':
      return { ...submission(happened, asItIs), from: entry.from ?? '' }
    case 'redacted':
      return submission(happened, asItIs)
    case 'moved':
      return moved(happened)
    case 'followed':
      return { ...named, followers: entry.followers ?? 0 }
    case 'evidence-added':
      return evidenceAdded(named, happened)
    case 'assigned':
      return { ...named, assignee: entry.assignee?.id ?? null, team: entry.team ?? null }
    case 'asked':
    case 'answered':
      return said(named, happened)
    case 'added':
      return added(named, happened)
    case 'merged':
    case 'split':
    case 'joined':
    case 'parted':
      return {
        ...named,
        state: stateAt(request, entry.number),
        other: entry.other ?? '',
        followers: entry.followers ?? request.followerCount,
      }
    case 'rated':
      return { ...named, score: entry.score ?? 0 }
    default:
      return change(named, happened)
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
  council: Pick<CouncilProfile, 'slug' | 'departments'>,
): RequestEvent {
  return {
    specversion: '1.0',
    id: `${request.reference}/${entry.number}`,
    source: `/councils/${council.slug}/services/${request.service}`,
    type: topicType(entry.type),
    subject: request.reference,
    time: entry.at,
    datacontenttype: 'application/json',
    dataschema: eventSchemaPath,
    sequence: String(entry.number),
    department: idNow(council, departmentAt(request, entry.number)),
    service: request.service,
    data: dataOf({ request, entry, service }),
  } as RequestEvent
}
