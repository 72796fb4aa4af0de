import { dayAndClock } from '#contract/calendar/times.ts'
import type { BookedSlot, SlotKind } from '#contract/fostering/slots.ts'
import type { EnquiryPorts, Word } from './ports.ts'

type Ports = Pick<EnquiryPorts, 'slots' | 'tell' | 'siteUrl' | 'council'>

/** What became of a time: what stood before, what stands now. */
export interface TimeChange {
  readonly reference: string
  /** Of the entry in the enquiry. */
  readonly number: number
  readonly had?: BookedSlot | undefined
  readonly now?: BookedSlot | undefined
  /** The team called it off. */
  readonly calledOff?: boolean
}

const meeting: Readonly<Record<SlotKind, string>> = {
  call: 'a phone call',
  visit: 'a visit',
  meeting: 'an information meeting',
}
const when = ({ kind, starts }: BookedSlot) => `${meeting[kind]} with you on ${dayAndClock(starts)}`

type Text = Pick<Word, 'subject' | 'body'>

const booked = (now: BookedSlot): Text => ({
  subject: 'A time with you is booked',
  body: `Somebody who asked about fostering or adoption has booked ${when(now)}.`,
})
const moved = (had: BookedSlot, now: BookedSlot): Text => ({
  subject: 'A time with you has moved',
  body: `${when(had).replace(/^a/, 'A')} has moved to ${dayAndClock(now.starts)}${now.kind === had.kind ? '' : `, and is ${meeting[now.kind]} now`}.`,
})
const cancelled = (had: BookedSlot, calledOff: boolean): Text => ({
  subject: 'A time with you is cancelled',
  body: `${when(had).replace(/^a/, 'A')} is cancelled. ${
    calledOff
      ? 'Your team cancelled it. Check whether the person who booked it has to be called.'
      : 'Others can book that time now.'
  }`,
})

/**
 * Tells whoever the time is with. An inbox at work is read by others too, so it says neither who asked nor what: that stands
 * behind the link, for who signs in.
 */
export async function tellWorker(
  ports: Ports,
  { reference, number, had, now, calledOff = false }: TimeChange,
): Promise<void> {
  const mailOf = async (one: BookedSlot | undefined) => one && (await ports.slots.get(one.id))?.mail
  const [before, after] = await Promise.all([mailOf(had), mailOf(now)])
  const link = `${ports.siteUrl}/workspace/enquiries/${reference}`
  const send = (email: string, what: string, { subject, body }: Text) =>
    ports.tell({
      id: `enquiry-worker-${what} ${number} ${reference}`,
      to: { email },
      subject,
      body: `${body}\n\nSign in to see who it is with and what they asked:\n\n${link}\n\n${ports.council.team}, ${ports.council.name}`,
    })
  if (had && now && before && before === after) return send(before, 'moved', moved(had, now))
  if (had && before) await send(before, 'cancelled', cancelled(had, calledOff))
  if (now && after) await send(after, 'booked', booked(now))
}
