import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
import { stateAfter } from '#contract/requests/lifecycle.ts'
import { type ActionName, acts, actsWith } from '#contract/workspace/acts/acts.ts'
import { isAlike, isOfKind } from '#contract/workspace/acts/by-kind.ts'
import type { WorkLine } from '#contract/workspace/workspace.ts'

/** What can be done to several requests at once. */
export const forMany = actsWith(({ many }) => many)

/** What can be done with at least one of the requests as they stand. Of several kinds of work: what means the same for all. */
export const offeredFor = (
  lines: readonly Pick<WorkLine, 'state'>[],
  work: WorkKind | undefined,
): ActionName[] =>
  forMany.filter(
    (name) =>
      (work ? isOfKind(name, work) : isAlike(name)) &&
      lines.some(({ state }) => acts[name].events.some((event) => stateAfter(state, event))),
  )

/** The kind of work that all of them are; undefined where they are of several. */
export function workOfAll(works: readonly WorkKind[]): WorkKind | undefined {
  const [first, ...others] = new Set(works)
  return others.length === 0 ? first : undefined
}
