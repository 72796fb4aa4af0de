import { allocate } from '#admissions/allocate/allocate.ts'
import { lotsOf } from '#admissions/allocate/draw.ts'
import { withFallback } from '#admissions/allocate/fallback.ts'
import { findsFor } from '#admissions/allocate/finds.ts'
import { holesOf } from '#admissions/policy/holes.ts'
import { Undecided } from '#admissions/policy/order.ts'
import { rank } from '#admissions/policy/ranked.ts'
import { standingsOf } from '#admissions/policy/standing.ts'
import { criterionOf } from '#admissions/policy/words/criterion-of.ts'
import { holeInWords } from '#admissions/policy/words/holes.ts'
import { heldBackFor, verify } from '#admissions/verify/verify.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Engine } from './engine.ts'
import { Unrankable } from './unrankable.ts'

/** The lots of the file's draw; where a lot is come to before there is one, staff are told of it. */
function lotsIn({ draw, schools }: RoundFile): ReturnType<typeof lotsOf> {
  if (draw) return lotsOf(draw)
  return (school) => {
    const name = schools.find(({ id }) => id === school)?.name ?? school
    throw new Unrankable(
      `Draw lots first: nothing else tells some children at ${name} apart. Close the round if it is still open, announce the draw under “Random allocation”, enter what was drawn, and then make the run again.`,
    )
  }
}

/** Stands for lots that nobody has drawn: by id. */
const byId: ReturnType<typeof lotsOf> = (_, children) => {
  const sorted = new Map(children.toSorted().map((child, at) => [child, at + 1]))
  return children.map((child) => sorted.get(child) ?? 0)
}

/** Ranks the file; says of a policy that cannot tell two children apart that it is so, and of no child which. */
const ranked = (file: RoundFile, lots: ReturnType<typeof lotsOf>) => {
  try {
    return rank(file, lots)
  } catch (error) {
    if (!(error instanceof Undecided)) throw error
    const name = file.schools.find(({ id }) => id === error.school)?.name ?? error.school
    throw new Unrankable(
      `The policy of ${name} cannot tell ${error.children.length} children apart. Check that nothing is missing for them, then the policy’s tie-breaks.`,
    )
  }
}

/** The computation of a run, as every other place has it that computes one. */
export const engine: Engine = {
  criterionOf,
  holeIn(policy) {
    const [hole] = holesOf(policy)
    return hole && holeInWords(hole, policy)
  },
  standings: standingsOf,
  rank: (file) => ranked(file, lotsIn(file)),
  listed: (file) => ranked(file, file.draw ? lotsOf(file.draw) : byId),
  allocate(file, ranking, input) {
    const run = allocate(ranking, input)
    return withFallback(run, findsFor(file, run))
  },
  verify(_, run) {
    const faults = verify(run).flatMap((fault) =>
      heldBackFor(run, fault).map((school) => ({ school, words: fault.words })),
    )
    return [...Map.groupBy(faults, ({ school }) => school)].map(([school, found]) => ({
      school,
      faults: [...new Set(found.map(({ words }) => words))],
    }))
  },
}
