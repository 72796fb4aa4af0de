import { clockInWords, dayWithoutYear } from '#contract/calendar/times.ts'
import type { ItemId, MeetingId } from '#contract/fostering/panel/meeting.ts'
import type { MemberId } from '#contract/fostering/panel/members.ts'
import { panelInWords } from '#contract/fostering/panel/words.ts'
import type { PartEntry } from '../household/part.ts'
import { invitationKey, joinKey } from './keys.ts'
import { hasConflict, type MeetingValues } from './meeting.ts'
import { type Member, memberId, memberOf } from './member.ts'
import type { CarryPorts } from './ports.ts'

type Tells = Pick<CarryPorts, 'tell' | 'secret' | 'siteUrl' | 'from' | 'members'>

const signed = ({ team, council, phone }: Tells['from'], text: string) =>
  `${text}\n\n${team}, ${council}, ${phone}`

/** `the fostering panel on Tuesday 5 January, from 10am to 1pm`. */
function whenOf({ plan }: MeetingValues): string {
  const { panel, starts, ends } = plan
  return `the ${panelInWords[panel].toLowerCase()} on ${dayWithoutYear(starts)}, from ${clockInWords(starts)} to ${clockInWords(ends)}`
}

/** Where it is. The link of a call stands on the page alone: emails are forwarded. */
function whereOf({ plan: { place, link } }: MeetingValues): string {
  if (place === null) return 'It is a video call. The link is with your invitation.'
  return link === null ? `It is at ${place}.` : `It is at ${place}, and you can join by video call too.`
}

interface Text {
  readonly subject: string
  readonly text: string
}

function textOf(type: string, values: MeetingValues, link: string): Text | undefined {
  const answer = `Please tell us whether you can come. You do not need to sign in:\n\n${link}\n\nThis link is yours alone. Please do not send it on.`
  switch (type) {
    case 'invite':
      return {
        subject: 'Can you come to a panel meeting?',
        text: `We would like you to come to ${whenOf(values)}. ${whereOf(values)}\n\n${answer}`,
      }
    case 'change':
      return {
        subject: 'A panel meeting has changed',
        text: `Something about a panel meeting has changed. It is now ${whenOf(values)}. ${whereOf(values)}\n\n${answer}`,
      }
    case 'lock':
      return {
        subject: 'Your papers for a panel meeting are ready',
        text: `You can now read the papers for ${whenOf(values)}. Sign in, and they open:\n\n${link}\n\nPlease tell us there before you read on if you know anybody in them.`,
      }
    case 'supplement':
      return {
        subject: 'There is something new in your papers for a panel meeting',
        text: `We have added to papers that you have for ${whenOf(values)}. Sign in to read what is new:\n\n${link}`,
      }
    case 'cancel':
      return {
        subject: 'A panel meeting is cancelled',
        text: `We are sorry: ${whenOf(values)} will not take place. You do not need to do anything.`,
      }
    default:
      return undefined
  }
}

/** Events that bring papers to whoever may read them. */
const ofPapers: readonly string[] = ['lock', 'supplement']

/** The item that an event is about. */
const itemOf = ({ added }: PartEntry): ItemId => (typeof added?.item === 'string' ? added.item : '')

/** Whom an event is about: those who were invited by it, who may read what it locked, or everybody who is invited. */
function toldOf(entry: PartEntry, values: MeetingValues): readonly MemberId[] {
  const { type, added } = entry
  const all = Object.keys(values.invited)
  if (ofPapers.includes(type))
    return all.filter((id) => values.invited[id]?.answer !== 'no' && !hasConflict(values, itemOf(entry), id))
  if (type !== 'invite') return all
  return Array.isArray(added?.members) ? added.members : []
}

/** Papers are read signed in: their link is the same for everybody, and no secret. */
function linkOf({ siteUrl }: Tells, secret: Uint8Array, meeting: MeetingId, id: MemberId, entry: PartEntry) {
  if (ofPapers.includes(entry.type)) return `${siteUrl}/workspace/panel/${meeting}/${itemOf(entry)}`
  return `${siteUrl}/fostering/invitation/${meeting}/${id}#${invitationKey(secret, meeting, id)}`
}

/** Sends members what an event of a meeting says to them. The same event again sends nothing again. */
export async function tellOfMeeting(
  ports: Tells,
  meeting: MeetingId,
  values: MeetingValues,
  entry: PartEntry,
): Promise<void> {
  if (!textOf(entry.type, values, '')) return
  const secret = await ports.secret()
  for (const id of toldOf(entry, values)) {
    const member = await ports.members.light(memberId(id))
    const link = linkOf(ports, secret, meeting, id, entry)
    const made = textOf(entry.type, values, link)
    if (!member || !made) continue
    await ports.tell({
      id: `panel ${meeting} ${entry.number} ${id}`,
      to: { email: member.values.details.email },
      recipient: { board: 'panel', who: id },
      subject: made.subject,
      body: signed(ports.from, made.text),
    })
  }
}

/** Sends a member the link by which they are known once they have signed in. */
export async function tellToJoin(ports: Tells, member: Member): Promise<void> {
  const { links, details } = member.values
  const id = memberOf(member)
  const url = `${ports.siteUrl}/workspace/panel/join/${id}#${joinKey(await ports.secret(), id, links)}`
  const text = `You are a member of our panel. With this link we know that it is you when you sign in, so that you can read papers and take part in meetings:\n\n${url}\n\nOpen it once, on any device. An earlier link does not work any more. Please do not send it on.`
  await ports.tell({
    id: `panel member ${id} ${links}`,
    to: { email: details.email },
    recipient: { board: 'panel', who: id },
    subject: 'Your place on our panel',
    body: signed(ports.from, text),
  })
}
