import { expect, it } from 'vitest'
import {
  type EventType,
  eventTypes,
  isEnding,
  isOpen,
  lifecycle,
  type State,
  stateAfter,
  states,
} from './lifecycle.ts'

it('lets exactly these things happen', () => {
  const table = Object.fromEntries(
    states.map((state) => [state, eventTypes.filter((event) => stateAfter(state, event) !== undefined)]),
  )
  const always: EventType[] = [
    'readdressed',
    'link-sent',
    'follower-link-sent',
    'code-made',
    'paid',
    'refunded',
    'noted',
    'seen',
    'not-passed',
    'joined',
    'parted',
    'redacted',
    'published',
  ]
  const open: EventType[] = [
    'updated',
    'followed',
    'evidence-added',
    'changed',
    'added',
    'moved',
    'withdrawn',
    'assigned',
    'answered',
    'dangerous',
    'not-dangerous',
    ...always,
  ]
  const working: EventType[] = [
    'inspected',
    'scheduled',
    'fixed',
    'closed',
    'referred',
    'approved',
    'refused',
    'asked',
    'merged',
    ...open,
  ]
  const finished: EventType[] = ['reopened', 'updated', 'rated', 'erased', ...always]
  const inOrder = (events: EventType[]) => eventTypes.filter((event) => events.includes(event))
  expect(table).toEqual({
    submitted: inOrder(['acknowledged', ...open]),
    acknowledged: inOrder(working),
    inspected: inOrder(working),
    scheduled: inOrder(['unscheduled', ...working]),
    fixed: inOrder(finished),
    closed: inOrder(finished),
    referred: inOrder(['transferred', 'passed-on', ...finished]),
    merged: inOrder(['split', 'rated', 'erased', ...always]),
    approved: inOrder(['asked', 'answered', 'evidence-added', ...finished]),
    refused: inOrder(['reconsideration-asked', 'evidence-added', ...finished]),
  })
})

it('starts with a submission and with nothing else', () => {
  expect(eventTypes.filter((event) => stateAfter(null, event) !== undefined)).toEqual(['submitted'])
})

it('leads only to states that it names', () => {
  for (const state of states)
    for (const event of eventTypes) {
      const next = stateAfter(state, event)
      if (next === undefined) expect(lifecycle[event].from).not.toContain(state)
      else expect(next).toBe(lifecycle[event].to === 'same' ? state : lifecycle[event].to)
    }
})

it('can reach every state from a submission', () => {
  const reached = new Set<State>(['submitted'])
  for (const state of reached)
    for (const event of eventTypes) {
      const next = stateAfter(state, event)
      if (next !== undefined) reached.add(next)
    }
  expect([...reached].sort()).toEqual([...states].sort())
})

it('can always come to an end, and be taken up again from there', () => {
  for (const state of states.filter(isOpen)) {
    const first = stateAfter(state, 'acknowledged') ?? state
    expect(isOpen(stateAfter(first, 'fixed') as State)).toBe(false)
  }
  for (const state of states.filter((one) => !isOpen(one)))
    expect(stateAfter(state, state === 'merged' ? 'split' : 'reopened')).toBe('acknowledged')
})

it('ends with these events', () => {
  expect(eventTypes.filter(isEnding)).toEqual([
    'fixed',
    'closed',
    'referred',
    'withdrawn',
    'approved',
    'refused',
    'merged',
  ])
})
