import { services } from 'virtual:workspace-services'
import { type ListView, listViews } from '#contract/workspace/workspace.ts'

/** What each list holds, as its heading says it. */
export const viewTitles: Readonly<Record<ListView, string>> = {
  open: 'Open requests',
  danger: 'Dangerous requests',
  new: 'New requests',
  overdue: 'Overdue requests',
  unassigned: 'Unassigned requests',
  mine: 'My requests',
  attention: 'Requests that need attention',
  'to-order': 'Approved and not ordered yet',
  finished: 'Finished requests',
}

/** The same in a word, for the way there. */
export const viewNames: Readonly<Record<ListView, string>> = {
  open: 'Open',
  danger: 'Dangerous',
  new: 'New',
  overdue: 'Overdue',
  unassigned: 'Unassigned',
  mine: 'Mine',
  attention: 'Needs attention',
  'to-order': 'Approved, not ordered',
  finished: 'Finished',
}

/** What is said where a list is empty. */
export const emptyWords: Readonly<Record<ListView, string>> = {
  open: 'Nothing is open.',
  danger: 'Nothing is marked as dangerous.',
  new: 'No requests that came in since the last working day are still open.',
  overdue: 'Nothing is overdue.',
  unassigned: 'Somebody is dealing with every open request.',
  mine: 'You have no open requests.',
  attention:
    'Nothing needs attention. Answers and additions from residents show here until somebody has looked at them.',
  'to-order': 'Everything that was approved has been ordered.',
  finished: 'Nothing is finished yet.',
}

/** Lists that only some have: most have nothing to order, and nothing that is dangerous until it is mended. */
const needed: Partial<Record<ListView, (service: (typeof services)[number]) => boolean>> = {
  danger: ({ work }) => work === 'repair',
  'to-order': ({ orders }) => orders === true,
}

/** The lists that a department has. */
export const viewsOf = (department: string): readonly ListView[] =>
  listViews.filter((view) => {
    const isNeeded = needed[view]
    return !isNeeded || services.some((service) => service.department === department && isNeeded(service))
  })
