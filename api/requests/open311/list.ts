import { workOf } from '#contract/core/kinds/work-kind.ts'
import { readReference } from '#contract/core/reference.ts'
import { departmentOf } from '#contract/council/department.ts'
import type { Open311Request, Open311Update } from '#contract/requests/open311.ts'
import { departmentAt, stateAt } from '#requests/life/event.ts'
import type { HistoryEntry, ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { type Page, type PageAsked, pageOf, recordsOf, updatesOf } from './pages.ts'
import {
  idOfUpdate,
  type PublicRecord,
  type PublicStore,
  type PublicUpdate,
  placeOfRecord,
} from './record.ts'
import { isOffered } from './services.ts'
import { stateInWords, updateStateOf } from './state.ts'
import { photoUrl, requestView, type ViewPorts, w3c } from './view.ts'

export interface ListPorts extends ViewPorts {
  readonly requests: Pick<RequestStore, 'get'>
  readonly store: Pick<PublicStore, 'records' | 'places' | 'updates'>
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
function asksOf({ serviceOf }: ListPorts, { services, statuses, from, to }: Filter) {
  const both = ['open', 'closed'] as const
  const asked = both.filter((status) => statuses.length === 0 || statuses.includes(status))
  if (services.length === 0) return asked.map((status) => ({ status, from, to }))
  const known = [...new Set(services)].filter((slug) => {
    const service = serviceOf(slug)
    return service && isOffered(service)
  })
  return asked.flatMap((status) => known.map((service) => ({ status, service, from, to })))
}

/** One page of those that were requested in the time, newest first. */
export async function byFilter(
  ports: ListPorts,
  filter: Filter,
  client: string | undefined,
  asked: PageAsked,
): Promise<Page<Open311Request>> {
  const found = await recordsOf(ports.store, asksOf(ports, filter), asked)
  const { rows, next } = pageOf(found, asked.size, placeOfRecord)
  return { rows: await withOwnWords(ports, rows, client), next }
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

/** `told`: the request that whoever asks knows; `request`: the one in which it happened. */
function updateView(
  ports: ListPorts,
  { told, request }: { readonly told: ServiceRequest; readonly request: ServiceRequest },
  update: PublicUpdate,
  client: string | undefined,
): Open311Update | undefined {
  const { number, at, client: sender } = update
  const entry = request.history[number - 1]
  if (!entry || !requestView(ports, told) || !requestView(ports, request)) return undefined
  const state = stateAt(request, number)
  const department = departmentOf(ports.council, departmentAt(request, number)).name
  const own = client !== undefined && sender === client
  const photo = entry.evidence?.find((id) => request.publication?.photos.includes(id))
  return {
    update_id: idOfUpdate(update),
    service_request_id: told.reference,
    status: updateStateOf(state, entry.to?.kind !== 'department'),
    updated_datetime: w3c(at),
    description:
      (own ? wordsOf(request, entry) : undefined) ??
      stateInWords(state, department, workOf(ports.serviceOf(request.service))),
    media_url: photo ? photoUrl(ports.siteUrl, request.reference, photo) : null,
  }
}

/** What is told to the client alone or is of its own reports, and after that all else; what everybody hears without one. */
function partsFor(client: string | undefined) {
  const isOwn = ({ client: sender }: PublicUpdate) => client !== undefined && sender === client
  const isOthers = (update: PublicUpdate) => !update.own && !isOwn(update)
  return client === undefined ? [isOthers] : [isOwn, isOthers]
}

/**
 * One page of what came to be known of public requests in the time, oldest first; for a client first what is of its own
 * reports. A page is shorter than what was asked for where a request has been erased since; `next` alone says whether there
 * is more.
 */
export async function updatesBetween(
  ports: ListPorts,
  time: { readonly from: string; readonly to: string },
  client: string | undefined,
  asked: PageAsked,
): Promise<Page<Open311Update>> {
  const found = await updatesOf(ports.store, time, partsFor(client), asked)
  const { rows, next } = pageOf(found, asked.size, ({ place }) => place)
  const requests = await load(
    ports,
    rows.flatMap(({ update: { reference, within } }) => [reference, within ?? reference]),
  )
  const shown = rows.flatMap(({ update }) => {
    const told = requests.get(update.reference)
    const request = requests.get(update.within ?? update.reference)
    return (told && request && updateView(ports, { told, request }, update, client)) ?? []
  })
  return { rows: shown, next }
}
