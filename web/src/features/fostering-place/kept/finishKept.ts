import type { Answers } from '#contract/core/condition.ts'
import { ApiProblem } from '#web/app/api.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { areSame, type There } from '#web/kept/kept.ts'
import { type Shelf, sendKept, type Wire } from '#web/kept/sendKept.ts'

/** How a section is also said to be finished. */
export interface FinishWire extends Wire {
  finish(part: string, going: { readonly key: string; readonly seen: number }): Promise<There>
}

/** What came of finishing. `refused`, `choose`: something of it has not arrived; `changed`: it is not what they saw. */
export type Finishing = 'finished' | 'refused' | 'choose' | 'changed'

/**
 * Says that a section is finished, once all of it has arrived. `shown`: the answers as whoever says so saw them. What was
 * saved from here in the meantime is no reason to stop; what another device changed is.
 */
export async function finishKept(
  shelf: Shelf,
  part: string,
  wire: FinishWire,
  shown: Answers,
): Promise<Finishing> {
  for (let turn = 0; turn < 5; turn++) {
    await sendKept(shelf, part, wire)
    const left = shelf.read(part)
    if (left && Object.keys(left.theirs).length > 0) return 'choose'
    if (left && Object.keys(left.refused).length > 0) return 'refused'
    const { seen, answers } = await wire.read(part)
    if (!areSame(answers, shown)) return 'changed'
    try {
      await wire.finish(part, { key: newKey(), seen })
      return 'finished'
    } catch (failure) {
      if (!(failure instanceof ApiProblem) || failure.kind !== 'changed') throw failure
    }
  }
  return 'changed'
}
