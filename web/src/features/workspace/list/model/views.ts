import type { ListView } from '#contract/workspace/workspace.ts'

/** What each list holds, as its heading says it. */
export const viewTitles: Readonly<Record<ListView, string>> = {
  open: 'Open requests',
  new: 'New requests',
  overdue: 'Overdue requests',
  unassigned: 'Requests that nobody has',
  mine: 'My requests',
  attention: 'Requests to look at',
  finished: 'Finished requests',
}

/** The same in a word, for the way there. */
export const viewNames: Readonly<Record<ListView, string>> = {
  open: 'Open',
  new: 'New',
  overdue: 'Overdue',
  unassigned: 'Unassigned',
  mine: 'Mine',
  attention: 'To look at',
  finished: 'Finished',
}

/** What is said where a list is empty. */
export const emptyWords: Readonly<Record<ListView, string>> = {
  open: 'Nothing is open.',
  new: 'Nothing has come since the working day before that is still open.',
  overdue: 'Nothing is overdue.',
  unassigned: 'Somebody has each of the open requests.',
  mine: 'You have no open requests.',
  attention: 'Residents have not answered or added anything that nobody has looked at.',
  finished: 'Nothing is finished yet.',
}
