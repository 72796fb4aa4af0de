import { dayInEngland } from '#contract/calendar/day.ts'
import { monthBefore } from '#contract/calendar/month.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf } from '#contract/council/department.ts'
import type { DecisionMade, DecisionToMake } from '#contract/requests/decision.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import { dayOf } from '#services/define/dates.ts'
import { change } from './advance.ts'
import { dueRefund } from './due-refund.ts'
import { append } from './history.ts'
import type { HistoryEntry, Person, ServiceRequest } from './model.ts'
import type { RequestStore } from './ports.ts'

export interface DecidePorts {
  readonly requests: RequestStore
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
  readonly now: () => Date
}

export type Decided =
  | { readonly kind: 'decided'; readonly made: DecisionMade }
  | { readonly kind: 'not-found' | 'key-reused' | 'not-now' | 'nothing-to-decide' }
  | { readonly kind: 'invalid'; readonly field: 'validUntil'; readonly message: string }

const reminderMonths = 3

/** The month in which to remind of the end; undefined where that is over already. */
function remindMonthOf(validUntil: string, now: Date): string | undefined {
  const due = monthBefore(validUntil.slice(0, 7), reminderMonths)
  return due >= now.toISOString().slice(0, 7) ? due : undefined
}

type Until = { readonly validUntil?: string } | { readonly message: string }

/** Until when what is granted is valid: as decided, at most and otherwise as long as the service grants it. */
function untilOf(service: Service, { outcome, validUntil }: DecisionToMake, now: Date): Until {
  if (outcome === 'refused') return validUntil ? { message: 'A refusal has no end date. Leave it out' } : {}
  const years = service.decision?.lastsYears
  const latest = years === undefined ? undefined : dayOf({ years }, now)
  const until = validUntil ?? latest
  if (until === undefined) return {}
  if (until <= dayInEngland(now)) return { message: 'This must be a day in the future' }
  if (latest !== undefined && until > latest)
    return { message: `This must be ${dayInWords(latest)} or earlier: it lasts at most ${years} years` }
  return { validUntil: until }
}

const isDecision = ({ type }: HistoryEntry) => type === 'approved' || type === 'refused'

/** The answer for this event. Until when it is valid is known of the last decision alone. */
function madeFrom({ reference, history, decision }: ServiceRequest, entry: HistoryEntry): DecisionMade {
  const outcome = entry.type === 'approved' ? 'approved' : 'refused'
  const last = history.findLast(isDecision)?.number === entry.number
  const validUntil = last ? decision?.validUntil : undefined
  return { reference, outcome, at: entry.at, ...(validUntil ? { validUntil } : {}) }
}

/** When and by whom it is decided. */
export interface Deciding {
  readonly at: Date
  readonly by: string
  readonly cause: string
  readonly actor?: Person
}

/** The request with the decision; undefined where it does not stand so that it can be decided. */
function decided(
  request: ServiceRequest,
  decision: DecisionToMake,
  validUntil: string | undefined,
  happening: Deciding,
): ServiceRequest | undefined {
  const { outcome, reasons } = decision
  const { at: when, ...who } = happening
  const at = when.toISOString()
  const next = append(request, { ...who, type: outcome, at, note: reasons })
  if (!next) return undefined
  const { remindMonth: _, ...rest } = next
  const remindMonth = validUntil && remindMonthOf(validUntil, happening.at)
  return dueRefund(
    {
      ...rest,
      decision: { outcome, at, reasons, ...(validUntil ? { validUntil } : {}) },
      ...(remindMonth ? { remindMonth } : {}),
    },
    happening.at,
  )
}

/**
 * The request after the decision, what is wrong with its date, or undefined where it does not stand so that it can be
 * decided.
 */
export function decisionOn(
  service: Service,
  request: ServiceRequest,
  decision: DecisionToMake,
  deciding: Deciding,
): ServiceRequest | { readonly message: string } | undefined {
  const until = untilOf(service, decision, deciding.at)
  return 'message' in until ? until : decided(request, decision, until.validUntil, deciding)
}

/**
 * Records what the department decided, once: the same idempotency key with the same decision has the same answer. A
 * fee that was paid is due back with a refusal. A request of another department is not found.
 */
export function decide(
  { requests, serviceOf, council, now }: DecidePorts,
  department: string,
  reference: string,
  decision: DecisionToMake,
  idempotencyKey: string,
): Promise<Decided> {
  const cause = causeOf('decision', idempotencyKey, decision)
  return change<Decided>(requests, reference, (request) => {
    if (request?.department !== department) return { answer: { kind: 'not-found' } }
    const before = request.history.find((entry) => sameKey(entry.cause, cause))
    if (before?.cause === cause) return { answer: { kind: 'decided', made: madeFrom(request, before) } }
    if (before) return { answer: { kind: 'key-reused' } }
    const service = serviceOf(request.service)
    if (!service?.decision) return { answer: { kind: 'nothing-to-decide' } }
    const by = departmentOf(council, department).name
    const next = decisionOn(service, request, decision, { at: now(), by, cause })
    if (next && 'message' in next)
      return { answer: { kind: 'invalid', field: 'validUntil', message: next.message } }
    const entry = next?.history.at(-1)
    if (!next || !entry) return { answer: { kind: 'not-now' } }
    return { save: next, answer: { kind: 'decided', made: madeFrom(next, entry) } }
  })
}
