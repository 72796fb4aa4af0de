import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { isOpen, type State } from '#contract/requests/lifecycle.ts'
import { change } from '#requests/life/advance.ts'
import { again } from '#requests/life/again.ts'
import { isErased } from '#requests/life/erase.ts'
import { append } from '#requests/life/history.ts'
import type { HistoryEntry, ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { notFixedUntil } from '#requests/life/reopen-until.ts'
import type { Said } from './said.ts'

export interface KeepPorts {
  readonly requests: Pick<RequestStore, 'get' | 'save'>
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
  readonly calendars: Calendars
}

export type Updated =
  | { readonly kind: 'taken'; readonly id: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly why: string }

const refused = (why: string): Updated => ({ kind: 'refused', why })

/**
 * How much of one request other systems may write: people read it all. `others`: notes after which only whoever sent the
 * request adds to it.
 */
const most = { messages: 200, others: 50, files: 25, bytes: 150_000 }

const finished: readonly State[] = ['fixed', 'closed', 'referred']

const finishedSince = ({ history, submittedAt }: ServiceRequest): string =>
  history.findLast(({ type }) => (finished as readonly string[]).includes(type))?.at ?? submittedAt

/** What every event of it says. */
const common = ({ at, cause, client }: Said) => ({
  at: at.toISOString(),
  cause,
  source: { kind: 'client' as const, id: client },
})

const filesOf = ({ photos }: Said) => {
  const ids = photos.map(({ id }) => id)
  return { ids, kept: ids.map((id) => ({ id })) }
}

/** The request with what was said in its conversation, and with photos; undefined when it cannot be said in this state. */
function withWords(request: ServiceRequest, said: Said): ServiceRequest | undefined {
  const { id, text, by } = said
  const happened = { ...common(said), by: 'You' }
  const { ids, kept } = filesOf(said)
  const seen =
    ids.length > 0 ? append(request, { type: 'evidence-added', ...happened, evidence: ids }) : request
  if (!seen) return undefined
  const evidence = [...request.evidence, ...kept]
  const message = { id, at: happened.at, from: 'resident' as const, by, text }
  const messages = [...(request.messages ?? []), message]
  const next = text ? append(seen, { type: 'answered', ...happened, message: id }) : seen
  return next && { ...next, evidence, ...(text ? { messages } : {}) }
}

/** With a state in front that is not acted on, so that staff see that it was said. */
const withStatus = ({ text, status, opens }: Said): string =>
  [opens || !text ? status && `status: ${status}` : '', text].filter(Boolean).join('\n\n')

/** What changes nothing by itself goes to the department alone, as a note, and photos with it. */
function withNote(request: ServiceRequest, said: Said, text: string): ServiceRequest | undefined {
  const { id, by } = said
  const { ids, kept } = filesOf(said)
  const happened = { ...common(said), by: by.id }
  const next = append(request, {
    type: 'noted',
    ...happened,
    ...(ids.length > 0 ? { evidence: ids } : {}),
  })
  const note = { id, at: happened.at, by, text: text || 'Photos came, without words' }
  return (
    next && { ...next, notes: [...(request.notes ?? []), note], evidence: [...request.evidence, ...kept] }
  )
}

/** As long as whoever reported it here can say that it isn’t fixed, and with what that promises. */
function reopened(
  { serviceOf, calendars }: KeepPorts,
  request: ServiceRequest,
  said: Said,
): ServiceRequest | undefined {
  const next = again(
    request,
    serviceOf(request.service),
    { type: 'reopened', by: 'You', ...common(said) },
    calendars,
  )
  return next && (said.text || said.photos.length > 0 ? withWords(next, said) : next)
}

const opens = ({ council }: KeepPorts, request: ServiceRequest, { opens, at }: Said): boolean =>
  opens &&
  finished.includes(request.state) &&
  at.toISOString() <= notFixedUntil(finishedSince(request), council)

/** With no more photos than there is room for; where the others are is kept as words. */
function fitting({ evidence }: ServiceRequest, said: Said): Said {
  const room = Math.max(0, most.files - evidence.length)
  const over = said.photos.slice(room)
  if (over.length === 0) return said
  const lines = [
    ...over.map(
      ({ name }) => `Photo beyond the ${most.files} that a request takes: ${name || 'without a name'}`,
    ),
    ...said.urls.map((url) => `media_url: ${url}`),
  ]
  const text = [said.text, lines.join('\n')].filter(Boolean).join('\n\n')
  return { ...said, photos: said.photos.slice(0, room), text }
}

/** What is said in conversation and notes, as large as it is kept. */
const sizeOf = ({ messages = [], notes = [] }: ServiceRequest, { text }: Said): number =>
  Buffer.byteLength(JSON.stringify([messages, notes, text]))

const isOwn = ({ sentBy }: ServiceRequest, { client }: Said): boolean => sentBy?.id === client

const isFull = (request: ServiceRequest, said: Said): boolean =>
  (request.messages?.length ?? 0) >= most.messages ||
  (request.notes?.length ?? 0) >= (isOwn(request, said) ? most.messages : most.others) ||
  sizeOf(request, said) > most.bytes

const notOfSender = 'Said of a report that this app did not send:'

function decided(ports: KeepPorts, request: ServiceRequest, sent: Said): ServiceRequest | Updated {
  const said = fitting(request, sent)
  const silent = !said.text && said.photos.length === 0
  if (silent && !said.status) return refused('Send a description, a photo or a status')
  if (isFull(request, said)) return refused('This request holds as much as it can. Send a new one')
  const full = refused('Nothing can be added to it now')
  if (!isOwn(request, said)) return withNote(request, said, `${notOfSender}\n\n${withStatus(said)}`) ?? full
  if (opens(ports, request, said))
    return reopened(ports, request, said) ?? refused('It cannot be opened again')
  if (silent || !isOpen(request.state)) return withNote(request, said, withStatus(said)) ?? full
  const text = said.text || (said.opens ? '' : withStatus(said))
  return withWords(request, { ...said, text }) ?? full
}

/**
 * Writes it down once: the same again has the same answer, and another under the same number is kept as well. The id
 * counts events for the client that sent the request; to others it tells nothing of them.
 */
export function keepSaid(ports: KeepPorts, reference: string, said: Said): Promise<Updated> {
  const taken = (request: ServiceRequest, { number }: Pick<HistoryEntry, 'number'>): Updated => ({
    kind: 'taken',
    id: `${reference}-${isOwn(request, said) ? number : said.id}`,
  })
  return change<Updated>(ports.requests, reference, (request) => {
    if (!request || isErased(request)) return { answer: { kind: 'not-found' } }
    const before = request.history.find(({ cause }) => cause === said.cause)
    if (before) return { answer: taken(request, before) }
    const next = decided(ports, request, said)
    if ('kind' in next) return { answer: next }
    return { save: next, answer: taken(request, { number: request.history.length + 1 }) }
  })
}
