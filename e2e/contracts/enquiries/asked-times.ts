import type { StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import type { askedHousehold } from '../asked-household.ts'

/** What staff do with a time that somebody has booked: their calendars, a move, a new one for them, and off. */
export async function askedTimes(
  { as, key, answers, through }: Awaited<ReturnType<typeof askedHousehold>>,
  reference: string,
  slot: string,
): Promise<void> {
  const at = { path: { slot }, not: { slot: 'nothing' } }
  await through('getOwnCalendar', {})
  await through('getSlotCalendar', at)
  const to = { day: '2027-01-12', time: '15:00', note: 'The worker is ill.' }
  await answers('moveSlot', 422, {
    path: { slot },
    headers: { ...as('recruiter'), ...key() },
    body: { ...to, day: '2020-01-12' },
  })
  await through('moveSlot', { ...at, body: to, acts: true })
  const again = { path: { slot }, headers: { ...as('recruiter'), ...key() }, body: { ...to, time: '16:00' } }
  await answers('moveSlot', 409, again)
  const one = { path: { reference }, not: { reference: 'FA-0000-0000' } }
  const { seen, booking } = await through<StaffEnquiry>('getStaffEnquiry', one)
  const own = { kind: 'call', day: '2027-01-13', time: '09:00', minutes: 30 }
  const once = { ...as('recruiter'), ...key() }
  const behind = { path: one.path, headers: { ...as('recruiter'), ...key() } }
  await answers('bookForThem', 409, { ...behind, body: { seen: 1, own } })
  await through('bookForThem', { ...one, body: { seen, own }, acts: true })
  await answers('bookForThem', 422, { path: one.path, headers: once, body: { seen, own, slot } })
  const off = { path: { slot: booking?.id ?? '' }, not: { slot: 'nothing' } }
  await through('callOffSlot', { ...off, body: {}, acts: true })
}
