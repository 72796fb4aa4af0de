import type { Placement } from '#admissions/appeals/ports.ts'
import { isErased } from '#admissions/rounds/take.ts'
import type { AdmittedGround } from '#contract/admissions/kinds.ts'
import { happenOnce } from './append.ts'
import { type BringPorts, bringPlace } from './bring.ts'
import { stateIn } from './of-answer.ts'
import { leftToStaff } from './offering.ts'
import { byItself, type Lists, type ListTaskPorts, listId } from './ports.ts'

export type PlacedPorts = Omit<BringPorts, 'lists'> &
  Pick<ListTaskPorts, 'answers' | 'sendListWord'> & {
    readonly lists: Pick<Lists, 'get' | 'save' | 'create'>
  }

/** A place at a school that no list of it gave. */
export interface PlacedAt {
  readonly round: string
  readonly school: string
  /** The application, or what else names the child. */
  readonly child: string
  readonly ground: AdmittedGround
  readonly why: string
  /** Names it for good. */
  readonly cause: string
}

/**
 * Writes a place onto the list of its school, above the number, once: the child comes off that list. False where it had a place there
 * before this; where no list is kept any more nothing is written.
 */
export async function admitOnce(
  ports: Pick<PlacedPorts, 'lists' | 'now'>,
  { round, school, child, ground, why, cause }: PlacedAt,
): Promise<boolean> {
  const acting = { at: ports.now(), by: byItself, why, cause }
  const act = { type: 'admitted', child, pool: null, ground } as const
  const outcome = await happenOnce(ports.lists, { round, school }, act, acting)
  if (outcome.kind === 'done') return true
  const list = await ports.lists.get(listId(round, school))
  return !list || !stateIn(list).holding.has(child)
}

/**
 * Gives a child a place that no list gave: it has it on the list of the school, its family answers it as every other place, and is
 * told, once. It keeps all that it has until then. Cut off anywhere and done again it comes to the same.
 */
export async function givePlace(ports: PlacedPorts, place: PlacedAt): Promise<void> {
  const { round, school, child: reference, ground, cause } = place
  if (!(await admitOnce(ports, place))) return
  const by = await bringPlace(ports, { round, school, reference, ground, cause, named: cause, by: byItself })
  const id = `place-won ${cause}`
  if (!(await ports.sendListWord(reference, { kind: 'place-won', id, by })))
    await leftToStaff(ports, reference, school)
}

/** What an appeal has won, where it is of a round: its lists and its family have it from then on. */
export async function placeWon(ports: PlacedPorts, { reference, school, appeal }: Placement): Promise<void> {
  const application = await ports.applications.get(reference)
  if (!application || isErased(application)) return
  const { round } = application
  const why = 'The panel upheld the appeal'
  await givePlace(ports, {
    ...{ round, school, child: reference, why },
    ground: 'appeal',
    cause: `appeal ${appeal}`,
  })
}
