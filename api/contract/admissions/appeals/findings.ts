import * as z from 'zod/mini'
import { words } from '../api-shapes.ts'

const yes = z.boolean()
const why = words(6000, 'Give the panel’s reasons')

/**
 * What a panel found of one appeal. `unlawful`: the arrangements broke the law or were not followed; `wouldHave`: the
 * child would have had a place otherwise. An ordinary case: whether one more child would harm the school, and whether the
 * child’s need outweighs that. An infant class: whether the limit would be broken at all, and whether the decision was
 * one that no reasonable authority would have made.
 */
export const Findings = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ordinary'),
    unlawful: yes,
    wouldHave: yes,
    /** As the panel found once for all appeals of the hearing. */
    harm: yes,
    outweighs: yes,
    why,
  }),
  z.strictObject({
    kind: z.literal('infant-class'),
    unlawful: yes,
    wouldHave: yes,
    limitBroken: yes,
    unreasonable: yes,
    why,
  }),
])
export type Findings = z.infer<typeof Findings>

export type Outcome = 'upheld' | 'dismissed'

/** What follows from what a panel found: nobody chooses the outcome beside it. */
export function outcomeOf(found: Findings): Outcome {
  const mistaken = found.unlawful && found.wouldHave
  const upheld =
    found.kind === 'ordinary'
      ? mistaken || !found.harm || found.outweighs
      : mistaken || !found.limitBroken || found.unreasonable
  return upheld ? 'upheld' : 'dismissed'
}
