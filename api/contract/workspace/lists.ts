/**
 * What a list can show. `new`: open ones that were sent since the working day before began. `attention`: the resident
 * has answered, added or reopened something that nobody has looked at. `danger`: it is marked as dangerous. `to-order`: what was approved has still to be
 * ordered, such as a badge.
 */
export const listViews = [
  'open',
  'danger',
  'new',
  'overdue',
  'unassigned',
  'mine',
  'attention',
  'to-order',
  'finished',
] as const
export type ListView = (typeof listViews)[number]

/**
 * How a list is sorted: by when requests were sent, by when they are due, those without a day last, or by the name of
 * their ward, those without a place last.
 */
export const listOrders = ['newest', 'oldest', 'due', 'ward'] as const
export type ListOrder = (typeof listOrders)[number]

/** What waits for a look: what a resident said, or that somebody heard that it is dangerous. */
export const attentions = [
  'danger',
  'not-passed',
  'not-fixed',
  'answered',
  'added',
  'moved',
  'says-fixed',
  'rang',
  'no-call',
  'withdrawn',
  'another-look',
] as const
export type Attention = (typeof attentions)[number]
