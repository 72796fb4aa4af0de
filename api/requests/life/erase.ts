import { addDays, type Day, daysFrom } from '#contract/calendar/day.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { change } from './advance.ts'
import { append } from './history.ts'
import type { HistoryEntry, ServiceRequest } from './model.ts'
import type { KeptStore, RequestStore } from './ports.ts'

export interface ErasePorts {
  readonly requests: Pick<RequestStore, 'get' | 'save'>
  readonly kept: KeptStore
  /** Days for which a finished request is kept. */
  readonly retentionDays: number
  /** Who erases, as the resident reads it. */
  readonly by: string
  readonly now: () => Date
}

/**
 * Nothing was finished before there was Shire. Every night looks at each day since: an empty one is a read by key and
 * next to nothing, and however long erasing stood still or failed for one, nothing is too late to be found.
 */
const firstDay = '2026-01-01'
/** Days that are read side by side. */
const sideBySide = 20
/** How long to wait with what is still needed, in days. */
const postponedDays = 30

export const isErased = ({ history }: Pick<ServiceRequest, 'history'>): boolean =>
  history.some(({ type }) => type === 'erased')

/** Money that is not settled, and a reminder of what was granted, need what would be erased. */
const stillNeeded = ({ remindMonth, paymentOpen }: ServiceRequest): boolean =>
  remindMonth !== undefined || paymentOpen !== undefined

/** What remains of an event: what happened and when, by which department. */
const bare = ({
  number,
  type,
  at,
  by,
  cause,
  queuedAt,
  other,
  from,
  to,
  score,
}: HistoryEntry): HistoryEntry => ({
  number,
  type,
  at,
  by,
  ...(cause ? { cause } : {}),
  ...(queuedAt ? { queuedAt } : {}),
  ...(other ? { other } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  ...(score ? { score } : {}),
})

/**
 * The shell of a request: reference, service, department, times and states, and the keys of its private links, so that
 * these can say that it was erased. No word, name, place or file of anybody. Undefined where it cannot be erased.
 */
export function erased(request: ServiceRequest, at: Date, by: string): ServiceRequest | undefined {
  const gone = [...request.evidence, ...(request.copies ?? [])].map(({ id }) => id)
  const next = append(request, {
    type: 'erased',
    at: at.toISOString(),
    by,
    cause: 'erased',
    ...(gone.length > 0 ? { gone } : {}),
  })
  if (!next) return undefined
  const history = next.history.map((entry) => (entry.type === 'erased' ? entry : bare(entry)))
  return {
    reference: next.reference,
    service: next.service,
    department: next.department,
    state: next.state,
    version: next.version,
    submittedAt: next.submittedAt,
    updatedAt: next.updatedAt,
    dueAt: next.dueAt,
    idempotency: next.idempotency,
    keys: next.keys,
    ...(next.linksEnded ? { linksEnded: next.linksEnded } : {}),
    answers: {},
    evidence: [],
    followers: next.followers.map(({ id, at }) => ({ id, at })),
    followerCount: next.followerCount,
    history,
    ...(next.volumes ? { volumes: next.volumes } : {}),
    // Volumes with what stood there go before the event leaves.
    dropping: true,
    ...(next.channel ? { channel: next.channel } : {}),
    ...(next.mergedInto ? { mergedInto: next.mergedInto } : {}),
    ...(next.rating ? { rating: next.rating } : {}),
    // What was paid stays in the books, which name nobody.
    ...(next.payment ? { payment: next.payment } : {}),
    ...(next.pending ? { pending: next.pending } : {}),
    ...(next.pendingSince ? { pendingSince: next.pendingSince } : {}),
  }
}

const withoutDay = ({ keptFrom: _, ...request }: ServiceRequest): ServiceRequest => ({
  ...request,
  version: request.version + 1,
})

type Done = 'erased' | 'postponed' | 'nothing'

/** Erases one request whose time is over, or puts it off. Safe to repeat. */
function eraseOne(ports: ErasePorts, reference: string, latest: string): Promise<Done> {
  return change<Done>(ports.requests, reference, (request) => {
    if (!request?.keptFrom || request.keptFrom > latest) return { answer: 'nothing' }
    if (isErased(request) || isOpen(request.state)) return { save: withoutDay(request), answer: 'nothing' }
    const now = ports.now()
    if (stillNeeded(request)) {
      const keptFrom = addDays(latest, postponedDays)
      return { save: { ...request, keptFrom, version: request.version + 1 }, answer: 'postponed' }
    }
    const next = erased(request, now, ports.by)
    return next ? { save: next, answer: 'erased' } : { answer: 'nothing' }
  })
}

/** References of what is due by then, the longest due first. */
async function* due({ kept }: Pick<ErasePorts, 'kept'>, latest: Day) {
  for (const days = daysFrom(firstDay, latest); days.length > 0; ) {
    const found = await Promise.all(days.splice(0, sideBySide).map((day) => kept.keptFrom(day)))
    yield* found.flat()
  }
}

/**
 * Erases every request whose time is over, however long ago that was. Returns how many were erased. One that fails
 * keeps none of the others; throws at the end, so that somebody looks at it.
 */
export async function eraseDue(ports: ErasePorts): Promise<number> {
  const latest = addDays(ports.now().toISOString().slice(0, 10), -ports.retentionDays)
  let count = 0
  const failures: unknown[] = []
  for await (const reference of due(ports, latest)) {
    const done = await eraseOne(ports, reference, latest).catch((error) => failures.push(error))
    if (done === 'erased') count++
  }
  if (failures.length > 0) throw failures[0]
  return count
}
