import { unqueued } from '#record/append.ts'
import { change } from '#record/change.ts'
import { type Booked, bookedBefore, type Enquiry, enquiryId, referenceOf } from './enquiry.ts'
import { tellInvited, writtenTo } from './invited.ts'
import { enquiryKey } from './keys.ts'
import type { EnquiryPorts, Word } from './ports.ts'
import { promised } from './standing.ts'
import { byUs, tellWorker } from './tell-worker.ts'
import {
  addressOf,
  answered,
  booked,
  bookedTo,
  calledOff,
  cancelled,
  ended,
  linkAgain,
  moved,
  received,
  rescheduled,
} from './words.ts'

type Ports = Pick<
  EnquiryPorts,
  'enquiries' | 'slots' | 'tell' | 'secret' | 'siteUrl' | 'council' | 'rules' | 'now'
>
type Entry = Enquiry['history'][number]
type Text = (to: Word['to'], council: EnquiryPorts['council'], link: string) => Pick<Word, 'subject' | 'body'>

const privateLink = (siteUrl: string, reference: string, key: string): string =>
  `${siteUrl}/fostering/enquiry/${reference}#${key}`

/** Tells whoever asked, in the way that they asked for. The same id again sends nothing again. */
export async function tellThem(
  { tell, secret, siteUrl, council }: Pick<Ports, 'tell' | 'secret' | 'siteUrl' | 'council'>,
  enquiry: Enquiry,
  id: string,
  text: Text,
  to: Word['to'] | undefined = addressOf(enquiry.values.said),
): Promise<void> {
  if (!to) return
  const reference = referenceOf(enquiry)
  const link = privateLink(siteUrl, reference, enquiryKey(await secret(), reference))
  const { subject, body } = text(to, council, link)
  // They say it as they call us. In a text message the link has it.
  const said = 'email' in to ? `${body}\n\nYour reference: ${reference}` : body
  await tell({ id: `${id} ${reference}`, to, subject, body: said })
}

/** The message of an entry, and what names it; undefined where there is nothing to say. */
function messageOf(enquiry: Enquiry, entry: Entry, { rules }: Ports): { id: string; text: Text } | undefined {
  const { type, number, change: changed, added } = entry
  if (type === 'asked' || type === 'arrived') {
    const by = promised('reply', enquiry.values, rules)
    return { id: 'enquiry-received', text: (to, council, link) => received(to, council, by, link) }
  }
  const now = changed.booking as Booked | null
  const had = bookedBefore(enquiry, entry)
  if (now && had && type === 'rescheduled') {
    const note = typeof added?.note === 'string' ? added.note : undefined
    return {
      id: `enquiry-rescheduled ${now.id} ${number}`,
      text: (to, council, link) => rescheduled(to, council, { had, now, note }, link),
    }
  }
  if (now)
    return {
      id: `enquiry-booked ${now.id} ${number}`,
      text: (to, council, link) =>
        had ? moved(to, council, had, now, link) : booked(to, council, now, link),
    }
  // What was booked still stands where an entry says nothing of it.
  if (!had || !('booking' in changed)) return undefined
  const words = type === 'cancelled' ? cancelled : type === 'called-off' ? calledOff : ended
  return {
    id: `enquiry-cancelled ${had.id} ${number}`,
    text: (to, council, link) => words(to, council, had, link),
  }
}

/** Marks what whoever asked was told of, up to this entry. Safe to repeat. */
const told = ({ enquiries, now }: Ports, { household, version }: Enquiry, upTo: number): Promise<void> =>
  change<Enquiry, void>(enquiries, enquiryId(referenceOf({ household })), (enquiry) => {
    if (!enquiry?.pending) return { answer: undefined }
    const at = now().toISOString()
    const history = enquiry.history.map((entry) =>
      entry.queuedAt || entry.number > upTo ? entry : { ...entry, queuedAt: at },
    )
    const { pending, pendingSince, dropping, ...rest } = enquiry
    // Volumes that it names no more are gone if nobody has written it since they were deleted.
    const drops = dropping && enquiry.version !== version ? { dropping } : {}
    const waits = 'dropping' in drops || unqueued({ history }).length > 0
    const mark = waits && pendingSince ? { pending, pendingSince } : {}
    return {
      save: { ...rest, ...drops, ...mark, history, version: enquiry.version + 1 },
      answer: undefined,
    }
  })

/** Where we write of what is booked: nobody may come for nothing, so of what we did also to a mobile. */
function bookingTo({ values: { said } }: Enquiry, { type }: Entry): Word['to'] | undefined {
  return byUs.includes(type) ? writtenTo(said) : bookedTo(said)
}

/** What is for them to read on their page, by what happened. */
const readable: Readonly<Partial<Record<Entry['type'], { readonly id: string; readonly text: Text }>>> = {
  answer: { id: 'enquiry-answered', text: answered },
  'send-link': { id: 'enquiry-link', text: linkAgain },
}

/** Tells whoever asked all that they were not told yet. Safe to repeat and to cut off anywhere: each message has its key. */
export async function tellAll(ports: Ports, enquiry: Enquiry): Promise<void> {
  if (!enquiry.pending) return
  if (enquiry.dropping) await ports.enquiries.drop(enquiry)
  for (const entry of unqueued(enquiry)) {
    if (entry.type === 'invite') await tellInvited(ports, enquiry, entry.number)
    const toRead = readable[entry.type]
    // Whoever asked to be called is told all the same where there is something to read.
    if (toRead)
      await tellThem(
        ports,
        enquiry,
        `${toRead.id} ${entry.number}`,
        toRead.text,
        writtenTo(enquiry.values.said),
      )
    const message = messageOf(enquiry, entry, ports)
    // Whoever asked to be called has a time in writing all the same, where we have somewhere to write to.
    const to = 'booking' in entry.change ? bookingTo(enquiry, entry) : undefined
    if (message) await tellThem(ports, enquiry, message.id, message.text, to)
    if ('booking' in entry.change)
      await tellWorker(ports, {
        reference: referenceOf(enquiry),
        number: entry.number,
        had: bookedBefore(enquiry, entry),
        now: (entry.change.booking ?? undefined) as Booked | undefined,
        type: entry.type,
        by: entry.by,
      })
  }
  await told(ports, enquiry, enquiry.history.length)
}

/** The same at once. What fails, or is cut off, the sweep does within a minute: what was written stands all the same. */
export async function tellNow(ports: Ports, enquiry: Enquiry): Promise<void> {
  await tellAll(ports, enquiry).catch(() => undefined)
}
