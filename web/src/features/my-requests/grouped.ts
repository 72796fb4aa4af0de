import type { MyRequest } from '#contract/requests/find.ts'
import { isOpen, type State } from '#contract/requests/lifecycle.ts'

const words: Record<State, string> = {
  submitted: 'Sent',
  acknowledged: 'Received',
  inspected: 'Inspected',
  scheduled: 'Work is planned',
  fixed: 'Fixed',
  closed: 'Closed',
  referred: 'Another organisation looks after it',
  merged: 'Joined with another',
  approved: 'Approved',
  refused: 'Refused',
}

/** Where it stands, in a word or two. `doneAs`: how its service says that it is done. */
export const stateInWords = (state: State, doneAs = words.fixed): string =>
  state === 'fixed' ? doneAs : words[state]

/** Those that somebody still works on, and the others, each newest first as they came. */
export function grouped(requests: readonly MyRequest[]) {
  return {
    open: requests.filter(({ state }) => isOpen(state)),
    finished: requests.filter(({ state }) => !isOpen(state)),
  }
}
