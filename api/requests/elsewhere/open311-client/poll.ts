import { msOfDays } from '#contract/calendar/length.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { open311Limits } from '#contract/requests/open311.ts'
import { change } from '#requests/life/advance.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { brings } from '#requests/list/deliver.ts'
import { acknowledgeFrom, handUpTo } from '../handover/hand-over.ts'
import type { Handover } from '../handover/ports.ts'
import type { Open311Ports, ServerRequest, ServerUpdate, ServerUpdates } from './ports.ts'
import { sendToServer } from './send.ts'
import { applied, inOrder, meaningOf, type Photos } from './updates.ts'
import { isOurs, warn } from './written.ts'

export interface PollPorts extends Open311Ports {
  readonly department: string
  /** Takes photos at addresses as files, by address; those that cannot or must not be had are left out. */
  readonly keepPhotos: (key: string, urls: readonly string[]) => Promise<Photos>
}
type Ports = PollPorts

const minute = 60_000
const day = msOfDays(1)
/** How many requests are asked about one by one at a time. */
const several = 50
/** How long a request of a server without the extension is left alone. */
const pause = 5 * minute

const later = (ports: Ports, milliseconds: number) =>
  new Date(ports.now().getTime() + milliseconds).toISOString()

const none: Photos = new Map()

/** Its photos as files, where it is news with which the resident is shown something: `next` says what comes of it. */
async function photosOf(
  { keepPhotos }: Pick<Ports, 'keepPhotos'>,
  { id, requestId, media = [] }: ServerUpdate,
  next: () => Promise<ServiceRequest | undefined>,
): Promise<Photos> {
  if (media.length === 0) return none
  const last = (await next())?.history.at(-1)
  return last && last.type !== 'noted' ? keepPhotos(`${requestId} ${id}`, media) : none
}

/** The request that an update is about, if it is one of ours; undefined also for what the server was told from here. */
async function aboutOf({ department, handovers }: Ports, update: ServerUpdate): Promise<string | undefined> {
  const reference = await handovers.referenceOf(department, update.requestId)
  const handover = reference && (await handovers.get(department, reference))
  if (!reference || !handover || handover.theirs !== update.requestId) return undefined
  return handover.told?.includes(update.id) || isOurs(update.id, reference) ? undefined : reference
}

/** Applies one update to the request that it is about. Says whether anything changed. */
async function apply(ports: Ports, update: ServerUpdate): Promise<boolean> {
  const { department, connection, departmentName: by } = ports
  const reference = await aboutOf(ports, update)
  if (!reference) return false
  const meaning = meaningOf(connection, update.status, update.code)
  const after = (request: ServiceRequest | undefined, photos?: Photos) =>
    request?.department === department
      ? applied(request, update, meaning, { by, now: ports.now() }, photos)
      : undefined
  const photos = await photosOf(ports, update, async () => after(await ports.requests.get(reference))?.next)
  return change(ports.requests, reference, (request) => {
    const taken = after(request, photos)
    if (taken?.dropped)
      warn('open311-update-dropped', { department, reference, update: update.id, why: taken.dropped })
    return taken?.next ? { save: taken.next, answer: true } : { answer: false }
  })
}

/** What could not be read is said, not passed over. */
function sayUnread(department: string, { dropped, untimed }: ServerUpdates): void {
  if (dropped > 0) warn('open311-updates-without-number', { department, count: dropped })
  if (untimed > 0) warn('open311-updates-without-time', { department, count: untimed })
}

async function applyAll(ports: Ports, updates: readonly ServerUpdate[]): Promise<number> {
  const about: ServerUpdate[] = []
  for (const update of updates) if (await aboutOf(ports, update)) about.push(update)
  let changed = 0
  // Looked at again: meanwhile the server may have been told of something.
  for (const update of inOrder(ports.connection, about)) if (await apply(ports, update)) changed++
  return changed
}

/** How often a server is asked for one time: enough for some ten thousand updates, at whatever moments they were made. */
const mostAsks = 200

/** Whether a server gives the same for the time before a moment and after it, and not for what was done at that moment. */
function ignoresTime(before: readonly ServerUpdate[], after: readonly ServerUpdate[], moment: Date): boolean {
  const ids = new Set(after.map(({ id }) => id))
  const away = before.filter(({ at }) => Math.abs(Date.parse(at) - moment.getTime()) > 1000)
  return away.length > 0 && away.every(({ id }) => ids.has(id))
}

/**
 * Every update of a time. A server gives a thousand at most and need not say that there are more: then each half of the time
 * is asked about by itself, as long as that makes a difference. Undefined where the server tells nothing by itself. Throws
 * where there would be no end to it.
 */
async function updatesBetween(
  server: Open311Ports['server'],
  start: Date,
  end: Date,
): Promise<ServerUpdates | 'in-doubt' | undefined> {
  let asks = 0
  const ask = async (from: Date, to: Date) => {
    asks++
    if (asks > mostAsks) throw new Error(`The server gave ${open311Limits.rows} updates again and again`)
    return server.updatesBetween(from, to)
  }
  const whole = async (found: ServerUpdates, from: Date, to: Date): Promise<ServerUpdates | 'in-doubt'> => {
    const seconds = Math.floor((to.getTime() - from.getTime()) / 1000)
    if (found.updates.length < open311Limits.rows || seconds < 2) return found
    const middle = new Date(from.getTime() + Math.floor(seconds / 2) * 1000)
    const before = await ask(from, middle)
    const after = await ask(middle, to)
    if (!before || !after || before === 'in-doubt' || after === 'in-doubt') return 'in-doubt'
    if (ignoresTime(before.updates, after.updates, middle)) return found
    const halves = [await whole(before, from, middle), await whole(after, middle, to)]
    const [one, other] = halves
    if (!one || !other || one === 'in-doubt' || other === 'in-doubt') return 'in-doubt'
    return {
      updates: [...one.updates, ...other.updates],
      dropped: one.dropped + other.dropped,
      untimed: one.untimed + other.untimed,
    }
  }
  const found = await ask(start, end)
  return found && found !== 'in-doubt' ? whole(found, start, end) : found
}

