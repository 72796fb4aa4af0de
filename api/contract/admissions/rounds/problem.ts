import * as z from 'zod/mini'
import { School } from '../api-shapes.ts'

/** What stands in the way of a run, or is to be looked at before it. */
export const problemKinds = [
  'no-home-point',
  'unknown-school',
  'duplicate-child',
  'twin-without-twin',
  'no-preferences',
  'undecided',
  'late-reason',
  'plan-unconfirmed',
  'school-without-ranking',
  'school-without-number',
  'school-without-point',
  'policy-with-a-hole',
  'no-draw',
  'correction-open',
  'neighbour-silent',
] as const
export type RoundProblemKind = (typeof problemKinds)[number]

/** `blocks`: no run can be signed while it is there. */
export const RoundProblem = z.object({
  kind: z.enum(problemKinds),
  blocks: z.boolean(),
  /** In words, with how to put it right. */
  text: z.string(),
  references: z.array(z.string()),
  school: z.optional(School),
  /** Names of the facts by which it is put right. */
  facts: z.array(z.string()),
})
export type RoundProblem = z.infer<typeof RoundProblem>

/** `GET …/rounds/{round}/problems`. */
export const RoundProblems = z.object({ problems: z.array(RoundProblem), applications: z.int() })
