import * as z from 'zod/mini'
import { Person, RunId, School, Seen, Time, words } from './api-shapes.ts'

/** What a run is at. `share` of it is done, 0 to 1. `stopped`: before it had finished; it is tried again by itself. */
export const runSteps = [
  'waiting',
  'reading',
  'ranking',
  'allocating',
  'verifying',
  'storing',
  'stopped',
  'done',
  'failed',
] as const

export const RunLine = z.object({
  /** Of the asking. */
  id: z.string(),
  step: z.enum(runSteps),
  share: z.number(),
  askedAt: Time,
  by: Person,
  finishedAt: z.nullable(Time),
  /** Missing until it is there. Two askings over the same facts have the same run. */
  run: z.nullable(RunId),
  /** Why it failed or stopped, and what to do. */
  failure: z.nullable(z.string()),
})
export type RunLine = z.infer<typeof RunLine>

/** `GET …/rounds/{round}/runs`, the newest first. Ask again each second while one is not `done` or `failed`. */
export const RunList = z.object({ version: Seen, runs: z.array(RunLine) })
export type RunList = z.infer<typeof RunList>

/** `POST …/rounds/{round}/runs`, with an Idempotency-Key. Answers `RunLine` with 202. */
export const AskRun = z.strictObject({ seen: Seen })

/** What somebody who signs has to look at, one by one. */
export const exceptionKinds = [
  'plan',
  'twin',
  'excepted',
  'fallback',
  'no-place',
  'held-back',
  'changed-by-staff',
] as const

export const RunException = z.object({
  kind: z.enum(exceptionKinds),
  reference: z.string(),
  child: z.string(),
  school: z.nullable(School),
  text: z.string(),
})
export type RunException = z.infer<typeof RunException>

export const RunSchool = z.object({
  ...School.shape,
  number: z.int(),
  offered: z.int(),
  plans: z.int(),
  /** Children whose families named it and whom its criteria do not admit: they were in no order of it. */
  notEligible: z.int(),
  /** Above its number, by twins and excepted pupils. */
  above: z.int(),
  /**
   * Each part of its places, without those that plans have taken, and its last child admitted, in words and metres: `last`
   * is null where all were admitted.
   */
  pools: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      places: z.int(),
      offered: z.int(),
      /** Children in its order who got no place in it nor at a school that they wanted more. */
      refused: z.int(),
      last: z.nullable(
        z.object({ criterion: z.string(), distanceMetres: z.nullable(z.number()), position: z.int() }),
      ),
    }),
  ),
  /** What the verifier found wrong with it; while there is something, it is held back. */
  faults: z.array(z.string()),
})
export type RunSchool = z.infer<typeof RunSchool>

export const Signature = z.object({
  at: Time,
  by: Person,
  /** Number of exceptions, references of the sample, and the run compared with. */
  exceptions: z.int(),
  sample: z.array(z.string()),
  comparison: z.nullable(RunId),
  minutes: z.optional(z.int()),
  changed: z.string(),
})
export type Signature = z.infer<typeof Signature>

/** `GET …/rounds/{round}/runs/{run}`. */
export const RunView = z.object({
  run: RunId,
  madeAt: Time,
  /** Whether the facts it was made of are those that are held now. */
  current: z.boolean(),
  counts: z.object({
    children: z.int(),
    /** Offers by place in the family's order, the first first. */
    byPreference: z.array(z.int()),
    fallback: z.int(),
    none: z.int(),
  }),
  schools: z.array(RunSchool),
  exceptions: z.array(RunException),
  /** Children to look at one by one: drawn from the run's own hash, so that nobody chooses them. */
  sample: z.array(
    z.object({
      reference: z.string(),
      child: z.string(),
      /** Where the run gives the child a place; null: nowhere. */
      offered: z.nullable(School),
    }),
  ),
  signatures: z.array(Signature),
  /** The run to compare with before signing: the one signed or made before; null: it is the first. */
  compareWith: z.nullable(RunId),
  /** Why it cannot be signed now by whoever asks, in words; empty: it can. */
  unsignable: z.array(z.string()),
  /** Send it as `seen`. */
  version: Seen,
})
export type RunView = z.infer<typeof RunView>

/** `GET …/rounds/{round}/compare/{a}/{b}`: whose offer is another in `b`. */
export const RunComparison = z.object({
  a: RunId,
  b: RunId,
  children: z.array(
    z.object({
      reference: z.string(),
      child: z.string(),
      before: z.nullable(School),
      after: z.nullable(School),
    }),
  ),
  schools: z.array(z.object({ ...School.shape, before: z.int(), after: z.int() })),
})
export type RunComparison = z.infer<typeof RunComparison>

/**
 * `POST …/rounds/{round}/runs/{run}/signatures`. Answers `RunView`. Without what was looked at, or with less than the run
 * has, 422.
 */
export const SignRun = z.strictObject({
  /** How many exceptions were looked at: all of them. */
  exceptions: z.int().check(z.gte(0)),
  /** References of the sample that were looked at: all of it. */
  sample: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(100)),
  /** The run that it was compared with: `compareWith`. */
  comparison: z.nullable(RunId),
  /** How long that took; nobody has to say. */
  minutes: z.optional(z.int().check(z.gte(1, 'Say how many minutes you looked'), z.lte(10_000))),
  changed: words(2000, 'Enter notes on your check'),
  seen: Seen,
})
export type SignRun = z.infer<typeof SignRun>

/** `POST …/rounds/{round}/publication`: sets the moment, or another while it has not come. Null takes it back. Answers `RoundView`. */
export const SetPublication = z.strictObject({ run: RunId, at: z.nullable(Time), seen: Seen })
export type SetPublication = z.infer<typeof SetPublication>
