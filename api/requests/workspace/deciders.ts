import type { Action, ActionName } from '#contract/workspace/acts/acts.ts'
import { askDeciders } from './added/ask.ts'
import { documentDeciders } from './added/document.ts'
import { dangerDeciders } from './danger/danger.ts'
import { decideDeciders } from './decide.ts'
import type { Decider, Deciders } from './decider.ts'
import { feeDeciders } from './fee.ts'
import { meetDeciders } from './meeting/meet.ts'
import { passingDeciders } from './passing.ts'
import { publicDeciders } from './public.ts'
import { reachDeciders } from './reach.ts'
import { wordDeciders } from './words.ts'
import { workDeciders } from './work.ts'

const deciders: Deciders = {
  ...workDeciders,
  ...dangerDeciders,
  ...meetDeciders,
  ...decideDeciders,
  ...feeDeciders,
  ...passingDeciders,
  ...wordDeciders,
  ...askDeciders,
  ...documentDeciders,
  ...reachDeciders,
  ...publicDeciders,
}

/** What the act of this name does. */
export const deciderOf = (name: Action['do']): Decider<ActionName> => deciders[name]
