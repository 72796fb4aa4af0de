import type { RoundProblem } from '#contract/admissions/rounds/problem.ts'
import type { Run } from '#contract/admissions/run.ts'
import { hashOf } from '#record/canonical.ts'
import type { Application } from './application.ts'
import type { SchoolFaults } from './engine.ts'
import type { KeptException, Made } from './ports.ts'

/** How many children are looked at one by one before a run is signed. */
const sampled = 10

/** Drawn from the run's own hash: nobody can choose whom they look at, and another run has others. */
export const sampleOf = (run: string, references: readonly string[]): string[] =>
  references
    .map((reference) => ({ reference, by: hashOf([run, reference]) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .slice(0, sampled)
    .map(({ reference }) => reference)
    .sort()

type Steps = Run['steps'][number]

function ofStep(step: Steps): KeptException[] {
  const { child: reference, school } = step
  switch (step.step) {
    case 'plan': {
      const text = step.pool
        ? 'An education, health and care plan names the school.'
        : 'An education, health and care plan names the school, above its number.'
      return [{ kind: 'plan', reference, school, text }]
    }
    case 'twin': {
      const text = `Admitted above the number with ${step.with}, who got the last place.`
      return [{ kind: step.excepted ? 'excepted' : 'twin', reference, school, text }]
    }
    case 'apart': {
      const text = `Not with ${step.with}, who is at this school: a place above the number here would have moved ${step.with} up to another school, and left this child here alone.`
      return [{ kind: 'twin', reference, school, text }]
    }
    case 'fallback': {
      if (!school) return [{ kind: 'no-place', reference, school, text: 'No school has a place left.' }]
      const text =
        step.why === 'catchment'
          ? 'None of the schools named had room: a place at the catchment school.'
          : 'None of the schools named had room: a place at the nearest school that has one left.'
      return [{ kind: 'fallback', reference, school, text }]
    }
  }
}

/** Children who named a school at which the verifier found something wrong. */
const heldBack = ({ applicants, pools }: Run, faults: readonly SchoolFaults[]): KeptException[] => {
  const schoolOf = new Map(pools.map(({ id, school }) => [id, school]))
  const wrong = new Set(faults.map(({ school }) => school))
  return applicants.flatMap(({ id, preferences, asked = [], plan }) => {
    const pools = preferences.map((pool) => schoolOf.get(pool) ?? '')
    const named = [...pools, ...asked, ...(plan ? [plan.school] : [])]
    const school = named.find((one) => wrong.has(one))
    return school
      ? [
          {
            kind: 'held-back' as const,
            reference: id,
            school,
            text: 'Named a school whose list was found wrong.',
          },
        ]
      : []
  })
}

/** Where the home is on the map is set for many; whatever else staff set for a child is looked at again. */
const changedByStaff = (applications: readonly Application[]): KeptException[] =>
  applications.flatMap(({ reference, set }) => {
    const names = [...new Set(set.map(({ name }) => name))].filter((name) => name !== 'home')
    return names.length > 0
      ? [
          {
            kind: 'changed-by-staff' as const,
            reference,
            school: null,
            text: `Set by staff: ${names.join(', ')}.`,
          },
        ]
      : []
  })

function countsOf({ placed }: Run): Made['counts'] {
  const byPreference: number[] = []
  let [fallback, none] = [0, 0]
  for (const one of placed) {
    if (one.by === 'fallback') fallback++
    else if (one.by === 'none') none++
    else {
      const place = one.by === 'plan' ? 0 : one.preference - 1
      byPreference[place] = (byPreference[place] ?? 0) + 1
    }
  }
  return {
    children: placed.length,
    byPreference: Array.from(byPreference, (count = 0) => count),
    fallback,
    none,
  }
}

/** Everything of a run that somebody who signs it has to look at. */
export const exceptionsOf = (
  run: Run,
  faults: readonly SchoolFaults[],
  applications: readonly Application[],
): KeptException[] => [
  ...run.steps.flatMap(ofStep),
  ...heldBack(run, faults),
  ...changedByStaff(applications),
]

interface OfRun extends Pick<Made, 'readAt' | 'madeAt' | 'faults' | 'exceptions'> {
  readonly hash: string
  readonly problems: readonly RoundProblem[]
}

/** What is kept beside a run's file. */
export const madeOf = (run: Run, { hash, problems, ...rest }: OfRun): Made => ({
  ...rest,
  run: hash,
  round: run.round,
  input: run.input,
  counts: countsOf(run),
  sample: sampleOf(
    hash,
    run.applicants.map(({ id }) => id),
  ),
  blocked: problems.filter(({ blocks }) => blocks).map(({ text }) => text),
})
