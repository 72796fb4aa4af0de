import { departmentOf } from '#contract/department.ts'
import { type Open311Request, type Open311Update, open311Limits } from '#contract/open311.ts'
import { readReference } from '#contract/reference.ts'
import { departmentAt, stateAt } from '../event.ts'
import type { HistoryEntry, ServiceRequest } from '../model.ts'
import type { RequestStore } from '../ports.ts'
import type { PublicRecord, PublicStore, PublicUpdate } from './record.ts'
import { isOffered } from './services.ts'
import { stateInWords, updateStateOf } from './state.ts'
import { photoUrl, requestView, type ViewPorts, w3c } from './view.ts'

export interface ListPorts extends ViewPorts {
  readonly requests: Pick<RequestStore, 'get'>
  readonly store: Pick<PublicStore, 'records' | 'updates'>
}

/** What is asked for, with times in UTC. None of a list: all. */
export interface Filter {
  readonly services: readonly string[]
  readonly statuses: readonly ('open' | 'closed')[]
  readonly from: string
  readonly to: string
}

const sideBySide = 25

/** The requests with these references that are there, some at a time. */
async function load(ports: ListPorts, references: readonly string[]): Promise<Map<string, ServiceRequest>> {
  const distinct = [...new Set(references)]
  const found = new Map<string, ServiceRequest>()
  for (let at = 0; at < distinct.length; at += sideBySide) {
    const some = await Promise.all(distinct.slice(at, at + sideBySide).map((one) => ports.requests.get(one)))
    for (const request of some) if (request) found.set(request.reference, request)
  }
  return found
}

/** Those with these ids, in the order of the ids; what is not there or not public is left out. */
export async function byIds(
  ports: ListPorts,
  ids: readonly string[],
  client: string | undefined,
): Promise<Open311Request[]> {
  const references = ids.flatMap((id) => readReference(id) ?? [])
  const found = await load(ports, references)
  return references.flatMap((reference) => {
    const request = found.get(reference)
    return (request && requestView(ports, request, client)) ?? []
  })
}

/**
 * What is asked of the store, service by service and state by state: no more than there are, however often and whatever
 * the address names.
 */
function asksOf({ serviceOf }: ListPorts, { services, statuses }: Filter) {
  const both = ['open', 'closed'] as const
  const asked = both.filter((status) => statuses.length === 0 || statuses.includes(status))
  if (services.length === 0) return asked.map((status) => ({ status }))
  const known = [...new Set(services)].filter((slug) => {
    const service = serviceOf(slug)
    return service && isOffered(service)
  })
  return asked.flatMap((status) => known.map((service) => ({ status, service })))
}

/** Those that were requested in the time, newest first, at most a thousand. */
export async function byFilter(
  ports: ListPorts,
  filter: Filter,
  client: string | undefined,
): Promise<Open311Request[]> {
  const limit = open311Limits.rows
  const { from, to } = filter
  const found = await Promise.all(
    asksOf(ports, filter).map((one) => ports.store.records({ ...one, from, to, limit })),
  )
  const newest = found
    .flat()
    .sort((a, b) => (a.view.requested_datetime < b.view.requested_datetime ? 1 : -1))
    .slice(0, limit)
  return withOwnWords(ports, newest, client)
}

/** The client’s own requests with what the department says to the resident. */
async function withOwnWords(
  ports: ListPorts,
  records: readonly PublicRecord[],
  client: string | undefined,
): Promise<Open311Request[]> {
  const own = records.filter((record) => client !== undefined && record.client === client)
  const requests = await load(
    ports,
    own.map(({ reference }) => reference),
  )
  return records.map(({ reference, view }) => {
    const request = requests.get(reference)
    return (request && requestView(ports, request, client)) ?? view
  })
}

/** What the department said with it, for the resident. */
function wordsOf({ messages }: ServiceRequest, entry: HistoryEntry): string | undefined {
  return entry.note ?? messages?.find(({ id }) => id === entry.message && entry.type === 'asked')?.text
}

function updateView(
  ports: ListPorts,
  request: ServiceRequest,
  { number, at, client: sender }: PublicUpdate,
  client: string | undefined,
): Open311Update | undefined {
  const entry = request.history[number - 1]
  if (!entry || !requestView(ports, request)) return undefined
  const state = stateAt(request, number)
  const department = departmentOf(ports.council, departmentAt(request, number)).name
  const own = client !== undefined && sender === client
  const photo = entry.evidence?.find((id) => request.publication?.photos.includes(id))
  return {
    update_id: `${request.reference}-${number}`,
    service_request_id: request.reference,
    status: updateStateOf(state, entry.to?.kind !== 'department'),
    updated_datetime: w3c(at),
    description: (own ? wordsOf(request, entry) : undefined) ?? stateInWords(state, department),
    media_url: photo ? photoUrl(ports.siteUrl, request.reference, photo) : null,
  }
}

/** What happened to public requests in the time, oldest first, at most a thousand. */
export async function updatesBetween(
  ports: ListPorts,
  from: string,
  to: string,
  client: string | undefined,
): Promise<Open311Update[]> {
  const found = await ports.store.updates(from, to, open311Limits.rows)
  const heard = found.filter(({ own, client: sender }) => !own || (client !== undefined && sender === client))
  const requests = await load(
    ports,
    heard.map(({ reference }) => reference),
  )
  return heard.flatMap((update) => {
    const request = requests.get(update.reference)
    return (request && updateView(ports, request, update, client)) ?? []
  })
}
