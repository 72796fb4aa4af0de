import { dueMomentInWords } from '#contract/calendar/times.ts'
import type { TextRules } from '#contract/core/phone-number.ts'
import { promiseFor, type Service } from '#contract/core/service.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf } from '#contract/council/department.ts'
import type { Contact } from '#contract/requests/contact.ts'
import { isResident } from '#contract/requests/said-by.ts'
import { topicType, traitsOf, typesWith } from '#contract/requests/traits.ts'
import { reporterOf } from '#requests/life/carry.ts'
import { departmentAt } from '#requests/life/event.ts'
import { foundKeyFor, foundKeyOf } from '#requests/life/keys.ts'
import type { Follower, HistoryEntry, ServiceRequest } from '#requests/life/model.ts'
import { oneAddress } from '#requests/life/one-address.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { notFixedUntil } from '#requests/life/reopen-until.ts'
import { passedTo } from '#requests/life/steps.ts'
import { metNews } from './kind-sentences.ts'
import type { Message, MessageSender } from './port.ts'
import { missingIn, proofIn } from './proof.ts'
import { toAuthority } from './to-authority.ts'
import { addressOf, linkTo, type PageOf, reporterPage } from './unreached.ts'
import { formerWords, type News, wordsFor } from './words.ts'

export interface UpdatesPorts {
  readonly requests: Pick<RequestStore, 'get'>
  readonly messages: MessageSender
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
  readonly secret: Uint8Array
  /** Address of the site, without a slash at its end. */
  readonly siteUrl: string
}

/** Types of the events, as the topic names them, of which somebody is told. */
export const toldTypes: readonly string[] = typesWith(({ message }) => message).map(topicType)

/** A receipt by the department's own system comes seconds after the confirmation, and is no news then. */
const soonMs = 5 * 60_000

/** Left one department for another: the next event, of the same write, tells of it. */
const isToldNext = ({ type, to }: HistoryEntry) => type === 'referred' && to?.kind === 'department'

const noNews = (request: ServiceRequest, entry: HistoryEntry, service: Service | undefined) =>
  isToldNext(entry) ||
  // What staff say by hand is told; a system that ends a request has told of it already.
  (entry.type === 'fixed' && service?.doneAs !== undefined && !entry.actor) ||
  (entry.type === 'acknowledged' && Date.parse(entry.at) - Date.parse(request.submittedAt) < soonMs)

interface Reader {
  readonly who: 'reporter' | 'follower'
  /** The request of which they are told: their own, where it was merged into this one. */
  readonly of: string
  /** What of the message's id tells readers apart. */
  readonly name: string
  readonly page: PageOf
  /** What their key is made from. */
  readonly whose: string
  readonly contact: Contact | undefined
}

/**
 * Whoever sent a merged request is told of that, with the link to its page: there they can say that it isn't fixed, and
 * how it went.
 */
function otherReader(reference: string, follower: Follower): Reader {
  const { id, contact } = follower
  const name = `follower ${id}`
  const own = reporterOf(follower)
  return own
    ? { who: 'reporter', of: own, name, page: reporterPage(own), whose: own, contact }
    : {
        ...{ who: 'follower', of: reference, name, page: { reference, who: id } },
        ...{ whose: `${reference} ${id}`, contact },
      }
}

/** Whom an entry is for that is for one of those who follow. */
const followerOf = ({ type, cause, follower }: HistoryEntry) => (type === 'followed' ? cause : follower)

/** The reporter and the followers whom this entry is for; whoever followed later is not told of what was before. */
function readersOf({ reference, contact, followers }: ServiceRequest, entry: HistoryEntry): Reader[] {
  const told = traitsOf(entry.type).message
  const page = reporterPage(reference)
  const reporter: Reader = {
    who: 'reporter',
    of: reference,
    name: 'reporter',
    page,
    whose: reference,
    contact,
  }
  const others = followers
    .filter(({ id, at }) =>
      told === 'follower' ? id === followerOf(entry) : told === 'all' && at <= entry.at,
    )
    .map((one) => otherReader(reference, one))
  return told === 'all' || told === 'reporter' ? [reporter, ...others] : others
}

