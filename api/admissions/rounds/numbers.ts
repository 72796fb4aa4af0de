import type { Numbers, SetNumber, WouldLose } from '#contract/admissions/staff.ts'
import { settled } from './acts.ts'
import type { Person } from './application.ts'
import type { OpenedRound } from './desk.ts'
import { type Doing, doOnce } from './doing.ts'
import { numberOf } from './file.ts'
import type { CouncilSchool, Rounds } from './ports.ts'
import { done, invalid, notNow, type Outcome } from './refusal.ts'
import { happenedTo, newRound, type Round } from './round.ts'

/** The council's own number as the first version: decided with the arrangements of the year. */
const firstVersion = (
  { number, authority }: CouncilSchool,
  opens: string,
): Numbers['schools'][number]['versions'] =>
  number === null
    ? []
    : [
        {
          value: number,
          decidedBy: authority,
          why: 'From the admission arrangements',
          from: opens,
          by: null,
        },
      ]

/** Every school’s admission number in versions, the one that holds last. */
export function numbersView({ council, round }: OpenedRound): Numbers {
  return {
    version: round.version,
    schools: council.schools.map((school) => ({
      id: school.id,
      name: school.name,
      versions: [...firstVersion(school, council.dates.opens), ...(round.numbers[school.id] ?? [])].map(
        (one) => ({ ...one }),
      ),
    })),
  }
}

/** Whether a number is lower than the one that holds, so that after closing somebody could lose a place by it. */
export const needsALook = (round: Round, school: CouncilSchool, value: number): boolean =>
  round.state !== 'open' && value < (numberOf(round, school) ?? 0)

/**
 * Sets the number that holds from now on. A lower one after closing is taken only from who has looked at those who would
 * lose a place by it, as the list is now (`losers`).
 */
export async function setNumber(
  { rounds, now }: { readonly rounds: Rounds; readonly now: () => Date },
  { council, round }: OpenedRound,
  by: Person,
  { seen, ...body }: SetNumber,
  key: string,
  losers: () => Promise<WouldLose>,
): Promise<Outcome<Round>> {
  const at = now()
  const school = council.schools.find(({ id }) => id === body.school)
  if (!school) return invalid('/school', 'Send the id of a school of this round.')
  const list = needsALook(round, school, body.value) ? await losers() : undefined
  if (list && list.hash !== body.lookedAt)
    return invalid(
      '/lookedAt',
      `Look first at who would lose a place: ${list.children.length} children. Then send the hash of that list.`,
    )
  const doing: Doing = { by, at, seen, key, body }
  const fresh = () => newRound(round.id, at.toISOString())
  return doOnce(
    rounds,
    round.id,
    doing,
    (kept, cause) => {
      const why = settled(kept, at)
      if (why) return notNow(why)
      const from = at.toISOString()
      const { value, decidedBy, why: reason } = body
      const version = { value, decidedBy, why: reason, from, by }
      const numbers = { ...kept.numbers, [school.id]: [...(kept.numbers[school.id] ?? []), version] }
      // What was signed was signed of another number.
      const state = kept.state === 'signed' ? 'checked' : kept.state
      return done(
        happenedTo(
          kept,
          { type: 'number-set', at: from, by, why: `${school.name}: ${value}. ${reason}`, cause },
          { numbers, changedAt: from, state, signatures: [] },
        ),
      )
    },
    fresh,
  )
}
