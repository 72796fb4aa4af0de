import type { SlotKind } from '#contract/fostering/slots.ts'
import type { Who } from '../rights/may.ts'
import type { Entry } from '../times/calendar.ts'
import { enquiryId } from './enquiry.ts'
import type { EnquiryPorts } from './ports.ts'
import { offeredMs, type Slot } from './slot.ts'

type Ports = Pick<EnquiryPorts, 'slots' | 'enquiries' | 'siteUrl' | 'now'>

const whatOf: Readonly<Record<SlotKind, string>> = { call: 'Phone call', visit: 'Visit', meeting: 'Meeting' }

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map(([first = '']) => first.toUpperCase())
    .join('')

/** Who comes: colleagues see calendars too, so of one person the initials and the reference, and of several how many. */
async function whoOf({ enquiries }: Ports, { taken, kind, seats }: Slot): Promise<string> {
  const holders = Object.keys(taken)
  const [reference = ''] = holders
  if (kind === 'meeting') return `${holders.length} of ${seats} booked`
  const said = (await enquiries.get(enquiryId(reference)))?.values.said
  return [said && initialsOf(said.name), reference].filter(Boolean).join(', ')
}

async function entryOf(ports: Ports, slot: Slot): Promise<Entry> {
  const { id, kind, starts, minutes, where, calendar, taken } = slot
  const [reference = ''] = Object.keys(taken)
  const page = kind === 'meeting' ? 'times' : reference
  return {
    ...{ id: calendar?.id ?? id, starts, minutes, where },
    sequence: calendar?.sequence,
    bookedAt: ports.now().toISOString(),
    summary: `${whatOf[kind]}: ${await whoOf(ports, slot)}`,
    description: `Sign in to see who it is with, and where or on which number: ${ports.siteUrl}/workspace/enquiries/${page}`,
  }
}

const isBooked = ({ off, taken }: Slot): boolean => !off && Object.keys(taken).length > 0

/** A calendar with one booked time, for whoever it is with; undefined where nobody has booked it. */
export async function slotCalendar(ports: Ports, id: string): Promise<string | undefined> {
  const slot = await ports.slots.get(id)
  if (!slot || !isBooked(slot)) return undefined
  const { calendarWith } = await import('../times/calendar.ts')
  return calendarWith(await entryOf(ports, slot), ports.siteUrl)
}

/** A calendar with all that is booked with somebody and still to come. */
export async function ownCalendar(ports: Ports, { id }: Who): Promise<string> {
  const from = ports.now()
  const all = await ports.slots.between(from, new Date(from.getTime() + offeredMs))
  const own = all.filter((slot) => slot.by === id && isBooked(slot))
  const { calendarWithAll } = await import('../times/calendar.ts')
  return calendarWithAll(await Promise.all(own.map((slot) => entryOf(ports, slot))), ports.siteUrl)
}
