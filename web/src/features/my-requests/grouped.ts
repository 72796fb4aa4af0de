import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
import type { MyRequest } from '#contract/requests/find.ts'
import { kindWords } from '#contract/requests/kind-words.ts'
import { isOpen, type State } from '#contract/requests/lifecycle.ts'

const words: Record<Exclude<State, 'inspected' | 'scheduled' | 'fixed'>, string> = {
  submitted: 'Sent',
  acknowledged: 'Received',
  closed: 'Closed',
  referred: 'Another organisation looks after it',
  merged: 'Joined with another',
  approved: 'Approved',
  refused: 'Refused',
}

/** Where it stands, in a word or two, as its kind of work has it. `doneAs`: how its service says that it is done. */
export function stateInWords(
  state: State,
  { doneAs, work }: { readonly doneAs?: string | undefined; readonly work?: WorkKind | undefined } = {},
): string {
  if (state === 'fixed') return doneAs ?? kindWords(work).fixed
  if (state === 'inspected' || state === 'scheduled') return kindWords(work).inShort[state]
  return words[state]
}

/** Those that somebody still works on, and the others, each newest first as they came. */
export function grouped(requests: readonly MyRequest[]) {
  return {
    open: requests.filter(({ state }) => isOpen(state)),
    finished: requests.filter(({ state }) => !isOpen(state)),
  }
}
