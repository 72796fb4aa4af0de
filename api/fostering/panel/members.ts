import { dayInEngland } from '#contract/calendar/day.ts'
import type { MemberAct, MemberDetails, MemberId, MemberView } from '#contract/fostering/panel/members.ts'
import { causeOf } from '#record/cause.ts'
import { once } from '../household/once.ts'
import { newPart } from '../household/part.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { happened } from './kept.ts'
import { memberFor, opensJoin } from './keys.ts'
import { type Member, type MemberValues, memberId, memberOf, panelKey } from './member.ts'
import { actsFor, decideOn, wrongDetails } from './member-acts.ts'
import { actorOf } from './perform.ts'
import type { PanelPorts } from './ports.ts'
import { isDesk, maySit, type Person } from './seats.ts'
import { dueFor, isExperienced, isIndependent, lastDayOf } from './standing.ts'

type Ports = PanelPorts

/** Puts somebody on the central list. The same key again gives the same. */
export async function addMember(
  ports: Ports,
  person: Person,
  key: string,
  details: MemberDetails,
): Promise<Outcome<Member>> {
  if (!isDesk(person)) return { kind: 'forbidden' }
  const id = memberFor(await ports.secret(), key)
  const at = ports.now().toISOString()
  const today = dayInEngland(ports.now())
  const cause = causeOf('panel-member', key, { act: 'add', body: details, by: person.id })
  return once<Member>(ports.members, memberId(id), cause, (kept) => {
    if (kept) return { kind: 'key-reused' }
    const wrong = wrongDetails(details, { today })
    if (wrong) return wrong
    const values: MemberValues = { details, away: [], joined: today, links: 0 }
    const fresh = newPart(panelKey, id, {}) as Member
    return done(happened(fresh, values, { type: 'add', at, by: actorOf(person), cause }, false))
  })
}

/** What somebody of the desk does with a member, on what was seen of them. */
export async function actOnMember(
  ports: Ports,
  person: Person,
  asked: { member: MemberId; act: MemberAct; key: string; seen: number; body: unknown },
): Promise<Outcome<Member>> {
  if (!isDesk(person)) return { kind: 'forbidden' }
  const { member, act, key, seen, body } = asked
  const cause = causeOf('panel-member', key, { act, body, by: person.id })
  const now = ports.now()
  return once<Member>(ports.members, memberId(member), cause, (kept) => {
    if (!kept) return { kind: 'not-found' }
    if (kept.history.length !== seen) return { kind: 'changed' }
    const context = { today: dayInEngland(now), rules: ports.rules }
    const decided = decideOn(act, kept.values, body, context)
    if (decided.kind !== 'do') return decided
    const happening = { type: act, at: now.toISOString(), by: actorOf(person), cause }
    return done(happened(kept, decided.values, happening, false))
  })
}

/**
 * Makes an account a member's, by the key of the link that the list sent them. An account is one member's, and a member has
 * one account: the last that opened their link. Whoever decides is no member.
 */
export async function join(
  ports: Ports,
  person: Omit<Person, 'member'>,
  member: MemberId,
  key: string,
): Promise<Outcome<Member>> {
  if (!maySit({ ...person, member: undefined })) return { kind: 'forbidden' }
  const one = await ports.members.light(memberId(member))
  if (!one || !opensJoin(await ports.secret(), member, one.values.links, key)) return { kind: 'not-found' }
  const before = await ports.members.boundTo(person.id)
  if (before !== undefined && before !== member) {
    const other = await ports.members.light(memberId(before))
    if (other?.values.account === person.id)
      return { kind: 'not-now', message: `You are known here as ${other.values.details.name} already.` }
  }
  // First the account, which is one member's: whoever is stopped before the second step opens the link again.
  if (!(await ports.members.bind(person.id, member, before))) return { kind: 'changed' }
  const at = ports.now().toISOString()
  const cause = causeOf('panel-join', key, { by: person.id })
  return once<Member>(ports.members, memberId(member), cause, (kept) => {
    // Another link was sent in the meantime.
    if (kept?.values.links !== one.values.links) return { kind: 'not-found' }
    const values = { ...kept.values, account: person.id }
    return done(
      happened(kept, values, { type: 'join', at, by: actorOf({ ...person, member }), cause }, false),
    )
  })
}

/** Which member somebody is by their account; undefined: none. */
export async function memberBy(
  { members }: Pick<Ports, 'members'>,
  account: string,
): Promise<MemberId | undefined> {
  const id = await members.boundTo(account)
  const one = id === undefined ? undefined : await members.light(memberId(id))
  return one?.values.account === account ? id : undefined
}

/** Whether an account is that of somebody who is on the list now: they do not decide. */
export async function isOnPanel(
  { members, now }: Pick<Ports, 'members' | 'now'>,
  account: string,
): Promise<boolean> {
  const id = await memberBy({ members }, account)
  const one = id === undefined ? undefined : await members.light(memberId(id))
  const last = one && lastDayOf(one.values)
  return one !== undefined && (last === undefined || dayInEngland(now()) <= last)
}

/** Somebody of the list, as those who plan see them. */
export function memberView(member: Member, ports: Pick<Ports, 'rules' | 'now'>, seen: number): MemberView {
  const { values } = member
  const today = dayInEngland(ports.now())
  const { panels } = values.details
  const last = lastDayOf(values)
  return {
    id: memberOf(member),
    details: values.details,
    away: [...values.away],
    joined: values.joined,
    notice: values.notice ?? null,
    signedIn: values.account !== undefined,
    experienced: panels.some((panel) => isExperienced(values, panel, today)),
    independent: panels.every((panel) => isIndependent(values, panel, today)),
    due: dueFor(values, today, ports.rules),
    left: last !== undefined && last < today ? last : (values.left?.on ?? null),
    seen,
    acts: actsFor(values, today),
  }
}
