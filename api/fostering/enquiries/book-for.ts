import { momentInEngland } from '#contract/calendar/moments.ts'
import { dayAndClock } from '#contract/calendar/times.ts'
import type { BookForThem } from '#contract/fostering/slots.ts'
import { done, type Outcome } from '../household/refusal.ts'
import type { Who } from '../rights/may.ts'
import { timeId } from '../times/id.ts'
import { book } from './booking.ts'
import type { Enquiry } from './enquiry.ts'
import { inTheWay } from './overlap.ts'
import type { EnquiryPorts } from './ports.ts'
import { offeredMs, type Slot } from './slot.ts'

const invalid = (pointer: string, message: string): Outcome<never> => ({ kind: 'invalid', pointer, message })

interface Asked extends BookForThem {
  readonly key: string
  /** Of whoever books. */
  readonly mail?: string | undefined
}

/** A time for this enquiry alone: its seat is taken as it comes into being, and nobody else gets it after them. */
function timeFor(
  reference: string,
  who: Who,
  own: NonNullable<BookForThem['own']>,
  secret: Uint8Array,
  at: string,
): Slot {
  const starts = momentInEngland(`${own.day}T${own.time}`)
  return {
    id: timeId(secret, starts, `${who.id} with ${reference} ${own.kind} ${own.minutes}`),
    kind: own.kind,
    starts: starts.toISOString(),
    minutes: own.minutes,
    with: who.name,
    by: who.id,
    seats: 1,
    noMore: at,
    taken: { [reference]: { at } },
  }
}

async function unmake(slots: EnquiryPorts['slots'], { id }: Slot, reference: string): Promise<void> {
  await slots.free(id, reference)
  await slots.withdraw(id)
}

const atOnce = ({ minutes, starts }: Slot) =>
  invalid(
    '/own/time',
    `You have ${minutes} minutes on ${dayAndClock(starts)} that somebody has booked, and the two would overlap. Enter another time`,
  )

/** Makes a time for them, or finds the one that was made when this was sent before. */
async function made(
  { slots, secret, now }: EnquiryPorts,
  who: Who,
  reference: string,
  { own, mail }: Asked & { own: NonNullable<BookForThem['own']> },
): Promise<Outcome<Slot>> {
  const at = now()
  const one = { ...timeFor(reference, who, own, await secret(), at.toISOString()), ...(mail && { mail }) }
  if (Date.parse(one.starts) <= at.getTime())
    return invalid('/own/time', 'Enter a day and a time that are still to come')
  if (Date.parse(one.starts) > at.getTime() + offeredMs)
    return invalid('/own/day', 'Enter a day in the next four months')
  const before = await inTheWay(slots, one, { holder: reference })
  if (before) return atOnce(before)
  const there = await slots.get(one.id)
  // It stands from before, and they have it no more: cancelled, or cut off before their enquiry named it.
  if (there && !there.taken[reference]) await slots.withdraw(one.id)
  await slots.offer(one)
  const after = await inTheWay(slots, one, { holder: reference })
  if (!after) return done(one)
  await unmake(slots, one, reference)
  return atOnce(after)
}

/** Books a time for whoever asked, who is on the phone: one that is free, or a new one for them alone. */
export async function bookFor(
  ports: EnquiryPorts,
  who: Who,
  reference: string,
  asked: Asked,
): Promise<Outcome<Enquiry>> {
  const { own, slot, key, seen, at, phone } = asked
  const { as, id: by, name } = who
  const one = own ? await made(ports, who, reference, { ...asked, own }) : undefined
  if (one && one.kind !== 'done') return one
  const id = one?.item.id ?? slot ?? ''
  const reached = { ...(at && { at }), ...(phone && { phone }) }
  const outcome = await book(ports, reference, id, key, reached, { seen, by: { as, id: by, name } })
  // What was made for them and that they did not get is nobody's.
  if (one && outcome.kind !== 'done') await unmake(ports.slots, one.item, reference)
  return outcome
}
