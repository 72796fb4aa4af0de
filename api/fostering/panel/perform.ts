import { dayInEngland } from '#contract/calendar/day.ts'
import type { MeetingAct, MeetingId, MeetingPlan } from '#contract/fostering/panel/meeting.ts'
import { causeOf } from '#record/cause.ts'
import { bytesOf } from '#record/volumes.ts'
import { once } from '../household/once.ts'
import { newPart, type Part } from '../household/part.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { notNow } from '../parts/kind.ts'
import type { MeetingActOf, MeetingContext } from './acts/act.ts'
import { agendaActs, packActs } from './acts/agenda.ts'
import { dayActs } from './acts/day.ts'
import { itemActs, minutesAct } from './acts/item.ts'
import { planActs, planned, wrongPlan } from './acts/plan.ts'
import { isHeard } from './heard.ts'
import { happened } from './kept.ts'
import { meetingFor } from './keys.ts'
import { flat, folded, type Meeting, meetingId, meetingKey } from './meeting.ts'
import { memberOf } from './member.ts'
import type { PanelPorts } from './ports.ts'
import type { ReferralFacts } from './referrals.ts'
import { otherThan, receivedAt, withSaid } from './said.ts'
import { type InnerAct, isDesk, mayAct, type Person, seatsAt } from './seats.ts'

type Named = { readonly [A in MeetingAct | InnerAct]: MeetingActOf<never> }

const acts: Named = {
  ...planActs,
  ...agendaActs,
  ...dayActs,
  ...itemActs,
  ...packActs,
  minutes: minutesAct,
}

/** A meeting holds no more than one item of the table does, with room for what comes last. Bytes. */
const mostBytes = 240 * 1024
const tooMuch = notNow(
  'The record of this meeting is full. Write less, or plan another meeting for what is left.',
)

/** Who did it, in the history. */
export const actorOf = ({ id, name, roles }: Person): Part['history'][number]['by'] => ({
  as: roles[0] ?? 'panel',
  id,
  name,
})

/** The central list by id. */
export async function listOf({ members }: Pick<PanelPorts, 'members'>): Promise<MeetingContext['list']> {
  return Object.fromEntries((await members.all()).map((one) => [memberOf(one), one]))
}

/** What somebody sends: an act, with the key by which a repeat is known. */
export interface AskedOf {
  readonly meeting: MeetingId
  readonly act: MeetingAct | InnerAct
  readonly key: string
  /** As the act's schema has it. */
  readonly body: unknown
  /** What is to be put on the agenda, where the act names it. */
  readonly referral?: ReferralFacts | undefined
  /** When it was done, as the device says that kept it until it could be sent. ISO 8601 in UTC. */
  readonly said?: string | undefined
}

/** Does one act to a meeting in one conditional write. `list`: the central list, where the act asks of it. Whoever calls it carries on what others have to hear. */
export async function performAt(
  ports: Pick<PanelPorts, 'meetings' | 'rules' | 'now'>,
  list: MeetingContext['list'],
  person: Person,
  { meeting, act, key, body, referral, said: dated }: AskedOf,
): Promise<Outcome<Meeting>> {
  const one = acts[act]
  const cause = causeOf('panel', key, { act, body, by: person.id })
  return once<Meeting>(ports.meetings, meetingId(meeting), cause, (kept) => {
    if (!kept) return { kind: 'not-found' }
    const values = folded(kept.values)
    const mine = seatsAt(values, person)
    if (mine.length === 0) return { kind: 'not-found' }
    if (!mayAct(values, person, act, one.about?.(body as never, person))) return { kind: 'forbidden' }
    const now = ports.now()
    const said = otherThan(dated, now)
    const at = receivedAt(values, kept.history, now, said)
    const context = { person, seats: mine, list, referral, rules: ports.rules, at, today: dayInEngland(now) }
    const decided = one.decide(values, body as never, context)
    if (decided.kind !== 'do') return decided
    const after = flat(withSaid(decided.values, at, said))
    if (bytesOf(after) > mostBytes) return tooMuch
    const happening = {
      type: act,
      at,
      by: actorOf(person),
      cause,
      ...(decided.add ? { added: decided.add } : {}),
    }
    return done(happened(kept, after, happening, isHeard(act)))
  })
}

/** Plans a meeting. The same key again gives the same one. */
export async function planMeeting(
  ports: PanelPorts,
  person: Person,
  key: string,
  plan: MeetingPlan,
): Promise<Outcome<Meeting>> {
  if (!isDesk(person)) return { kind: 'forbidden' }
  const meeting = meetingFor(await ports.secret(), key)
  const at = ports.now().toISOString()
  const cause = causeOf('panel', key, { act: 'plan', body: plan, by: person.id })
  return once<Meeting>(ports.meetings, meetingId(meeting), cause, (kept) => {
    // Somebody else's key that gives the same id is one of theirs.
    if (kept) return { kind: 'key-reused' }
    const wrong = wrongPlan(plan, at)
    if (wrong) return wrong
    const fresh = newPart(meetingKey(meeting), 'meeting', {}) as Meeting
    return done(happened(fresh, flat(planned(plan)), { type: 'plan', at, by: actorOf(person), cause }, false))
  })
}
