import type { Applicant } from '#contract/admissions/facts.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'

/** What was found wrong with a claimed result at one school, in words. */
export interface SchoolFaults {
  readonly school: string
  readonly faults: readonly string[]
}

/** The computation of a run, in steps, so that whoever waits is told how far it is. */
export interface Engine {
  /** A criterion of a policy as people read it, by its place from 0. */
  readonly criterionOf: (policy: Policy, index: number) => Named
  /** What makes a policy unable to tell two children apart, in words; undefined where it can. */
  readonly holeIn: (policy: Policy) => string | undefined
  /** A child at each of the schools that it names, by the same computation as a run's. */
  readonly standings: (
    file: Pick<RoundFile, 'schools' | 'policies' | 'areas'>,
    applicant: Applicant,
  ) => readonly { readonly school: string; readonly index: number; readonly metres: number | null }[]
  /**
   * The same for somebody to look at, also before there is a draw: whom only a lot would tell apart stand by their ids.
   */
  readonly listed: (file: RoundFile) => Ranking
  /** Puts everybody in order. Throws `Unrankable` where a policy cannot tell two children apart. */
  readonly rank: (file: RoundFile) => Ranking
  /** `input`: hash of the file. */
  readonly allocate: (file: RoundFile, ranking: Ranking, input: string) => Run
  /** What is wrong with the run, by a computation of another kind. */
  readonly verify: (file: RoundFile, run: Run) => readonly SchoolFaults[]
}

interface Named {
  readonly id: string
  readonly words: string
}
type Ranking = Pick<Run, 'round' | 'schools' | 'pools' | 'applicants'>