/**
 * Takes what the server told since the last look, a day at a time. Undefined: the server tells nothing by itself.
 * `failing`: it did before.
 */
async function takeUpdates(ports: Ports): Promise<number | 'failing' | undefined> {
  const { department, handovers, server, connection } = ports
  const now = ports.now().getTime()
  const known = await handovers.cursor(department)
  let cursor = known ?? { since: later(ports, -day), revision: 0 }
  let changed = 0
  while (new Date(cursor.since).getTime() < now) {
    const since = new Date(cursor.since).getTime()
    const until = Math.min(since + day, now)
    const from = new Date(since - connection.overlapMinutes * minute)
    const listed = await updatesBetween(server, from, new Date(until))
    // One that never listed updates may not have them.
    if (listed === 'in-doubt' && known) return 'failing'
    if (!listed || listed === 'in-doubt') return undefined
    sayUnread(department, listed)
    changed += await applyAll(ports, listed.updates)
    cursor = { since: new Date(until).toISOString(), revision: cursor.revision + 1 }
    if (!(await handovers.moveCursor(department, cursor))) return changed
  }
  return changed
}

const put = (ports: Ports, before: Handover, next: Handover) =>
  ports.handovers.put({ ...next, revision: before.revision + 1 }, before.revision)

/** Finds out the number that a token stands for; then the request is acknowledged, and what happened since is told. */
async function resolve(ports: Ports, handover: Handover): Promise<boolean> {
  const { department, reference, token = '' } = handover
  const theirs = await ports.server.numberOf(token)
  if (!theirs) {
    await put(ports, handover, { ...handover, lookAt: later(ports, minute) })
    return false
  }
  await ports.handovers.link(department, theirs, reference)
  const request = await ports.requests.get(reference)
  if (request?.department === department) {
    const events = request.history.map(({ number }) => ports.eventOf(request, number))
    const first = events.findLast((event) => brings(event))
    if (first) await acknowledgeFrom(ports, first, theirs)
  }
  const { token: _, ...rest } = handover
  if (!(await put(ports, handover, { ...rest, theirs }))) return false
  const known = request?.department === department ? request.history.length : 0
  if (request && known > handover.handed)
    await handUpTo({ ...ports, send: sendToServer(ports) }, ports.eventOf(request, known))
  return true
}

const asUpdate = (ports: Ports, { id, status, notes, updatedAt }: ServerRequest): ServerUpdate => ({
  id: `${id}-${status}-${updatedAt ?? ''}`,
  requestId: id,
  status,
  at: updatedAt ?? ports.now().toISOString(),
  isTimed: updatedAt !== undefined,
  description: notes,
})

/** Asks a server that tells nothing by itself about the requests that it has. */
async function askAbout(ports: Ports): Promise<number> {
  const { department, handovers, server, requests } = ports
  const due = await handovers.toLook(department, 'request', ports.now().toISOString(), several)
  if (due.length === 0) return 0
  const shown = await server.requests(due.flatMap(({ theirs }) => theirs ?? []))
  // What is open and was so before is no news.
  const news = await Promise.all(
    shown.map(async (one) => {
      const reference = await handovers.referenceOf(department, one.id)
      const request = reference ? await requests.get(reference) : undefined
      const same =
        request && isOpen(request.state) && meaningOf(ports.connection, one.status) === 'acknowledged'
      return same && request.state !== 'submitted' ? [] : [asUpdate(ports, one)]
    }),
  )
  const changed = await applyAll(ports, news.flat())
  for (const handover of due) {
    const request = await requests.get(handover.reference)
    const { lookAt: _, ...rest } = handover
    const goesOn = request?.department === department && isOpen(request.state)
    await put(ports, handover, goesOn ? { ...rest, lookAt: later(ports, pause) } : rest)
  }
  return changed
}

/** As {@link resolve}; one that fails waits, and does not keep the others. */
async function tryToResolve(ports: Ports, handover: Handover, failures: unknown[]): Promise<boolean> {
  try {
    return await resolve(ports, handover)
  } catch (error) {
    failures.push(error)
    await put(ports, handover, { ...handover, lookAt: later(ports, minute) })
    return false
  }
}

/** Brings back what a department's server says: numbers for tokens, and what was done. Safe to repeat at any point. */
export async function poll(ports: Ports): Promise<{ readonly changed: number; readonly numbered: number }> {
  const waiting = await ports.handovers.toLook(ports.department, 'token', ports.now().toISOString(), several)
  let numbered = 0
  const failures: unknown[] = []
  for (const handover of waiting) if (await tryToResolve(ports, handover, failures)) numbered++
  const taken = await takeUpdates(ports)
  const changed = typeof taken === 'number' ? taken : await askAbout(ports)
  if (taken === 'failing') failures.push(new Error('The list of updates failed'))
  if (failures.length > 0) throw failures[0]
  return { changed, numbered }
}
