import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type EventType, eventTypes, isOpen, lifecycle, type State, stateAfter, states } from './lifecycle.ts'

it('lets exactly these things happen', () => {
  const table = Object.fromEntries(
    states.map((state) => [state, eventTypes.filter((event) => stateAfter(state, event) !== undefined)]),
  )
  const money: EventType[] = ['paid', 'refunded']
  const working: EventType[] = [
    'inspected',
    'scheduled',
    'fixed',
    'closed',
    'referred',
    'followed',
    'evidence-added',
    'approved',
    'refused',
    ...money,
  ]
  const finished: EventType[] = ['reopened', ...money, 'erased']
  expect(table).toEqual({
    submitted: ['acknowledged', 'followed', 'evidence-added', ...money],
    acknowledged: working,
    inspected: working,
    scheduled: working,
    fixed: finished,
    closed: finished,
    referred: finished,
    approved: finished,
    refused: ['reopened', 'reconsideration-asked', ...money, 'erased'],
  })
})

it('starts with a submission and with nothing else', () => {
  expect(eventTypes.filter((event) => stateAfter(null, event) !== undefined)).toEqual(['submitted'])
})

it('leads only to states that it names, and every state can be reached', () => {
  const reached = new Set<State>()
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...eventTypes), { maxLength: 30 }), (events) => {
      let state = stateAfter(null, 'submitted') as State
      for (const event of events) {
        reached.add(state)
        const next = stateAfter(state, event)
        if (next === undefined) continue
        expect(lifecycle[event].from).toContain(state)
        if (lifecycle[event].to === 'same') expect(next).toBe(state)
        state = next
      }
    }),
    { numRuns: 500 },
  )
  expect([...reached].sort()).toEqual([...states].sort())
})

it('can always come to an end, and be taken up again from there', () => {
  for (const state of states.filter(isOpen)) {
    const first = stateAfter(state, 'acknowledged') ?? state
    expect(isOpen(stateAfter(first, 'fixed') as State)).toBe(false)
  }
  for (const state of states.filter((one) => !isOpen(one)))
    expect(stateAfter(state, 'reopened')).toBe('acknowledged')
})
