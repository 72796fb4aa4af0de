import type { RoundProblem } from '#contract/admissions/rounds/problem.ts'
import type { Application } from './application.ts'
import type { Engine } from './engine.ts'
import { factsOf } from './facts.ts'
import type { Gathered } from './file.ts'
import { taking } from './file.ts'
import type { Applications, CouncilData, Rounds, Seats } from './ports.ts'
import { problemsOf } from './problems.ts'
import { newRound } from './round.ts'
import { applicantsAt, listHash } from './school-list.ts'
import { ordersOf, type Seat } from './seat.ts'
import { Unrankable } from './unrankable.ts'

export interface GatherPorts {
  readonly applications: Pick<Applications, 'ofRound'>
  readonly rounds: Pick<Rounds, 'get'>
  readonly seats: Pick<Seats, 'ofRound'>
  readonly council: CouncilData
  readonly engine: Engine
  readonly now: () => Date
}

export interface GatheredRound extends Gathered {
  readonly seats: readonly Seat[]
  /** What is changed after this moment may not be in it. */
  readonly readAt: string
}

/** Clocks of functions differ by less than this, in milliseconds; what a write says of its moment may be that much late. */
export const clocksDiffer = 250

/** Everything that is held of a round, read anew; undefined where the council has no such round. */
export async function gather(ports: GatherPorts, id: string): Promise<GatheredRound | undefined> {
  const readAt = new Date(ports.now().getTime() - clocksDiffer).toISOString()
  const [council, kept, seats] = await Promise.all([
    ports.council.roundOf(id),
    ports.rounds.get(id),
    ports.seats.ofRound(id),
  ])
  if (!council) return undefined
  const applications = taking(await ports.applications.ofRound(id))
  const round = kept ?? newRound(id, readAt)
  return { council, round, seats, orders: ordersOf(seats), applications, readAt }
}

/** Applications by each school that they name, found once for all schools. */
function bySchool(applications: readonly Application[]): ReadonlyMap<string, readonly Application[]> {
  const found = new Map<string, Application[]>()
  for (const application of applications)
    for (const school of new Set(factsOf(application).preferences.map((one) => one.school))) {
      const here = found.get(school)
      if (here) here.push(application)
      else found.set(school, [application])
    }
  return found
}

/** Hash of a school's list as it stands; empty where its policy cannot put it in order, which is a problem of its own. */
function listAt(engine: Engine, gathered: GatheredRound, school: string): string {
  try {
    return listHash(applicantsAt(engine, gathered, school))
  } catch (error) {
    if (error instanceof Unrankable) return ''
    throw error
  }
}

/** Everything that stands in the way of a run of it. */
export function problemsIn({ engine }: Pick<GatherPorts, 'engine'>, gathered: GatheredRound): RoundProblem[] {
  const naming = bySchool(gathered.applications)
  return problemsOf({
    ...gathered,
    holeIn: engine.holeIn,
    listAt: (school) => listAt(engine, { ...gathered, applications: naming.get(school) ?? [] }, school),
  })
}
