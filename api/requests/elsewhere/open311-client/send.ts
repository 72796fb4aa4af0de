import { isOpen } from '#contract/requests/lifecycle.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { brings } from '#requests/list/deliver.ts'
import { type Handing, type HandOverPorts, type Said, Unreadable } from '../handover/ports.ts'
import { type Bringing, mark, reportOf, serviceCode } from './fields.ts'
import { laterOf } from './later.ts'
import type { Given, Open311Ports } from './ports.ts'
import { updateIdOf, w3c, warn } from './written.ts'

/** Clocks of two machines may differ by this much. Milliseconds. */
const apart = 5 * 60_000
/** How many numbers of what we told are remembered. */
const remembered = 50

type Ports = Open311Ports

const earlier = (time: string) => new Date(new Date(time).getTime() - apart)

/** What an earlier try has made on the server, if it did arrive. */
async function madeBefore(ports: Ports, event: Bringing, since: string): Promise<Given | undefined> {
  const code = serviceCode(ports.connection, event.service)
  const until = new Date(ports.now().getTime() + apart)
  const made = await ports.server.reportedBetween(code, earlier(since), until)
  return made?.find(({ description }) => description.includes(mark(event.subject)))
}

/** The event that brought the request to the department: this one, or the last before it. */
function bringing(ports: Ports, { event }: Handing, request: ServiceRequest): Bringing {
  if (brings(event)) return event as Bringing
  const number = request.history.findLast(({ type }) => type === 'transferred')?.number ?? 1
  return ports.eventOf(request, number) as Bringing
}

async function post(ports: Ports, event: Bringing): Promise<Given> {
  const { connection, server } = ports
  const ids = 'thin' in event.data ? [] : event.data.evidence.map(({ id }) => id)
  const photos = await Promise.all(ids.map((id) => ports.linkTo(event.subject, id)))
  const taken = await server.attributesOf(serviceCode(connection, event.service))
  const { fields, missing } = reportOf(event, connection, ports, { photos, taken })
  if (missing.length > 0) warn('open311-attributes-missing', { service: event.service, missing })
  return server.report(fields)
}

async function report(ports: Ports, handing: Handing, request: ServiceRequest): Promise<Said> {
  const { handover, again } = handing
  const { unread } = handover
  const event = bringing(ports, handing, request)
  const since = unread?.since ?? handover.trying?.since ?? event.time
  const found = unread?.theirs ? { id: unread.theirs } : undefined
  const before = found ?? (again || unread ? await madeBefore(ports, event, since) : undefined)
  if (!before && unread) throw new Unreadable('It took this before, and nobody knows under which number')
  const given = before ?? (await post(ports, event))
  const lookAt = ports.now().toISOString()
  if (!('id' in given)) return { token: given.token, lookAt }
  await ports.handovers.link(event.department, given.id, event.subject)
  return { theirs: given.id, lookAt }
}

/** Whether the server has this update already, from a try whose answer was lost. */
async function isTold(ports: Ports, { handover }: Handing, words: string): Promise<boolean> {
  const since = handover.trying?.since
  if (!since) return false
  const until = new Date(ports.now().getTime() + apart)
  const listed = await ports.server.updatesBetween(earlier(since), until)
  if (!listed || listed === 'in-doubt') return false
  return listed.updates.some(
    ({ requestId, description }) => requestId === handover.theirs && description === words,
  )
}

async function tell(ports: Ports, handing: Handing, request: ServiceRequest): Promise<Said> {
  const { event, handover, again } = handing
  const later = laterOf(event, request.history[Number(event.sequence) - 1])
  if (!later || !handover.theirs) return {}
  const links = await Promise.all((later.photos ?? []).map((id) => ports.linkTo(event.subject, id)))
  const words = `${later.words}\n\n${mark(event.subject)}, ${event.sequence}`
  if (again && (await isTold(ports, handing, words))) return {}
  const answer = await ports.server.tell([
    ['service_request_id', handover.theirs],
    ['update_id', updateIdOf(event)],
    ['status', later.status],
    ['updated_datetime', w3c(event.time)],
    ['description', words],
    ...links.map((url) => ['media_url', url] as const),
  ])
  const told = answer?.id ? [...(handover.told ?? []), answer.id].slice(-remembered) : undefined
  const reopened = later.status === 'OPEN' ? { lookAt: ports.now().toISOString() } : {}
  return { ...(told ? { told } : {}), ...reopened }
}

/**
 * Hands one event to the server. A new request becomes one there, once: before it is posted again the server is asked
 * whether the first try arrived. Later events are told as updates. A request that is finished before the server ever
 * heard of it is not brought there.
 */
export const sendToServer =
  (ports: Ports): HandOverPorts['send'] =>
  async (handing) => {
    const { event, handover } = handing
    const request = await handing.request()
    const isNew = brings(event) || handover.theirs === undefined
    if (!isNew) return tell(ports, handing, request)
    if (!isOpen(request.state)) return {}
    const said = await report(ports, handing, request)
    if (brings(event) || !said.theirs) return said
    return { ...said, ...(await tell(ports, { ...handing, handover: { ...handover, ...said } }, request)) }
  }
