import { expect, it } from 'vitest'
import { type EventType, eventTypes } from './lifecycle.ts'
import { isInternal, type Traits, topicType, traits, traitsOf, typesWith } from './traits.ts'

/** Written out by hand, so that a change of the table is seen. */
const expected: readonly [what: string, is: (traits: Traits) => unknown, types: readonly EventType[]][] = [
  [
    'is the department’s own business',
    ({ page }) => page === 'nobody',
    [
      'not-passed',
      'follower-link-sent',
      'assigned',
      'noted',
      'seen',
      'dangerous',
      'not-dangerous',
      'joined',
      'parted',
      'redacted',
    ],
  ],
  [
    'is shown to whoever sent it alone',
    ({ page }) => page === 'reporter',
    ['changed', 'added', 'readdressed', 'link-sent', 'code-made', 'published', 'rated'],
  ],
  [
    'tells everybody who waits',
    ({ message }) => message === 'all',
    [
      ...['acknowledged', 'inspected', 'scheduled', 'unscheduled'],
      ...['fixed', 'closed', 'referred', 'transferred'],
      ...['reopened', 'updated', 'merged', 'split', 'passed-on'],
    ] as EventType[],
  ],
  [
    'tells whoever sent it',
    ({ message }) => message === 'reporter',
    [
      ...['submitted', 'evidence-added', 'approved', 'refused', 'reconsideration-asked', 'paid', 'refunded'],
      ...['asked', 'answered', 'changed', 'added', 'moved', 'withdrawn', 'readdressed', 'link-sent'],
      'code-made',
    ] as EventType[],
  ],
  [
    'tells whoever follows by it',
    ({ message }) => message === 'follower',
    ['followed', 'follower-link-sent'],
  ],
  [
    'is an update of Open311',
    ({ open311 }) => open311 === 'update',
    [
      ...['acknowledged', 'inspected', 'scheduled', 'unscheduled'],
      ...['fixed', 'closed', 'referred', 'transferred'],
      ...['reopened', 'updated', 'merged', 'split', 'withdrawn'],
    ] as EventType[],
  ],
  ['is an update for its own client', ({ open311 }) => open311 === 'own-update', ['asked']],
  [
    'changes the public record',
    ({ open311 }) => open311 === 'record',
    ['submitted', 'moved', 'redacted', 'published', 'erased'],
  ],
  [
    'is told on to those whose request was merged',
    ({ toldOn }) => toldOn,
    [
      ...['acknowledged', 'inspected', 'scheduled', 'unscheduled'],
      ...['fixed', 'closed', 'referred', 'transferred'],
      ...['reopened', 'updated'],
    ] as EventType[],
  ],
  ['shows something else to everybody', ({ showing }) => showing, ['published']],
  [
    'need not have been seen',
    ({ harmless }) => harmless,
    [
      'acknowledged',
      'updated',
      'not-passed',
      'followed',
      'paid',
      'refunded',
      'noted',
      'seen',
      'joined',
      'parted',
      'rated',
      'readdressed',
      'link-sent',
      'follower-link-sent',
      'code-made',
    ],
  ],
  [
    'is no look at it',
    ({ aside }) => aside,
    [
      'not-passed',
      'paid',
      'refunded',
      'noted',
      'readdressed',
      'link-sent',
      'follower-link-sent',
      'code-made',
      'published',
    ],
  ],
  ['has reasons', ({ reasons }) => reasons, ['approved', 'refused']],
  [
    'changes the words by which it is found',
    ({ words }) => words,
    [
      'submitted',
      'inspected',
      'transferred',
      'answered',
      'changed',
      'added',
      'moved',
      'readdressed',
      'redacted',
      'erased',
    ],
  ],
  [
    'carries those who wait',
    ({ carries }) => carries,
    ['readdressed', 'merged', 'split', 'joined', 'parted'],
  ],
]

it.each(expected)('%s', (_, is, types) => {
  expect(typesWith(is).toSorted()).toEqual([...types].toSorted())
})

it('has a row for every event, and tests every trait that one has', () => {
  expect(Object.keys(traits).toSorted()).toEqual([...eventTypes].toSorted())
  const named = new Set(eventTypes.flatMap((type) => Object.keys(traits[type])))
  const tested = expected.flatMap(([, is]) => /\(\{ (\w+) \}\)/.exec(String(is))?.[1] ?? [])
  expect([...named].toSorted()).toEqual([...new Set(tested)].toSorted())
})

it('tells nobody and no app of what is the department’s own, but for what becomes public or was asked for', () => {
  for (const type of eventTypes.filter(isInternal)) {
    expect(traitsOf(type).message).toBe(type === 'follower-link-sent' ? 'follower' : undefined)
    expect([undefined, 'record']).toContain(traitsOf(type).open311)
  }
})

it('names types as the topic does', () =>
  expect(topicType('evidence-added')).toBe('shire.request.evidence-added.v1'))
