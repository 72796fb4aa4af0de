import { dayOf } from '#contract/calendar/month.ts'
import type { ItemId, MeetingId } from '#contract/fostering/panel/meeting.ts'
import type { PartEntry } from '../household/part.ts'
import { lastNumber } from '../household/part.ts'
import { valuesAt } from '../household/values-at.ts'
import { folded, type Item, idIn, itemsIn, type Meeting, type MeetingValues, meetingId } from './meeting.ts'
import { performAt } from './perform.ts'
import type { CarryPorts } from './ports.ts'
import type { ReferralNews } from './referrals.ts'
import type { Person } from './seats.ts'
import { tellOfMeeting } from './tell.ts'

/** Whoever takes off an agenda what cannot be there. */
const itself: Person = { id: 'agenda', name: 'Shire', roles: ['adviser'], member: undefined }

/** Where a meeting is that has no place, as the household reads it. */
const online = 'Online. Your worker sends you the link'

type News = readonly [Item, ReferralNews][]

/** An item is on the agenda for a day, with or without its papers. */
function listed(meeting: MeetingId, values: MeetingValues, item: ItemId, one: Item): News {
  const { starts, place } = values.plan
  const on = dayOf(starts)
  const where = place ?? online
  const locked: News = one.pack ? [[one, { type: 'papers-locked', meeting, item, on: one.pack.locked }]] : []
  return [[one, { type: 'listed', meeting, item, on, starts, where }], ...locked]
}

/** Accounts of members: whoever took part in a recommendation does not decide. */
async function accountsOf({ members }: CarryPorts, ids: readonly string[]): Promise<string[]> {
  const all = await members.all()
  return all.flatMap(({ name, values: { account } }) =>
    ids.includes(name) && account !== undefined ? [account] : [],
  )
}

/** What referrals hear of an event, with the values of the meeting as they were after it. */
async function newsOf(
  ports: CarryPorts,
  meeting: MeetingId,
  values: MeetingValues,
  { type, at, added }: PartEntry,
): Promise<News> {
  const item = typeof added?.item === 'string' ? added.item : ''
  const one = values.items[item]
  const on = dayOf(at)
  switch (type) {
    case 'change':
      // The day may be another. Never off the agenda in between, where another meeting could take it.
      return itemsIn(values).flatMap(([id, moved]) => listed(meeting, values, id, moved))
    case 'cancel':
      return itemsIn(values).map(([id, gone]) => [gone, { type: 'unlisted', meeting, item: id }])
    case 'add-item':
      return one ? listed(meeting, values, item, one) : []
    case 'remove-item':
    case 'defer':
      return one ? [[one, { type: 'unlisted', meeting, item }]] : []
    case 'lock':
      return one?.pack ? [[one, { type: 'papers-locked', meeting, item, on: one.pack.locked }]] : []
    case 'minutes':
      return one?.minutesState === 'final' ? [[one, { type: 'minutes-final', meeting, item, on }]] : []
    case 'recommend': {
      const made = one?.recommendation
      if (!made) return []
      const { outcome, terms, reasons, doubts, members } = made
      const tookPart = await accountsOf(
        ports,
        members.map(({ id }) => id),
      )
      const said = { meeting, item, outcome, terms, reasons, doubts, on, tookPart }
      return [[one, { type: 'recommended', ...said }]]
    }
    default:
      return []
  }
}

/** Takes off the agenda by itself what another agenda has: whose news the referral heard first keeps it. */
async function takeOff(
  ports: CarryPorts,
  meeting: MeetingId,
  values: MeetingValues,
  news: News,
): Promise<void> {
  for (const [{ household, referral }, { type, item }] of news) {
    if (type !== 'listed' || !values.agenda.includes(item)) continue
    const reasons = await ports.referrals.cannotStay(household, referral, { meeting, item })
    if (reasons === undefined) continue
    await performAt(ports, {}, itself, {
      meeting,
      act: 'remove-item',
      key: `taken off ${meeting} ${item}`,
      body: { item, reasons },
    })
  }
}

/**
 * Tells whoever has to hear of it what happened at a meeting, in order, and marks it as carried. Safe to repeat and to cut
 * off anywhere: messages and news go by the number of their event, and what is not marked is carried again.
 */
export async function carryMeeting(ports: CarryPorts, meeting: Meeting): Promise<void> {
  const id = idIn(meeting)
  for (const entry of meeting.history) {
    if (entry.queuedAt) continue
    const values = folded(valuesAt({}, meeting.history, entry.number) as Meeting['values'])
    // What was erased since has nobody left to hear of it.
    const all = (await newsOf(ports, id, values, entry)).filter(([{ household }]) => household !== '')
    for (const [{ household, referral }, news] of all)
      await ports.referrals.bring(
        household,
        referral,
        news,
        `${id} ${entry.number} ${news.item} ${news.type}`,
      )
    await takeOff(ports, id, values, all)
    await tellOfMeeting(ports, id, values, entry)
  }
  await ports.meetings.carried(meetingId(id), lastNumber(meeting, false), ports.now().toISOString())
}
