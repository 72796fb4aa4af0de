import { stateAfter } from '#contract/lifecycle.ts'
import { type ActionName, eventOf, type WorkLine } from '#contract/workspace.ts'
import { forMany } from '../../actions/kinds/index.ts'

/** What can be done with at least one of the requests as they stand. */
export const offeredFor = (lines: readonly Pick<WorkLine, 'state'>[]): ActionName[] =>
  forMany.filter(
    (name) => name !== 'decide' && lines.some(({ state }) => stateAfter(state, eventOf[name]) !== undefined),
  )
