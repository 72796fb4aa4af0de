import { kindFor } from '../parts/index.ts'
import { keepFiles } from './files.ts'
import { follow } from './follow.ts'
import { idOf, type Part, summaryOf } from './part.ts'
import { isTold } from './payments/finance.ts'
import type { HouseholdPorts } from './perform.ts'
import { tellOthers } from './told/others.ts'
import { arePeopleTold, type MayTell } from './told/people.ts'

/** When somebody of the household last did something to this part, of what has not been carried. */
const heardIn = ({ history }: Part): string | undefined =>
  history.findLast(({ by, queuedAt }) => !queuedAt && (by.as === 'applicant' || by.as === 'member'))?.at

/**
 * Tells the head how a part stands, puts the part's new files where they stay, and marks its events as carried. Safe to
 * repeat and to cut off anywhere: the head takes only what is newer than what it knows, and what is not marked is carried
 * again.
 */
export async function carryPart(ports: HouseholdPorts & MayTell, part: Part): Promise<void> {
  const { parts, now } = ports
  const kind = await kindFor(part.name)
  if (!kind) throw new Error('A part of no kind that there is')
  const number = part.history.length
  await parts.carry(part.household, summaryOf(part, kind), heardIn(part))
  // Before the mark: cut off here, the sweep comes back to it.
  await keepFiles(ports, part)
  if (kind.moves || (kind.follows && part.name !== 'head')) await follow(ports, part.household)
  await tellOthers(ports, part, kind, carryPart)
  const [finance, people] = [await isTold(ports, part, kind), await arePeopleTold(ports, part, kind)]
  if (finance && people) await parts.carried(idOf(part), number, now().toISOString())
}
