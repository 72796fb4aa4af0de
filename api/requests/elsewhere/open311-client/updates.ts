import { momentInWords } from '#contract/calendar/times.ts'
import { shortened } from '#contract/core/cut.ts'
import type { ForeignMeaning, Open311Connection } from '#contract/council/connection.ts'
import type { EventType } from '#contract/requests/lifecycle.ts'
import { isEnding, isOpen } from '#contract/requests/lifecycle.ts'
import { append, type Happening } from '#requests/life/history.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { ServerUpdate } from './ports.ts'
import { type ServerSaid, serverSaid } from './server-said.ts'

/**
 * What the states of FixMyStreet's extension, and Open311's own two, mean here; null: words alone.
 * https://github.com/mysociety/fixmystreet/wiki/Open311-FMS---Proposed-differences-to-Open311
 */
const known: Readonly<Record<string, ForeignMeaning>> = {
  open: 'acknowledged',
  confirmed: 'acknowledged',
  reopen: 'acknowledged',
  investigating: 'inspected',
  in_progress: 'scheduled',
  planned: 'scheduled',
  action_scheduled: 'scheduled',
  fixed: 'fixed',
  closed: 'closed',
  no_further_action: 'closed',
  unable_to_fix: 'closed',
  duplicate: 'closed',
  cancelled: 'closed',
  not_councils_responsibility: 'referred',
  unchanged: null,
  internal_referral: null,
  for_triage: null,
}

const plain = (status: string) =>
  status
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')

const among = (meanings: Readonly<Record<string, ForeignMeaning>>, name: string) =>
  Object.entries(meanings).find(([one]) => plain(one) === plain(name))

type Meanings = Pick<Open311Connection, 'statuses' | 'codes'>

/**
 * What a status means, by the server's own code for it where the connection knows that; null for one that says
 * nothing, or that nobody knows.
 */
export function meaningOf({ statuses, codes }: Meanings, status: string, code = ''): ForeignMeaning {
  const own = (code && among(codes, code)) || among(statuses, status)
  return own ? own[1] : (known[plain(status)] ?? null)
}

/** The order in which work goes on, of what nothing but the order of a list could tell apart. */
const work: readonly ForeignMeaning[] = ['inspected', 'scheduled', 'fixed', 'closed', 'referred']

/**
 * Updates by time. Servers say it to the second or the minute and list it in any order: what they did in one such moment
 * goes on as work does, unless it was opened again in it.
 */
export function inOrder(meanings: Meanings, updates: readonly ServerUpdate[]): ServerUpdate[] {
  const rank = (update: ServerUpdate) => work.indexOf(meaningOf(meanings, update.status, update.code))
  const moments = Map.groupBy(updates, ({ at, requestId }) => `${at} ${requestId}`)
  return [...moments]
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .flatMap(([, some]) =>
      some.every((one) => rank(one) >= 0) ? some.toSorted((a, b) => rank(a) - rank(b)) : some,
    )
}

/**
 * The events that lead from the state to what the server says; none when there is nothing new in it. `shows`: whether it
 * comes with words or photos.
 */
function steps({ state }: ServiceRequest, meaning: ForeignMeaning, shows: boolean): EventType[] {
  const words: EventType[] = shows ? ['updated'] : []
  if (meaning === null) return words
  const inHand: EventType[] = state === 'submitted' ? ['acknowledged'] : []
  if (isOpen(state)) {
    if (meaning === 'acknowledged') return [...inHand, ...words]
    return state === meaning ? words : [...inHand, meaning]
  }
  if (meaning === 'acknowledged') return ['reopened']
  const works = meaning === 'inspected' || meaning === 'scheduled'
  return works ? ['reopened', meaning] : words
}

/** Never in the future, and never before what happened already. */
function timeOf({ history, submittedAt }: ServiceRequest, at: string): string {
  const last = history.at(-1)?.at ?? submittedAt
  return at < last ? last : at
}

const said = ({ history }: ServiceRequest): readonly ServerSaid[] =>
  history.flatMap((entry) => serverSaid(entry) ?? [])

/** Whether the server has said something since: its own times are compared, and nothing else. */
const isStale = (request: ServiceRequest, at: string): boolean => said(request).some((one) => one.at > at)

/** Whether an event says what the update says. Words of before that only staff read stand elsewhere. */
function saysTheSame(request: ServiceRequest, update: ServerUpdate): boolean {
  const entry = request.history.findLast((one) => serverSaid(one)?.update === update.id)
  const status = entry && serverSaid(entry)?.status
  if (status !== undefined && plain(status) !== plain(update.status)) return false
  const words = wordsOf(update)
  return words === '' || entry?.type === 'noted' || (entry?.note ?? '').startsWith(words)
}