/** The address of the private page that this key opens. */
export const trackLink = (siteUrl: string, reference: string, trackingKey: string): string =>
  `${siteUrl}/track/${reference}#${trackingKey}`

/** The reason of what happened; passing it on to a department has it in the event before. */
function noteOf({ history }: ServiceRequest, { type, number, note }: HistoryEntry): string | undefined {
  return type === 'transferred' ? (note ?? history[number - 2]?.note) : note
}

/** Until when whoever reported may say that it isn't fixed, where this event ended the work. */
function notFixedBy(council: CouncilProfile, service: Service | undefined, { type, at }: HistoryEntry) {
  const ends = (type === 'fixed' || type === 'closed') && service && !service.decision
  return ends ? { notFixedUntil: notFixedUntil(at, council) } : {}
}

/** What the event is about, beside what happened. */
function about(council: CouncilProfile, request: ServiceRequest, entry: HistoryEntry) {
  const note = noteOf(request, entry)
  const to = passedTo(council, request, entry)
  const message = request.messages?.find(({ id }) => id === entry.message)
  const question = entry.type === 'asked' ? message?.text : undefined
  return {
    ...(note ? { note } : {}),
    ...(to ? { passedTo: to } : {}),
    ...(question ? { question } : {}),
    ...(message?.about ? { about: message.about } : {}),
    ...(entry.other ? { other: entry.other } : {}),
    ...(request.payment ? { pence: request.payment.pence, bought: request.payment.description } : {}),
  }
}

/** When somebody hears who has just sent it. */
function promiseIn(
  { answers, submittedAt, dueAt }: ServiceRequest,
  service: Service | undefined,
  { type }: HistoryEntry,
) {
  const found = type === 'submitted' ? promiseFor(service, answers, new Date(submittedAt)) : undefined
  // What is paid for first is promised with the receipt.
  const said = type === 'submitted' || (type === 'paid' && service?.commitment.from === 'payment')
  const due = said && dueAt ? { due: dueMomentInWords(dueAt) } : {}
  return { ...due, ...(found ? { promise: found.text } : {}) }
}

function newsOf(
  ports: UpdatesPorts,
  request: ServiceRequest,
  entry: HistoryEntry,
): Omit<News, 'to' | 'link' | 'saidBy'> {
  const { council } = ports
  const service = ports.serviceOf(request.service)
  return {
    type: entry.type,
    reference: request.reference,
    service,
    department: theDepartment(departmentOf(council, entry.from ?? departmentAt(request, entry.number)).name),
    council,
    at: entry.at,
    ...metNews(request, entry, service),
    ...about(council, request, entry),
    ...notFixedBy(council, service, entry),
    ...missingIn(request, service, entry),
    ...proofIn(request, service, entry),
    ...promiseIn(request, service, entry),
  }
}

/** Who brought it back, as this reader knows them; undefined where the department did. */
function saidBy(request: ServiceRequest, { by, other }: HistoryEntry, reader: Reader): News['saidBy'] {
  if (!isResident(by)) return undefined
  return reader.who === 'reporter' && reader.of === (other ?? request.reference) ? 'reader' : 'resident'
}

/** Where somebody follows again with an address that follows already, or is the reporter's, its first page will do. */
function knownBefore({ contact, followers }: ServiceRequest, { type, cause }: HistoryEntry): string[] {
  if (type !== 'followed') return []
  const at = followers.findIndex(({ id }) => id === cause)
  const before = [contact, ...followers.slice(0, Math.max(0, at)).map((one) => one.contact)]
  return before.map(addressOf).flatMap((to) => (to ? [oneAddress(to)] : []))
}

const isLink = (type: HistoryEntry['type']) => type === 'link-sent' || type === 'follower-link-sent'

/** Where it goes to a reader: a link that was asked for, or that somebody was given a code, to whoever wants no news too. */
const sentTo = ({ contact }: Reader, { type }: HistoryEntry, texts: TextRules) =>
  isLink(type) || type === 'code-made' ? linkTo(contact, texts) : addressOf(contact)

