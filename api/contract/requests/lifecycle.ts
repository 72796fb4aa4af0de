/** Where a service request stands. `merged`: it goes on as another request about the same thing. */
export const states = [
  'submitted',
  'acknowledged',
  'inspected',
  'scheduled',
  'fixed',
  'closed',
  'referred',
  'merged',
  'approved',
  'refused',
] as const
export type State = (typeof states)[number]

/**
 * What can happen to a service request. `unscheduled`: what was planned does not take place, and another time is to be
 * found. `updated`: the department says something, and the state stays. `not-passed`: our email to
 * the authority was refused, `passed-on`: staff told it in another way; `transferred`:
 * begins again at another department, which gets all of it; `changed`: whoever sent it changed the answers; `added`:
 * they said more; `moved`: they corrected the place; `withdrawn`: they need it no longer; `readdressed`: they are reached in another way; `link-sent`: staff sent them their link again, `follower-link-sent`: somebody who follows theirs; `code-made`: staff read out a new
 * code to them, and the one before ended; `joined` and `parted`: another request was merged into this
 * one, or taken out again; `seen`: staff have read what the resident brought, and there is nothing more to do about it; `dangerous`: staff heard that it is, `not-dangerous`: that it is not, or no more. `erased` takes every personal word out and leaves the shell.
 */
export const eventTypes = [
  'submitted',
  'acknowledged',
  'inspected',
  'scheduled',
  'unscheduled',
  'fixed',
  'closed',
  'referred',
  'not-passed',
  'passed-on',
  'transferred',
  'reopened',
  'updated',
  'followed',
  'evidence-added',
  'changed',
  'added',
  'moved',
  'withdrawn',
  'readdressed',
  'link-sent',
  'follower-link-sent',
  'code-made',
  'approved',
  'refused',
  'reconsideration-asked',
  'paid',
  'refunded',
  'assigned',
  'noted',
  'seen',
  'dangerous',
  'not-dangerous',
  'asked',
  'answered',
  'merged',
  'split',
  'joined',
  'parted',
  'redacted',
  'published',
  'rated',
  'erased',
] as const
export type EventType = (typeof eventTypes)[number]

const anyOpen = ['submitted', 'acknowledged', 'inspected', 'scheduled'] as const
const done = ['fixed', 'closed', 'referred', 'approved', 'refused'] as const
const anyFinished = [...done, 'merged'] as const
const any = [...anyOpen, ...anyFinished] as const
const inHand = ['acknowledged', 'inspected', 'scheduled'] as const

/** Whether somebody has looked at it with this: it was inspected, or work on it was planned. */
export const isLook = (type: EventType): boolean => type === 'inspected' || type === 'scheduled'

/**
 * The life of a service request: for each event, the states it may happen in and the state that follows
 * (`same`: the state stays). `submitted` starts a life and happens in no state.
 */
export const lifecycle: Record<EventType, { from: readonly State[]; to: State | 'same' }> = {
  submitted: { from: [], to: 'submitted' },
  acknowledged: { from: ['submitted'], to: 'acknowledged' },
  inspected: { from: inHand, to: 'inspected' },
  scheduled: { from: inHand, to: 'scheduled' },
  unscheduled: { from: ['scheduled'], to: 'acknowledged' },
  fixed: { from: inHand, to: 'fixed' },
  closed: { from: inHand, to: 'closed' },
  referred: { from: inHand, to: 'referred' },
  'not-passed': { from: any, to: 'same' },
  'passed-on': { from: ['referred'], to: 'same' },
  transferred: { from: ['referred'], to: 'submitted' },
  reopened: { from: done, to: 'acknowledged' },
  updated: { from: [...anyOpen, ...done], to: 'same' },
  followed: { from: anyOpen, to: 'same' },
  // After a refusal what was missing still comes, and the refusal is looked at again; after an approval, what is needed to
  // make what was approved.
  'evidence-added': { from: [...anyOpen, 'approved', 'refused'], to: 'same' },
  changed: { from: anyOpen, to: 'same' },
  added: { from: anyOpen, to: 'same' },
  moved: { from: anyOpen, to: 'same' },
  withdrawn: { from: anyOpen, to: 'closed' },
  readdressed: { from: any, to: 'same' },
  'link-sent': { from: any, to: 'same' },
  'follower-link-sent': { from: any, to: 'same' },
  'code-made': { from: any, to: 'same' },
  approved: { from: inHand, to: 'approved' },
  refused: { from: inHand, to: 'refused' },
  'reconsideration-asked': { from: ['refused'], to: 'acknowledged' },
  paid: { from: any, to: 'same' },
  refunded: { from: any, to: 'same' },
  assigned: { from: anyOpen, to: 'same' },
  noted: { from: any, to: 'same' },
  seen: { from: any, to: 'same' },
  dangerous: { from: anyOpen, to: 'same' },
  'not-dangerous': { from: anyOpen, to: 'same' },
  asked: { from: [...inHand, 'approved'], to: 'same' },
  answered: { from: [...anyOpen, 'approved'], to: 'same' },
  merged: { from: inHand, to: 'merged' },
  split: { from: ['merged'], to: 'acknowledged' },
  joined: { from: any, to: 'same' },
  parted: { from: any, to: 'same' },
  redacted: { from: any, to: 'same' },
  published: { from: any, to: 'same' },
  // Whoever sent a merged request says how it went once the one that it goes on as has ended.
  rated: { from: anyFinished, to: 'same' },
  erased: { from: anyFinished, to: 'same' },
}

/** Whether the department still has something to do. */
export const isOpen = (state: State): boolean => (anyOpen as readonly State[]).includes(state)

/** Whether the work ends with this event. */
export function isEnding(type: EventType): boolean {
  const { to } = lifecycle[type]
  return to !== 'same' && !isOpen(to)
}

/** The state after the event, or undefined when it cannot happen in this one (null: before the life began). */
export function stateAfter(state: State | null, event: EventType): State | undefined {
  const rule = lifecycle[event]
  if (state === null) return event === 'submitted' ? 'submitted' : undefined
  if (!rule.from.includes(state)) return undefined
  return rule.to === 'same' ? state : rule.to
}
