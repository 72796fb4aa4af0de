import ical from 'ical-generator'
import type * as z from 'zod/mini'
import type { Invitation, MeetingId } from '#contract/fostering/panel/meeting.ts'
import type { MemberId } from '#contract/fostering/panel/members.ts'
import { panelInWords } from '#contract/fostering/panel/words.ts'
import { opensInvitation } from './keys.ts'
import { folded, type MeetingValues, meetingId } from './meeting.ts'
import type { PanelPorts } from './ports.ts'
import type { Person } from './seats.ts'

export interface InvitedPorts extends Pick<PanelPorts, 'meetings' | 'rules' | 'secret' | 'now'> {
  readonly council: string
  readonly siteUrl: string
}

interface Opened {
  readonly values: MeetingValues
  readonly person: Person
}

/** The meeting that the link of an invited member opens, for them alone; undefined for anything else. */
export async function openInvitation(
  ports: InvitedPorts,
  meeting: MeetingId,
  member: MemberId,
  key: string,
): Promise<Opened | undefined> {
  if (!opensInvitation(await ports.secret(), meeting, member, key)) return undefined
  const kept = await ports.meetings.light(meetingId(meeting))
  const values = kept && folded(kept.values)
  const invite = values?.invited[member]
  return values && invite
    ? { values, person: { id: member, name: invite.name, roles: ['panel'], member } }
    : undefined
}

/** What somebody sees of the meeting that they are invited to: when and where, and nothing of what it is about. */
export function invitationView(
  { council }: Pick<InvitedPorts, 'council'>,
  values: MeetingValues,
  member: MemberId,
): z.infer<typeof Invitation> {
  const { plan, state, invited } = values
  return {
    council,
    name: invited[member]?.name ?? '',
    panel: plan.panel,
    starts: plan.starts,
    ends: plan.ends,
    place: plan.place,
    link: plan.link,
    state,
    answer: invited[member]?.answer ?? null,
  }
}

/** The meeting for a calendar (RFC 5545), in UTC. Calendars are shared: it names no household and no member. */
export function calendarOf(
  { council, siteUrl }: Pick<InvitedPorts, 'council' | 'siteUrl'>,
  meeting: MeetingId,
  { plan }: MeetingValues,
  stamp: Date,
): string {
  const calendar = ical({ prodId: { company: 'Shire', product: 'Panels', language: 'EN' } })
  const title = panelInWords[plan.panel].toLowerCase()
  calendar.createEvent({
    id: `${meeting}@${new URL(siteUrl).hostname}`,
    stamp,
    start: new Date(plan.starts),
    end: new Date(plan.ends),
    summary: `${title.slice(0, 1).toUpperCase()}${title.slice(1)}: ${council}`,
    ...(plan.place === null ? {} : { location: plan.place }),
  })
  return `${calendar.toString()}\r\n`
}
