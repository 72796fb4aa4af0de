import { momentInEngland } from '#contract/calendar/moments.ts'
import { dayAndClock } from '#contract/calendar/times.ts'
import type { MoveSlot } from '#contract/fostering/slots.ts'
import { done, type Outcome } from '../household/refusal.ts'
import type { Who } from '../rights/may.ts'
import { timeId } from '../times/id.ts'
import { own, settleAll } from './call-off.ts'
import { nextEntry } from './enquiry.ts'
import { inTheWay } from './overlap.ts'
import type { EnquiryPorts } from './ports.ts'
import { offeredMs, type Slot } from './slot.ts'

const invalid = (pointer: string, message: string): Outcome<never> => ({ kind: 'invalid', pointer, message })
const notNow = (message: string): Outcome<never> => ({ kind: 'not-now', message })

const elsewhere = notNow('This time has been moved or cancelled already. Look at the times below.')
const begun = notNow(
  'This time has begun. Call whoever booked it, and book another time for them on their enquiry.',
)

/** The time that stands for this one: with everybody who has a seat, and of the same entry in calendars. */
function standIn(from: Slot, { day, time, where }: MoveSlot, secret: Uint8Array, now: Date): Slot {
  const starts = momentInEngland(`${day}T${time}`)
  const { off: _, moved: __, ...same } = from
  const place = (from.kind === 'meeting' && where) || from.where
  const at = now.toISOString()
  return {
    ...same,
    // Of its own, also where the place alone is another: the same move twice is one.
    id: timeId(secret, starts, `${from.by} for ${from.id} ${place ?? ''}`),
    starts: starts.toISOString(),
    ...(place && { where: place }),
    calendar: nextEntry(from),
    taken: Object.fromEntries(Object.keys(from.taken).map((holder) => [holder, { at }])),
  }
}

function problemOf(from: Slot, to: Slot, now: Date): Outcome<never> | undefined {
  const at = now.getTime()
  if (Date.parse(from.starts) <= at) return begun
  if (Date.parse(to.starts) <= at) return invalid('/time', 'Enter a day and a time that are still to come')
  if (Date.parse(to.starts) > at + offeredMs) return invalid('/day', 'Enter a day in the next four months')
  if (to.starts === from.starts && to.where === from.where)
    return invalid('/time', 'Enter another day or time: this is when it is now')
  return undefined
}

const booked = ({ starts, minutes, with: name }: Slot) =>
  invalid(
    '/time',
    `${name} has ${minutes} minutes on ${dayAndClock(starts)} that somebody has booked, and the two would overlap. Enter another time`,
  )

/** Takes back what was to stand in, unless it does by now. */
async function undo({ slots }: EnquiryPorts, from: Slot, to: Slot): Promise<void> {
  if ((await slots.get(from.id))?.moved?.to === to.id) return
  for (const holder of Object.keys(to.taken)) await slots.free(to.id, holder)
  await slots.withdraw(to.id)
}

/**
 * Moves a time with everybody who has booked it. First the new time stands with a seat for each, so that nobody else gets
 * those; then the old one says where it takes place, in one conditional write, and from then on the move is certain; then
 * each enquiry names the new one, and each is told. Cut off after that, the sweep goes on within a minute; cut off before,
 * nothing was moved. The same again changes nothing.
 */
export async function moveSlot(
  ports: EnquiryPorts,
  who: Who,
  id: string,
  asked: MoveSlot,
): Promise<Outcome<undefined>> {
  const found = await own(ports, who, id)
  if (found.kind !== 'done') return found
  const from = found.item
  if (!from) return { kind: 'not-found' }
  const now = ports.now()
  const to = standIn(from, asked, await ports.secret(), now)
  if (!from.off) {
    const refused = problemOf(from, to, now) ?? (await begin(ports, who, from, to, asked.note))
    if (refused) return refused
  } else if (from.moved?.to !== to.id) return elsewhere
  const { as, id: by, name } = who
  await settleAll(ports, id, { as, id: by, name })
  return done(undefined)
}

/** Makes the new time, and says in the old one that it takes place then. Gives why not. */
async function begin(
  ports: EnquiryPorts,
  { as, id: by, name }: Who,
  from: Slot,
  to: Slot,
  note: string | undefined,
): Promise<Outcome<never> | undefined> {
  const { slots, now } = ports
  const before = await inTheWay(slots, to, { moved: from.id })
  if (before) return booked(before)
  await slots.offer(to)
  // Looked at once it stands: of two who take times that overlap, at least one sees the other and gives way.
  const after = await inTheWay(slots, to, { moved: from.id })
  if (after) {
    await undo(ports, from, to)
    return booked(after)
  }
  await slots.callOff(from.id, now(), { to: to.id, by: { as, id: by, name }, ...(note && { note }) })
  if ((await slots.get(from.id))?.moved?.to === to.id) return undefined
  await undo(ports, from, to)
  return elsewhere
}
