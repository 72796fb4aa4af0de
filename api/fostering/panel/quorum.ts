import type { QuorumView } from '#contract/fostering/panel/meeting.ts'
import type { MemberId, MemberRole } from '#contract/fostering/panel/members.ts'
import type { QuorumRule } from './law.ts'

/** A member as the quorum counts them on the day of a meeting. */
export interface Sitting {
  readonly id: MemberId
  readonly role: MemberRole
  readonly experienced: boolean
  readonly independent: boolean
}

/** Whether it is about who is here, or about who has said that they come. */
export type When = 'now' | 'before'

const words = {
  now: {
    chair: 'Neither the chair nor a vice-chair is here.',
    experienced: 'No social worker with three years’ experience is here.',
    twice:
      'Whoever chairs is also the only social worker with three years’ experience. One more has to be here.',
    independent:
      'The chair is not here, and nobody who is here is independent of the service. At least one member has to be.',
    many: (have: number, need: number) => `${isOrAre(have)} here, and ${need} are needed.`,
  },
  before: {
    chair: 'Neither the chair nor a vice-chair has said that they are coming.',
    experienced: 'No social worker with three years’ experience has said that they are coming.',
    twice:
      'Whoever chairs is also the only social worker with three years’ experience. One more has to come.',
    independent:
      'The chair is not coming, and nobody who is coming is independent of the service. At least one member has to be.',
    many: (have: number, need: number) => `${isOrAre(have)} coming, and ${need} are needed.`,
  },
} as const

function isOrAre(many: number): string {
  if (many === 0) return 'No member is'
  return many === 1 ? 'One member is' : `${many} members are`
}

/**
 * Whether these members may do business, and what is missing, as whoever chairs would say it. They are those who are there
 * and have no conflict of interest; somebody named twice counts once. Whoever chairs, the experienced social worker and the
 * others are different people. More members never make it worse.
 */
export function quorumOf(
  { id, source, sure, others, othersJoint }: QuorumRule,
  isJoint: boolean,
  there: readonly Sitting[],
  when: When,
): QuorumView {
  const say = words[when]
  const members = [...new Map(there.map((one) => [one.id, one])).values()]
  const need = 2 + (isJoint ? othersJoint : others)
  const chairs = members.filter(({ role }) => role !== 'member')
  const experienced = members.filter((one) => one.experienced)
  const both = new Set([...chairs, ...experienced])
  const missing: string[] = []
  if (chairs.length === 0) missing.push(say.chair)
  if (experienced.length === 0) missing.push(say.experienced)
  if (chairs.length > 0 && experienced.length > 0 && both.size < 2) missing.push(say.twice)
  if (
    chairs.length > 0 &&
    !chairs.some(({ role }) => role === 'chair') &&
    !members.some(({ independent }) => independent)
  )
    missing.push(say.independent)
  if (members.length < need) missing.push(say.many(members.length, need))
  return {
    ready: missing.length === 0,
    need,
    have: members.length,
    missing,
    rule: { id, source, sure },
  }
}
