import type { ForeignMeaning, Open311Connection } from '#contract/connection.ts'
import { shortened } from '#contract/cut.ts'
import type { EventType } from '#contract/lifecycle.ts'
import { isOpen } from '#contract/lifecycle.ts'
import { append, type Happening } from '../history.ts'
import type { HistoryEntry, ServiceRequest } from '../model.ts'
import type { ServerUpdate } from './ports.ts'

/**
 * What the states of FixMyStreet's extension, and Open311's own two, mean here.
 * https://github.com/mysociety/fixmystreet/wiki/Open311-FMS---Proposed-differences-to-Open311
 */
const known: Readonly<Record<string, ForeignMeaning>> = {
  open: 'acknowledged',
  confirmed: 'acknowledged',
  investigating: 'inspected',
  in_progress: 'scheduled',
  planned: 'scheduled',
  action_scheduled: 'scheduled',
  fixed: 'fixed',
  closed: 'closed',
  no_further_action: 'closed',
  unable_to_fix: 'closed',
  duplicate: 'closed',
  not_councils_responsibility: 'referred',
  internal_referral: null,
  for_triage: null,
}

const plain = (status: string) =>
  status
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')

/** What a status means; null for one that says nothing, or that nobody knows. */
export function meaningOf({ statuses }: Open311Connection, status: string): ForeignMeaning {
  const own = Object.entries(statuses).find(([name]) => plain(name) === plain(status))
  return own ? own[1] : (known[plain(status)] ?? null)
}

const beginning = 'open311 '
const causeOf = ({ id, at }: ServerUpdate) => `${beginning}${encodeURIComponent(id)} ${at}`

/** Whether the event came from the department's server. */
export const isFromServer = (entry: HistoryEntry | undefined): boolean =>
  entry?.cause?.startsWith(beginning) ?? false

/** When the server said that it happened. */
const saidAt = ({ cause = '' }: HistoryEntry) => cause.split(' ')[2] ?? ''

/** The events that lead from the state to what the server says; none when there is nothing new in it. */
function steps({ state }: ServiceRequest, meaning: ForeignMeaning, hasNote: boolean): EventType[] {
  if (state === 'merged') return []
  const inHand: EventType[] = state === 'submitted' ? ['acknowledged'] : []
  if (meaning === null) return hasNote ? ['noted'] : []
  if (isOpen(state)) {
    if (meaning === 'acknowledged') return [...inHand, ...(hasNote ? (['noted'] as const) : [])]
    return state === meaning && !hasNote ? [] : [...inHand, meaning]
  }
  if (meaning === 'acknowledged') return ['reopened']
  const works = meaning === 'inspected' || meaning === 'scheduled'
  return works ? ['reopened', meaning] : hasNote ? ['noted'] : []
}

/** Never in the future, and never before what happened already. */
function timeOf({ history, submittedAt }: ServiceRequest, { at }: ServerUpdate, now: Date): string {
  const last = history.at(-1)?.at ?? submittedAt
  const latest = now.toISOString()
  const told = at > latest ? latest : at
  return told < last ? last : told
}

const isStale = ({ history }: ServiceRequest, { at }: ServerUpdate): boolean =>
  history.some((entry) => isFromServer(entry) && saidAt(entry) > at)

const isApplied = ({ history }: ServiceRequest, { id }: ServerUpdate): boolean =>
  history.some(({ cause }) => cause?.startsWith(`${beginning}${encodeURIComponent(id)} `))

const isErased = ({ history }: ServiceRequest) => history.some(({ type }) => type === 'erased')

const ending: readonly EventType[] = ['fixed', 'closed', 'referred', 'approved', 'refused', 'merged']

/** Whether it was finished after what the server tells: then that does not open it again. */
function isOvertaken({ history, state }: ServiceRequest, { at }: ServerUpdate): boolean {
  if (isOpen(state)) return false
  const end = history.findLast(({ type }) => ending.includes(type))
  return end !== undefined && at <= (isFromServer(end) ? saidAt(end) : end.at)
}

/** The request after one more step. What staff alone read stands among their notes. */
function step(request: ServiceRequest, happening: Happening, note: string, by: string) {
  if (happening.type !== 'noted') return append(request, note ? { ...happening, note } : happening)
  const next = append(request, happening)
  const id = `open311-${request.history.length + 1}`
  const written = { id, at: happening.at, by: { id: 'open311', name: by }, text: note }
  return next && { ...next, notes: [...(request.notes ?? []), written] }
}

const longest = 2000

const told = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** The server's words; of those that came after later ones, when it said them. */
function noteOf(update: ServerUpdate, late: boolean): string {
  const words = shortened(update.description.trim(), longest)
  return words && late ? `${words} (said on ${told.format(new Date(update.at))})` : words
}

/**
 * The request after the server's update, in one step: what has to come before is put before. One that is older than what
 * the server said since leaves its words with staff, and the state alone. Undefined when it changes nothing: applied
 * already, or nothing new.
 */
export function applied(
  request: ServiceRequest,
  update: ServerUpdate,
  meaning: ForeignMeaning,
  { by, now }: { by: string; now: Date },
): ServiceRequest | undefined {
  if (isApplied(request, update) || isErased(request)) return undefined
  const late = isStale(request, update)
  const note = noteOf(update, late)
  const types = steps(request, late || isOvertaken(request, update) ? null : meaning, note !== '')
  const at = timeOf(request, update, now)
  const last = types.length - 1
  let next: ServiceRequest | undefined = request
  for (const [index, type] of types.entries()) {
    const happening: Happening = {
      type,
      at,
      by,
      cause: index === last ? causeOf(update) : `${causeOf(update)} before`,
    }
    next = next && step(next, happening, index === last ? note : '', by)
  }
  return next && types.length > 0 ? { ...next, version: request.version + 1 } : undefined
}