/** To the address before the event of this number, where that changed it: that news goes elsewhere now. */
function toFormer(ports: UpdatesPorts, request: ServiceRequest, id: string, number: number): Message[] {
  const before = request.contactsBefore?.find((one) => one.number === number)?.contact
  const to = addressOf(before)
  const now = addressOf(request.contact)
  if (!to || (now && oneAddress(now) === oneAddress(to))) return []
  const { subject, body, text } = formerWords({ reference: request.reference, council: ports.council })
  const words = 'email' in to ? { subject, body } : { subject: '', body: text }
  return [{ id: `${id} former`, to, ...words, reference: request.reference }]
}

/** One reader for each address: whoever sent it before whoever follows, and who came first. */
function oneEach(
  request: ServiceRequest,
  entry: HistoryEntry,
  texts: TextRules,
): (Reader & { to: Message['to'] })[] {
  const readers = readersOf(request, entry)
  const reporters = readers.filter(({ who }) => who === 'reporter')
  const seen = new Set(knownBefore(request, entry))
  return [...reporters, ...readers.filter(({ who }) => who === 'follower')].flatMap((reader) => {
    const to = sentTo(reader, entry, texts)
    if (!to || seen.has(oneAddress(to))) return []
    seen.add(oneAddress(to))
    return [{ ...reader, to }]
  })
}

const sideBySide = 10

/** The key to each reader’s page. Whose request was merged into this one has the link that their own request has now. */
async function keysOf(ports: UpdatesPorts, request: ServiceRequest, readers: readonly Reader[]) {
  const merged = readers.flatMap(({ of }) => (of === request.reference ? [] : [of]))
  const requests = [request, ...(await getAll(ports, merged))]
  return ({ whose }: Reader): string => {
    const own = requests.find(({ reference }) => reference === whose)
    return own ? foundKeyOf(ports.secret, own) : foundKeyFor(ports.secret, whose)
  }
}

async function getAll({ requests }: UpdatesPorts, references: readonly string[]): Promise<ServiceRequest[]> {
  const all: (ServiceRequest | undefined)[] = []
  for (let at = 0; at < references.length; at += sideBySide)
    all.push(...(await Promise.all(references.slice(at, at + sideBySide).map((one) => requests.get(one)))))
  return all.filter((one) => one !== undefined)
}

/**
 * Queues one message about one event for each address of those who asked to be told. Repeats make the same messages with the same
 * ids. Returns how many.
 */
export async function tell(
  ports: UpdatesPorts,
  event: { readonly id: string; readonly subject: string; readonly sequence: string },
): Promise<number> {
  const request = await ports.requests.get(event.subject)
  const entry = request?.history[Number(event.sequence) - 1]
  if (!request || !entry || noNews(request, entry, ports.serviceOf(request.service))) return 0
  const news = newsOf(ports, request, entry)
  const texts = ports.council.messages ?? {}
  const readers = oneEach(request, entry, texts)
  const keyOf = await keysOf(ports, request, readers)
  const messages = readers.map((reader): Message => {
    const { who, of, name, page, to } = reader
    const link = trackLink(ports.siteUrl, of, keyOf(reader))
    const said = saidBy(request, entry, reader)
    const { subject, body, text } = wordsFor({
      ...{ ...news, reference: of, to: who, link },
      ...(said ? { saidBy: said } : {}),
    })
    const words = 'email' in to ? { subject, body } : { subject: '', body: text }
    const asked = isLink(entry.type) || entry.type === 'readdressed'
    return {
      ...{ id: `${event.id} ${name}`, to, ...words, page, reference: request.reference },
      ...(asked ? { asked } : {}),
    }
  })
  messages.push(
    ...toFormer(ports, request, event.id, entry.number),
    ...toAuthority(ports, request, event.id, entry),
  )
  for (let at = 0; at < messages.length; at += sideBySide) {
    await Promise.all(messages.slice(at, at + sideBySide).map((message) => ports.messages.send(message)))
  }
  return messages.length
}
