import type { Person } from '#admissions/rounds/application.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import type { Outcome } from '#admissions/rounds/refusal.ts'
import type { RoomSchool } from '#admissions/vacancies/ports.ts'
import type { ReplyToProposal, SeatProposals } from '#contract/admissions/fair-access.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { reasonsFor, reply } from './acts.ts'
import { type FairAccessCase, toBePlacedAt } from './case.ts'
import type { FairAccessPorts } from './ports.ts'
import { groupsOn } from './referring.ts'

/** Whether this school is asked, or directed, to take the child now. */
export const isAt = (kept: FairAccessCase, school: string): boolean => toBePlacedAt(kept) === school

/**
 * The children whom a school is asked to take. It reads what the council wrote for it, and not to which group they
 * belong or which schools were asked before. Each look is recorded.
 */
export async function seatProposals(
  ports: FairAccessPorts,
  by: Person,
  school: RoomSchool,
  can: SeatProposals['can'],
): Promise<SeatProposals> {
  const now = ports.now()
  const today = dayInEngland(now)
  const cases = (await ports.fairAccess.atSchool(school.id)).filter((one) => isAt(one, school.id))
  const at = now.toISOString()
  for (const { reference } of cases) await ports.looks.record({ reference, at, by, what: 'fair-access' })
  return {
    school: { id: school.id, name: school.name },
    proposals: cases.flatMap((kept) => {
      const { reference, child, proposal, state, version } = kept
      if (!proposal) return []
      const reasons = reasonsFor(ports.fairAccessTerms, kept, today)
      return [
        {
          ...{ reference, name: child.name, born: child.born, year: child.year },
          ...{ tells: proposal.tells, replyBy: proposal.replyBy, version },
          directing: state === 'directing',
          reasons: reasons.map(({ id, title }) => ({ id, title })),
        },
      ]
    }),
    groups: groupsOn(ports.fairAccessTerms, today).map(({ id, title }) => ({ id, title })),
    can,
  }
}

/** A school answers a proposal that is made to it, and to no other school. */
export async function replyFromSeat(
  ports: FairAccessPorts,
  by: Person,
  school: string,
  reference: string,
  { seen, ...sent }: ReplyToProposal,
  key: string,
): Promise<Outcome<FairAccessCase>> {
  const at = ports.now()
  const doing = { by, at, seen, key, body: sent }
  const outcome = await doOnce(ports.fairAccess, reference, doing, (kept, cause) => {
    if (kept.proposal?.school.id !== school) return { kind: 'not-found' }
    const acting = { by, at: at.toISOString(), today: dayInEngland(at), cause }
    return reply(kept, sent, { ...acting, terms: ports.fairAccessTerms })
  })
  if (outcome.kind === 'done')
    await ports.tasks.send({ do: 'fair-access', id: reference, number: outcome.item.history.length })
  return outcome
}
