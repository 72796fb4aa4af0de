import { momentInEngland } from '#contract/calendar/moments.ts'
import { dayAndClock } from '#contract/calendar/times.ts'
import { meetingSeats, type OfferSlots, type StaffSlots } from '#contract/fostering/slots.ts'
import { done, type Outcome } from '../household/refusal.ts'
import type { Who } from '../rights/may.ts'
import { timeId } from '../times/id.ts'
import { mayChange } from '../times/offered.ts'
import { enquiryId } from './enquiry.ts'
import { hears } from './invited.ts'
import { around, firstClash, isElsewhere } from './overlap.ts'
import type { EnquiryPorts } from './ports.ts'
import { offeredMs, type Slot } from './slot.ts'

const likeness = (one: Slot | undefined) =>
  JSON.stringify([one?.kind, one?.minutes, one?.seats, one?.where ?? ''])

/** A time that the same person offers already, for something else or for longer; the same again is no other thing. */
async function otherAt(slots: EnquiryPorts['slots'], all: readonly Slot[]): Promise<Slot | undefined> {
  const there = await Promise.all(all.map(({ id }) => slots.get(id)))
  return there.find((one, at) => one && (one.off || one.noMore || likeness(one) !== likeness(all[at])))
}

const alreadyThen = ({ starts, minutes }: Slot): Outcome<number> => ({
  kind: 'invalid',
  pointer: '/times',
  message: `You already offer ${minutes} minutes on ${dayAndClock(starts)} for something else or for another length of time. Leave that time out, or take it back first`,
})

const twiceAtOnce = ({ one, other }: { one: Slot; other: Slot }): Outcome<number> => ({
  kind: 'invalid',
  pointer: '/times',
  message: `${minutesFrom(one)} would overlap with ${minutesFrom(other)}${
    Object.keys(other.taken).length > 0 ? ', which somebody has booked' : ''
  }. Enter times that do not overlap, and leave time to travel between visits`,
})

const minutesFrom = ({ starts, minutes }: Slot) => `${minutes} minutes on ${dayAndClock(starts)}`

/**
 * Offers times of a day with whoever is signed in. The same once more changes nothing, and something else at the same moment
 * is refused. Gives how many are new.
 */
export async function offer(
  { slots, secret, now }: Pick<EnquiryPorts, 'slots' | 'secret' | 'now'>,
  { id, name }: Who,
  { day, times, kind, minutes, ...more }: OfferSlots,
  mail?: string,
): Promise<Outcome<number>> {
  const made = await secret()
  const all = [...new Set(times)].map((time) => momentInEngland(`${day}T${time}`))
  const at = now().getTime()
  if (all.some((starts) => starts.getTime() <= at))
    return { kind: 'invalid', pointer: '/times', message: 'Offer times that are still to come' }
  if (all.some((starts) => starts.getTime() > at + offeredMs))
    return { kind: 'invalid', pointer: '/day', message: 'Offer times in the next four months' }
  const own = all.map(
    (starts): Slot => ({
      id: timeId(made, starts, id),
      kind,
      starts: starts.toISOString(),
      minutes,
      with: name,
      by: id,
      ...(mail && { mail }),
      seats: kind === 'meeting' ? (more.seats ?? meetingSeats.usual) : 1,
      ...(kind === 'meeting' && more.where && { where: more.where }),
      taken: {},
    }),
  )
  // One that was called off, and that nobody has any more, may be offered anew.
  await Promise.all(
    own.map(async ({ id: slot }) => (await slots.get(slot))?.off && (await slots.withdraw(slot))),
  )
  const other = await otherAt(slots, own)
  if (other) return alreadyThen(other)
  const clash = firstClash(own, await around(slots, own))
  if (clash) return twiceAtOnce(clash)
  const offered = await Promise.all(own.map((slot) => slots.offer(slot)))
  // Two forms of one person may have been sent at once.
  const quicker = await otherAt(slots, own)
  return quicker ? alreadyThen(quicker) : done(offered.filter(Boolean).length)
}

async function takerOf(enquiries: EnquiryPorts['enquiries'], reference: string) {
  const { said, mustRing } = (await enquiries.get(enquiryId(reference)))?.values ?? {}
  return {
    reference,
    name: said?.name ?? 'Being booked',
    ...(said && hears(said) === null && { mustCall: true }),
    ...(mustRing && { toCall: true }),
  }
}

/** All times that are still to come, with who has booked each. */
export async function staffSlots(
  { slots, enquiries, now }: Pick<EnquiryPorts, 'slots' | 'enquiries' | 'now'>,
  who: Who,
): Promise<StaffSlots> {
  const from = now()
  const found = await slots.between(from, new Date(from.getTime() + offeredMs))
  // What is called off goes once each who had booked it is told.
  const all = found.filter(({ off, taken }) => !off || Object.keys(taken).length > 0)
  return {
    slots: await Promise.all(
      all.map(
        async ({ id, kind, starts, minutes, with: name, where, by, seats, taken, noMore, off }, at) => ({
          ...{ id, kind, starts, minutes, with: name, seats, own: by === who.id },
          mayCallOff: mayChange({ by }, who),
          ...(noMore && { stopped: true }),
          ...(off && { off: true }),
          hidden: isElsewhere(all[at] as Slot, all),
          ...(where && { where }),
          taken: await Promise.all(Object.keys(taken).map((reference) => takerOf(enquiries, reference))),
        }),
      ),
    ),
  }
}

/** Takes a time back that nobody has booked. */
export async function withdraw(
  { slots }: Pick<EnquiryPorts, 'slots'>,
  who: Who,
  id: string,
): Promise<Outcome<undefined>> {
  const slot = await slots.get(id)
  if (!slot) return done(undefined)
  if (!mayChange(slot, who)) return { kind: 'forbidden' }
  if (await slots.withdraw(id)) return done(undefined)
  return {
    kind: 'not-now',
    message: 'Somebody has booked this time. Move it or cancel it instead: we tell everybody who booked it.',
  }
}
