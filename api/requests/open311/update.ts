import type { CouncilProfile } from '#contract/council.ts'
import type { EvidenceAnswer } from '#contract/evidence.ts'
import { isOpen, type State } from '#contract/lifecycle.ts'
import { open311Limits } from '#contract/open311.ts'
import type { Service } from '#contract/service.ts'
import { change } from '../advance.ts'
import { notFixedUntil } from '../after/not-fixed.ts'
import { again } from '../again.ts'
import { causeOf, sameKey } from '../cause.ts'
import { append } from '../history.ts'
import type { Person, ServiceRequest } from '../model.ts'
import type { RequestStore } from '../ports.ts'
import { type Fields, fieldOf, nameIn, otherFields, type Sent } from './fields.ts'
import { type PhotoPorts, takePhotos } from './photos.ts'

export interface UpdatePorts extends PhotoPorts {
  readonly requests: Pick<RequestStore, 'get' | 'save'>
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
}

export type Updated =
  | { readonly kind: 'taken'; readonly id: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly why: string }

const refused = (why: string): Updated => ({ kind: 'refused', why })

/** Keeps the item well below DynamoDB's 400 KB. */
const most = { messages: 200, files: 25, bytes: 150_000 }

/** States by which a client says that there is still something to do, in FixMyStreet’s words. */
const stillOpen = [
  'OPEN',
  'REOPEN',
  'INVESTIGATING',
  'IN_PROGRESS',
  'ACTION_SCHEDULED',
  'PLANNED',
  'FOR_TRIAGE',
]
const finished: readonly State[] = ['fixed', 'closed', 'referred']

/** What the update says, put together before the request is looked at. */
interface Said {
  readonly at: Date
  readonly cause: string
  readonly id: string
  readonly text: string
  readonly by: Person
  readonly opens: boolean
  readonly photos: readonly EvidenceAnswer[]
}

/** Names of fields that this reads, beside those that `otherFields` leaves out. */
const read = ['service_request_id', 'update_id', 'status', 'updated_datetime', 'title']

/** Who says it, as staff read it: the person as the client names them, and the client. */
function speakerOf({ client, fields }: Sent): Person {
  const reached = [fieldOf(fields, 'email'), fieldOf(fields, 'phone')].filter(Boolean)
  const person = [nameIn(fields), ...reached].filter(Boolean).join(', ')
  return { id: client, name: person ? `${person} (${client})` : client }
}

function textOf(fields: Fields, status: string, opens: boolean, words: readonly string[]): string {
  const more = otherFields(fields).filter((line) => !read.some((name) => line.startsWith(`${name}: `)))
  const closes = status && !opens ? [`status: ${status}`] : []
  const lines = [...closes, ...more, ...words].join('\n')
  return [fieldOf(fields, 'description'), lines].filter(Boolean).join('\n\n')
}

const finishedSince = ({ history, submittedAt }: ServiceRequest): string =>
  history.findLast(({ type }) => (finished as readonly string[]).includes(type))?.at ?? submittedAt

/** The request with what was said in its conversation, and with photos; undefined when it cannot be said in this state. */
function withWords(request: ServiceRequest, said: Said): ServiceRequest | undefined {
  const { id, text, by, photos, cause } = said
  const at = said.at.toISOString()
  const files = photos.map((photo) => photo.id)
  const seen =
    files.length > 0
      ? append(request, { type: 'evidence-added', at, by: 'You', cause, evidence: files })
      : request
  if (!seen) return undefined
  const evidence = [...request.evidence, ...files.map((file) => ({ id: file }))]
  const message = { id, at, from: 'resident' as const, by, text }
  const messages = [...(request.messages ?? []), message]
  const next = text ? append(seen, { type: 'answered', at, by: 'You', cause, message: id }) : seen
  return next && { ...next, evidence, ...(text ? { messages } : {}) }
}

/** What is said of a finished request without opening it again goes to the department alone, as a note. */
function withNote(request: ServiceRequest, { id, at, text, by, cause }: Said): ServiceRequest | undefined {
  const time = at.toISOString()
  const next = append(request, { type: 'noted', at: time, by: by.id, cause })
  return next && { ...next, notes: [...(request.notes ?? []), { id, at: time, by, text }] }
}