/** Whether the server's last words are these: it tells one thing as an update and as the state of the request. */
const isSaid = ({ history }: ServiceRequest, note: string): boolean =>
  history.findLast((entry) => entry.note && serverSaid(entry))?.note === note

/**
 * Whether this was taken already. The same number at a later time is news where it says something else than what was
 * taken under it last, or where something else was said in between.
 */
function isApplied(request: ServiceRequest, update: ServerUpdate, at: string): boolean {
  const { id, isTimed } = update
  const all = said(request)
  const last = all.findLast((one) => one.update === id)
  if (!last) return false
  const same = saysTheSame(request, update)
  if (!isTimed || at < last.at) return true
  if (at === last.at) return same
  return same && all.at(-1)?.update === id
}

const isErased = ({ history }: ServiceRequest) => history.some(({ type }) => type === 'erased')

/** Whether it was finished after what the server tells: then that does not open it again. */
function isOvertaken({ history, state }: ServiceRequest, at: string): boolean {
  if (isOpen(state)) return false
  const end = history.findLast(({ type }) => isEnding(type))
  return end !== undefined && at <= (serverSaid(end)?.at ?? end.at)
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

const wordsOf = ({ description }: ServerUpdate): string => shortened(description.trim(), longest)

/** The server's words, and where its photos are that nobody has kept; of late ones, when it said them. */
function noteOf(update: ServerUpdate, at: string, { late, kept }: { late: boolean; kept: Photos }): string {
  const elsewhere = (update.media ?? []).filter((url) => late || !kept.has(url))
  const photos = elsewhere.map((url) => `Photo: ${url}`).join('\n')
  const words = [wordsOf(update), photos].filter(Boolean).join('\n\n')
  return words && late ? `${words} (said on ${momentInWords(at)})` : words
}

/** Ids of files that were made of photos, by the address at which the server shows them. */
export type Photos = ReadonlyMap<string, string>

/** With the photos as files of the department, as those that its staff add, and with the event that they came with. */
function withPhotos(request: ServiceRequest, ids: readonly string[]): ServiceRequest {
  if (ids.length === 0) return request
  const before = request.history.slice(0, -1)
  const last = request.history.slice(-1).map((entry) => ({ ...entry, evidence: ids }))
  const files = ids.map((id) => ({ id, by: 'department' as const }))
  return { ...request, history: [...before, ...last], evidence: [...request.evidence, ...files] }
}

/** The request after an update; or why nothing of it was taken, where somebody may wonder. */
export interface Taken {
  readonly next?: ServiceRequest
  readonly dropped?: 'older-than-what-was-said-since' | 'merged' | 'erased' | 'request-is-full'
}

/**
 * The request after the server's update, in one step: what has to come before is put before. One that is older than what
 * the server said since leaves its words with staff, and the state alone; one from the future counts as of now.
 * Empty when it changes nothing: applied already, or nothing new. `kept`: its photos that can be added to the request.
 */
export function applied(
  request: ServiceRequest,
  update: ServerUpdate,
  meaning: ForeignMeaning,
  { by, now }: { by: string; now: Date },
  kept: Photos = new Map(),
): Taken {
  const latest = now.toISOString()
  const saidAt = update.at > latest ? latest : update.at
  if (isApplied(request, update, saidAt)) return {}
  if (isErased(request)) return { dropped: 'erased' }
  const late = isStale(request, saidAt)
  const note = noteOf(update, saidAt, { late, kept })
  if (late && !note) return { dropped: 'older-than-what-was-said-since' }
  if (request.state === 'merged') return { dropped: 'merged' }
  const types: EventType[] = late
    ? ['noted']
    : steps(request, isOvertaken(request, saidAt) ? null : meaning, note !== '' || kept.size > 0)
  if (types.length === 0 || (types[0] === 'updated' && kept.size === 0 && isSaid(request, note))) return {}
  const at = timeOf(request, saidAt)
  const source = { kind: 'server' as const, update: update.id, at: saidAt, status: update.status }
  const last = types.length - 1
  let next: ServiceRequest | undefined = request
  for (const [index, type] of types.entries())
    next = next && step(next, { type, at, by, source }, index === last ? note : '', by)
  if (!next) return { dropped: 'request-is-full' }
  const whole = withPhotos(next, late ? [] : [...kept.values()])
  return { next: { ...whole, version: request.version + 1 } }
}
