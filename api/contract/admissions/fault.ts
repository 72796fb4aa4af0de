import * as z from 'zod/mini'

/**
 * What can be wrong with a run. `incomplete`: somebody is not placed once, or an id is not known. `number`: a school's pools
 * are not its number. `plan`: a plan is not kept to. `over-capacity`: more than there are places. `ineligible`: placed where
 * they can't be admitted, or have not asked. `passed-over`: somebody would rather have a place that is free, or that
 * somebody behind them has. `not-best`: children could all have more at nobody's cost. `twin`: the rule of twins is not
 * kept to. `cut-off`: another than the places say. `fallback`: of who asked for nothing of the kind, where nothing is left,
 * or at another school than the one that is to be found first.
 */
export const faultKinds = [
  'incomplete',
  'number',
  'plan',
  'over-capacity',
  'ineligible',
  'passed-over',
  'not-best',
  'twin',
  'cut-off',
  'fallback',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** A fault, the ids of the schools that are held back for it, and of children it is about. `words`: for staff, in English. */
export const Fault = z.object({
  kind: z.enum(faultKinds),
  schools: z.array(z.string()),
  children: z.array(z.string()),
  words: z.string(),
})
export type Fault = z.infer<typeof Fault>