/** As long as whoever reported it here can say that it isn’t fixed, and with what that promises. */
function reopened(
  { council, serviceOf }: UpdatePorts,
  request: ServiceRequest,
  said: Said,
): ServiceRequest | Updated {
  const { cause } = said
  const at = said.at.toISOString()
  if (at > notFixedUntil(finishedSince(request), council))
    return refused(`It was finished more than ${council.notFixed.days} days ago. Send a new request`)
  const next = again(request, serviceOf(request.service), { type: 'reopened', at, by: 'You', cause })
  const told = next && (said.text || said.photos.length > 0 ? withWords(next, said) : next)
  return told ?? refused('It cannot be opened again')
}

/** What is said in conversation and notes, as large as it is kept. */
const sizeOf = ({ messages = [], notes = [] }: ServiceRequest, { text }: Said): number =>
  Buffer.byteLength(JSON.stringify([messages, notes, text]))

function decided(ports: UpdatePorts, request: ServiceRequest, said: Said): ServiceRequest | Updated {
  const isFull =
    (request.messages?.length ?? 0) >= most.messages ||
    (request.notes?.length ?? 0) >= most.messages ||
    request.evidence.length + said.photos.length > most.files ||
    sizeOf(request, said) > most.bytes
  if (isFull) return refused('This request holds as much as it can. Send a new one')
  if (said.opens && finished.includes(request.state)) return reopened(ports, request, said)
  const silent = !said.text && said.photos.length === 0
  if (silent) return refused('Send a description, or the status OPEN for a request that is closed')
  if (isOpen(request.state)) return withWords(request, said) ?? refused('Nothing can be added to it now')
  if (said.photos.length > 0) return refused('It is closed. Send status OPEN with the photo to open it again')
  return withNote(request, said) ?? refused('Nothing can be added to it now')
}

/** Writes it down once: the same update again has the same answer, another one under its number is refused. */
function write(ports: UpdatePorts, reference: string, client: string, said: Said): Promise<Updated> {
  const idOf = (number: number): Updated => ({ kind: 'taken', id: `${reference}-${number}` })
  return change<Updated>(ports.requests, reference, (request) => {
    if (request?.sentBy?.id !== client) return { answer: { kind: 'not-found' } }
    const before = request.history.find((entry) => sameKey(entry.cause, said.cause))
    if (before?.cause === said.cause) return { answer: idOf(before.number) }
    if (before) return { answer: refused('Another update had this update_id. Give this one its own') }
    const next = decided(ports, request, said)
    if ('kind' in next) return { answer: next }
    return { save: next, answer: idOf(request.history.length + 1) }
  })
}

/**
 * Takes what a foreign system says of a request that it sent: words of the resident go into the conversation, and a
 * status that says “open” opens what was finished again. Of requests of others it is told nothing.
 */
export async function takeUpdate(ports: UpdatePorts, sent: Sent, reference: string): Promise<Updated> {
  const { client, fields } = sent
  const known = await ports.requests.get(reference)
  if (known?.sentBy?.id !== client) return { kind: 'not-found' }
  const { description: longest } = open311Limits
  if ((fieldOf(fields, 'description')?.length ?? 0) > longest)
    return refused(`description must be ${longest} characters or fewer`)
  const at = ports.now()
  const status = (fieldOf(fields, 'status') ?? '').toUpperCase()
  const opens = status === '' || stillOpen.includes(status)
  const key = `${client} ${reference} ${fieldOf(fields, 'update_id')}`
  const takes = isOpen(known.state) || (opens && status !== '')
  const urls = fields.get('media_url') ?? []
  const photos = await takePhotos(ports, `update ${key}`, sent.files, takes ? urls : [])
  const cause = causeOf('open311', key, sent.body)
  const words = [...photos.words, ...(takes ? [] : urls.map((url) => `media_url: ${url}`))]
  const said = {
    at,
    cause,
    id: cause.slice(-22),
    text: textOf(fields, status, opens, words),
    by: speakerOf(sent),
    opens: opens && status !== '',
    photos: photos.files,
  }
  return write(ports, reference, client, said)
}
