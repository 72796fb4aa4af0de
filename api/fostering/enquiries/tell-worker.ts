import { dayAndClock } from '#contract/calendar/times.ts'
import type { BookedSlot, SlotKind } from '#contract/fostering/slots.ts'
import type { EnquiryPorts, Word } from './ports.ts'
import type { Slot } from './slot.ts'

type Ports = Pick<EnquiryPorts, 'slots' | 'tell' | 'siteUrl' | 'council'>

/** What became of a time: what stood before, what stands now. */
export interface TimeChange {
  readonly reference: string
  /** Of the entry in the enquiry, what it is and whose. */
  readonly number: number
  readonly type: string
  readonly by: { readonly id: string; readonly name: string }
  readonly had?: BookedSlot | undefined
  readonly now?: BookedSlot | undefined
}

/** Done by somebody of the team, for whoever asked: they saw it as they did it, and we also write of it to a mobile. */
export const byUs: readonly string[] = ['called-off', 'rescheduled', 'booked-for', 'moved-for']

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
const cancelled = (had: BookedSlot): Text => ({
  subject: 'A time with you is cancelled',
  body: `${when(had).replace(/^a/, 'A')} is cancelled. Others can book that time now.`,
})
/** Done by the team to everybody who booked it. */
const calledOff = (had: BookedSlot): Text => ({
  subject: 'A time with you is cancelled',
  body: `${when(had).replace(/^a/, 'A')} is cancelled. Your team cancelled it. The list of enquiries shows whether somebody who booked it has to be called.`,
})
const rescheduled = (had: BookedSlot, now: BookedSlot, by: string): Text => ({
  subject: 'A time with you has moved',
  body: `${when(had).replace(/^a/, 'A')} has moved to ${dayAndClock(now.starts)}. ${by} moved it. The list of enquiries shows whether somebody who booked it has to be called.`,
})

/**
 * Tells whoever the time is with. An inbox at work is read by others too, so it says neither who asked nor what: that stands
 * behind the link, for who signs in. Nobody is told of what they did themselves, and of what the team did to everybody who
 * booked a time they hear once, however many those are.
 */
export async function tellWorker(
  ports: Ports,
  { reference, number, type, by, had, now }: TimeChange,
): Promise<void> {
  const slotOf = async (one: BookedSlot | undefined) => one && (await ports.slots.get(one.id))
  const [before, after] = await Promise.all([slotOf(had), slotOf(now)])
  const send = (slot: Slot | undefined, id: string, { subject, body }: Text, page = `/${reference}`) =>
    slot?.mail &&
    !(byUs.includes(type) && slot.by === by.id) &&
    ports.tell({
      id: `enquiry-worker-${id}`,
      to: { email: slot.mail },
      recipient: { board: 'enquiries', who: slot.by },
      subject,
      body: `${body}\n\nSign in to see who it is with and what they asked${now ? ', and to add it to your calendar' : ''}:\n\n${ports.siteUrl}/workspace/enquiries${page}\n\n${ports.council.team}, ${ports.council.name}`,
    })
  const one = `${number} ${reference}`
  if (had && now && type === 'rescheduled')
    await send(after, `rescheduled ${now.id}`, rescheduled(had, now, by.name), '/times')
  else if (had && type === 'called-off') await send(before, `called-off ${had.id}`, calledOff(had), '')
  else if (had && now && before?.mail && before.mail === after?.mail)
    await send(before, `moved ${one}`, moved(had, now))
  else {
    if (had) await send(before, `cancelled ${one}`, cancelled(had))
    if (now) await send(after, `booked ${one}`, booked(now))
  }
}
