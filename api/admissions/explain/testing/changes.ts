import type { Need, Part } from '#contract/admissions/explanation.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Standing } from '#contract/admissions/run.ts'
import type { Lots } from '../../policy/order.ts'
import { simpleLots } from '../../policy/testing/any-round.ts'
import { type Stand, tieBreaksOf } from '../stand.ts'
import { moved, type Whose, withApplicant, withPreference } from './changed.ts'
import { broughtUnder } from './under.ts'

/** A round in which a child stands as an explanation says would have been enough, or only just not. */
export interface Change {
  readonly round: RoundFile
  readonly lots: Lots
  readonly enough: boolean
  /** Under which criterion the child comes then. */
  readonly criterion: number
}

/** One thing that an explanation says would have been enough. */
export interface Claim {
  readonly whose: Whose
  readonly part: Part
  readonly need: Need
  readonly stand: Stand
  /** Whom the child has to stand before. */
  readonly before: Standing
}

const inTime = (whose: Whose): Whose => ({
  ...whose,
  round: withApplicant(whose, ({ late: _, ...one }) => one),
})

/** The lots with the child put before the one that has this place, or after it. */
const drawnBeside =
  ({ school, child }: Whose, place: number, before: boolean): Lots =>
  (of, children) => {
    if (of !== school || !children.includes(child)) return simpleLots(of, children)
    const others = children.filter((other) => other !== child)
    const lots = simpleLots(of, others)
    const drawn = [...others.keys()].sort((a, b) => (lots[a] as number) - (lots[b] as number))
    const order = drawn.map((at) => others[at] as string)
    order.splice(before ? place - 1 : place, 0, child)
    return children.map((other) => order.indexOf(other) + 1)
  }

interface Place {
  readonly stand: Stand
  readonly under: Whose
  readonly criterion: number
}

const byOf = { 'straight-line': 'straight', route: 'route' } as const

function* distances(
  { stand, under, criterion }: Place,
  by: keyof typeof byOf,
  metres: number,
): Generator<Change> {
  const [tieBreak, second] = tieBreaksOf(stand.school, criterion).filter((one) => one.by === byOf[by])
  // No home is at two distances: a policy that rounds the same one twice has no place between the two.
  if (!tieBreak || second) return
  const nearest = !(tieBreak.by === 'straight' && tieBreak.from === 'farthest')
  for (const enough of [true, false]) {
    const round = moved(under, tieBreak, metres, enough === nearest ? 'nearer' : 'farther')
    if (round) yield { round, lots: simpleLots, enough, criterion }
  }
}

function* points(
  { under, criterion }: Place,
  of: 'score' | 'aptitude' | 'faith',
  least: number,
): Generator<Change> {
  yield { round: withPreference(under, { [of]: least + 0.5 }), lots: simpleLots, enough: true, criterion }
  yield { round: withPreference(under, { [of]: least - 0.5 }), lots: simpleLots, enough: false, criterion }
}

/** Those that are named, and those before the child’s own that come after that of whom it has to stand before. */
function* criteria({ stand, under }: Place, named: readonly number[], last: number): Generator<Change> {
  for (let criterion = 0; criterion < stand.standing.criterion; criterion++) {
    const enough = named.includes(criterion)
    const round = enough || criterion > last ? broughtUnder(under, criterion) : undefined
    if (round) yield { round, lots: simpleLots, enough, criterion }
  }
}

/** The rounds that show whether a claim is so: what is enough by it, and what only just is not. */
export function* changesFor({ whose, need, stand, before }: Claim): Generator<Change> {
  const own = stand.standing.criterion
  if (need.kind === 'in-time') {
    yield { round: inTime(whose).round, lots: simpleLots, enough: true, criterion: own }
    yield { round: whose.round, lots: simpleLots, enough: false, criterion: own }
    return
  }
  const under = need.inTime ? inTime(whose) : whose
  const place = { stand, under, criterion: own }
  const indexOf = (id: string) => stand.school.rules.criteria.findIndex((one) => one.id === id)
  switch (need.kind) {
    case 'nearer':
    case 'farther':
      yield* distances(place, need.by, need.metres)
      return
    case 'more-points':
      yield* points(place, need.of, need.points)
      return
    case 'earlier-draw':
      for (const enough of [true, false])
        yield { round: under.round, lots: drawnBeside(under, need.place, enough), enough, criterion: own }
      return
    case 'criterion-draw': {
      const criterion = indexOf(need.criterion.id)
      const round = broughtUnder(under, criterion)
      if (!round) return
      for (const enough of [true, false])
        yield { round, lots: drawnBeside(under, before.lot ?? 1, enough), enough, criterion }
      return
    }
    case 'criterion':
      yield* criteria(
        place,
        need.criteria.map(({ id }) => indexOf(id)),
        before.criterion,
      )
      return
    default: {
      const criterion = indexOf(need.criterion.id)
      const round = broughtUnder(under, criterion)
      if (!round) return
      const there = { stand, under: { ...under, round }, criterion }
      if (need.kind === 'criterion-points') yield* points(there, need.of, need.points)
      else yield* distances(there, need.by, need.metres)
    }
  }
}
