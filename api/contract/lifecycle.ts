/** Where a service request stands. */
export const states = [
  'submitted',
  'acknowledged',
  'inspected',
  'scheduled',
  'fixed',
  'closed',
  'referred',
  'approved',
  'refused',
] as const
export type State = (typeof states)[number]

/** What can happen to a service request. `erased` takes every personal word out and leaves the shell. */
export const eventTypes = [
  'submitted',
  'acknowledged',
  'inspected',
  'scheduled',
  'fixed',
  'closed',
  'referred',
  'reopened',
  'followed',
  'evidence-added',
  'approved',
  'refused',
  'reconsideration-asked',
  'paid',
  'refunded',
  'erased',
] as const
export type EventType = (typeof eventTypes)[number]

const anyOpen = ['submitted', 'acknowledged', 'inspected', 'scheduled'] as const
const anyFinished = ['fixed', 'closed', 'referred', 'approved', 'refused'] as const
const inHand = ['acknowledged', 'inspected', 'scheduled'] as const

/**
 * The life of a service request: for each event, the states it may happen in and the state that follows
 * (`same`: the state stays). `submitted` starts a life and happens in no state.
 */
export const lifecycle: Record<EventType, { from: readonly State[]; to: State | 'same' }> = {
  submitted: { from: [], to: 'submitted' },
  acknowledged: { from: ['submitted'], to: 'acknowledged' },
  inspected: { from: inHand, to: 'inspected' },
  scheduled: { from: inHand, to: 'scheduled' },
  fixed: { from: inHand, to: 'fixed' },
  closed: { from: inHand, to: 'closed' },
  referred: { from: inHand, to: 'referred' },
  reopened: { from: anyFinished, to: 'acknowledged' },
  followed: { from: anyOpen, to: 'same' },
  'evidence-added': { from: anyOpen, to: 'same' },
  approved: { from: inHand, to: 'approved' },
  refused: { from: inHand, to: 'refused' },
  'reconsideration-asked': { from: ['refused'], to: 'acknowledged' },
  paid: { from: [...anyOpen, ...anyFinished], to: 'same' },
  refunded: { from: [...anyOpen, ...anyFinished], to: 'same' },
  erased: { from: anyFinished, to: 'same' },
}

/** Whether the department still has something to do. */
export const isOpen = (state: State): boolean => (anyOpen as readonly State[]).includes(state)

/** The state after the event, or undefined when it cannot happen in this one (null: before the life began). */
export function stateAfter(state: State | null, event: EventType): State | undefined {
  const rule = lifecycle[event]
  if (state === null) return event === 'submitted' ? 'submitted' : undefined
  if (!rule.from.includes(state)) return undefined
  return rule.to === 'same' ? state : rule.to
}
