import { stateAfter } from '#contract/requests/lifecycle.ts'
import { type ActionName, acts, actsWith } from '#contract/workspace/acts/acts.ts'
import type { WorkLine } from '#contract/workspace/workspace.ts'

/** What can be done to several requests at once. */
export const forMany = actsWith(({ many }) => many)

/** What can be done with at least one of the requests as they stand. */
export const offeredFor = (lines: readonly Pick<WorkLine, 'state'>[]): ActionName[] =>
  forMany.filter((name) =>
    lines.some(({ state }) => acts[name].events.some((event) => stateAfter(state, event))),
  )
