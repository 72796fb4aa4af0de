import type { RequestEvent } from '#contract/requests/event.ts'
import { advance } from '#requests/life/advance.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { brings } from '#requests/list/deliver.ts'
import { enlist } from '#requests/list/enlist.ts'
import { type Handing, type HandOverPorts, type Handover, Refused, type Said, Unreadable } from './ports.ts'
import { noteUndelivered } from './undelivered.ts'

type Ports = HandOverPorts

async function save(ports: Pick<Ports, 'handovers'>, before: Handover, next: Handover): Promise<Handover> {
  const after = { ...next, revision: before.revision + 1 }
  if (!(await ports.handovers.put(after, before.revision))) throw new Error('Two hand over one request')
  return after
}

export const unknownYet = (department: string, reference: string): Handover => ({
  department,
  reference,
  handed: 0,
  revision: 0,
})

/** Reads the request at most once. */
function reader({ requests }: Ports, reference: string): () => Promise<ServiceRequest> {
  let known: Promise<ServiceRequest | undefined> | undefined
  return async () => {
    known ??= requests.get(reference)
    const request = await known
    if (!request) throw new Error('The request of an event is not there')
    return request
  }
}

/** Number of the event with which the request came to this department, seen from one of its events. */
const beginning = ({ history }: ServiceRequest, until: number): number =>
  history.findLast(({ number, type }) => type === 'transferred' && number <= until)?.number ?? 1

/** What the other system has to be told now, in order: whatever it missed comes from the request itself. */
async function due(
  ports: Ports,
  event: RequestEvent,
  { handed }: Handover,
  request: () => Promise<ServiceRequest>,
): Promise<RequestEvent[]> {
  const last = Number(event.sequence)
  if (last <= handed) return []
  if (last === handed + 1 || brings(event)) return [event]
  const whole = await request()
  const first = Math.max(handed + 1, beginning(whole, last))
  const missed = Array.from({ length: last - first }, (_, at) => ports.eventOf(whole, first + at))
  return [...missed, event]
}

/** Tells the other system of one event, and remembers that it did. */
async function tell(
  ports: Ports,
  before: Handover,
  event: RequestEvent,
  request: () => Promise<ServiceRequest>,
): Promise<Handover> {
  const number = Number(event.sequence)
  const again = before.trying?.number === number
  let handover = before
  if (ports.notesTries && !again) {
    const since = ports.now().toISOString()
    handover = await save(ports, handover, { ...handover, trying: { number, since } })
  }
  const said = await sent(ports, { event, handover, again, request })
  const { trying: _, unread, refusal, ...rest } = handover
  const after = await save(ports, handover, { ...rest, ...said, handed: number })
  if (unread || refusal) await noteUndelivered(ports.worklist, event.department, event.subject, undefined)
  return after
}

/** What the other system said to it. Notes what it says when it does not take it, or takes it and nobody knows as what. */
async function sent(ports: Ports, handing: Handing): Promise<Said> {
  const { event, handover } = handing
  const number = Number(event.sequence)
  const at = ports.now().toISOString()
  try {
    return await ports.send(handing)
  } catch (problem) {
    // Nothing arrived: the next try is not looked for there first.
    const { trying, ...rest } = handover
    const why = problem instanceof Refused || problem instanceof Unreadable ? problem.message : undefined
    if (why === undefined) throw problem
    if (problem instanceof Refused) await save(ports, handover, { ...rest, refusal: { number, at, why } })
    else if (!handover.unread)
      await save(ports, handover, { ...rest, unread: { number, since: trying?.since ?? at } })
    const { department, subject: reference } = event
    console.warn(
      JSON.stringify({ level: 'warn', event: 'hand-over-refused', department, reference, number, why }),
    )
    await noteUndelivered(ports.worklist, department, reference, { number, since: at, why })
    throw problem
  }
}

/** Says to the resident that the department has it, once for each time that it came to the department. */
export async function acknowledgeFrom(
  ports: Pick<Ports, 'requests' | 'departmentName' | 'now'>,
  event: RequestEvent,
  theirs: string | undefined,
): Promise<void> {
  await advance(ports.requests, event.subject, {
    type: 'acknowledged',
    at: ports.now().toISOString(),
    by: ports.departmentName,
    cause: `acknowledged ${event.id}`,
    ...(theirs ? { departmentReference: theirs } : {}),
  })
}

const has = ({ takingAcknowledges }: Ports, { theirs, token }: Handover): boolean =>
  takingAcknowledges || (theirs !== undefined && token === undefined)

/**
 * Hands one event to the department's own system, after it was taken into the department's list, and acknowledges a
 * new request once that system has it. What the system missed goes before it, so that it hears of each request in order
 * and without gaps. Safe to repeat at any point.
 */
export async function handOver(ports: Ports, event: RequestEvent): Promise<void> {
  await enlist(ports, event)
  await handUpTo(ports, event)
}

/** As {@link handOver}, of an event that is in the list already. */
export async function handUpTo(ports: Ports, event: RequestEvent): Promise<void> {
  const { department, subject } = event
  let handover = (await ports.handovers.get(department, subject)) ?? unknownYet(department, subject)
  const request = reader(ports, subject)
  const sending = handover.token ? [] : await due(ports, event, handover, request)
  for (const one of sending) {
    handover = await tell(ports, handover, one, request)
    if (brings(one) && has(ports, handover)) await acknowledgeFrom(ports, one, handover.theirs)
    // The rest follows when its number is known.
    if (handover.token) return
  }
  if (sending.length === 0 && brings(event) && has(ports, handover))
    await acknowledgeFrom(ports, event, handover.theirs)
}
