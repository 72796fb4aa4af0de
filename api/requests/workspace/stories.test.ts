import { describe, expect, it } from 'vitest'
import type { EventType } from '#contract/requests/lifecycle.ts'
import type { Action, ActionName } from '#contract/workspace/acts/acts.ts'
import { given, having } from '#record/testing/given.ts'
import { append, type Happening } from '#requests/life/history.ts'
import type { HistoryEntry, ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, secret, submitPorts } from '../testing/fixtures.ts'
import { MemoryRequests } from '../testing/memory.ts'
import type { Acting } from './acting.ts'
import { possible } from './can.ts'
import { deciderOf } from './deciders.ts'

const ada = { id: 'staff-ada', name: 'Ada Officer' }
const ports = submitPorts()

/** A pothole that was sent, and then these events of Highways. */
async function sentAndThen(...types: EventType[]): Promise<ServiceRequest> {
  const requests = new MemoryRequests()
  const answer = await submit({ ...ports, requests }, pothole(), key(1))
  if (answer.kind !== 'accepted') throw new Error(answer.kind)
  const sent = (await requests.get(answer.receipt.reference)) as ServiceRequest
  const events = types.map((type): Happening => ({ type, at: at.toISOString(), by: 'Highways' }))
  return having(sent, append, events)
}

const does = (action: Action) => (request: ServiceRequest) => {
  const { council, calendars, serviceOf } = ports
  const service = serviceOf(request.service)
  const acting: Acting = {
    ...{ staff: ada, at, by: 'Highways', cause: 'act k h', service, council, calendars, secret },
  }
  const outcome = deciderOf(action.do).take(request, acting, action, {})
  return outcome.kind === 'next' ? outcome.request : outcome
}

type Story = readonly [
  before: readonly EventType[],
  action: Action,
  then: readonly Partial<HistoryEntry>[] | string,
]

const stories: readonly Story[] = [
  [[], { do: 'acknowledge' }, [{ type: 'acknowledged', actor: ada }]],
  [['acknowledged'], { do: 'acknowledge' }, 'not-now'],
  [[], { do: 'inspect' }, 'not-now'],
  [['acknowledged'], { do: 'inspect', note: 'Deep' }, [{ type: 'inspected', note: 'Deep', by: 'Highways' }]],
  [
    ['acknowledged'],
    { do: 'inspect', finding: 'urgent', size: '40 cm wide', job: 'J-20417', note: 'It is by the kerb.' },
    [
      {
        type: 'inspected',
        note: 'We found that it needs an urgent repair. It is by the kerb.',
        graded: { by: '2026-03-09T23:59:59.999Z', danger: false },
        found: { finding: 'urgent', size: '40 cm wide' },
        departmentReference: 'J-20417',
      },
    ],
  ],
  [['acknowledged'], { do: 'inspect', finding: 'nothing-of-the-kind' }, 'invalid'],
  [['acknowledged', 'fixed'], { do: 'inspect' }, 'not-now'],
  [['acknowledged'], { do: 'schedule', on: '2026-01-05' }, 'invalid'],
  [['acknowledged'], { do: 'schedule', on: '2026-03-05' }, [{ type: 'scheduled' }]],
  [
    ['acknowledged', 'scheduled'],
    { do: 'fix', note: 'Filled', photos: [] },
    [{ type: 'fixed', note: 'Filled' }],
  ],
  [['acknowledged', 'closed'], { do: 'reopen', note: 'It is back' }, [{ type: 'reopened' }]],
  [['acknowledged'], { do: 'reopen', note: 'It is open' }, 'not-now'],
  [
    ['acknowledged'],
    { do: 'refer', to: { kind: 'department', id: 'transport' }, note: 'A bus stop' },
    [
      { type: 'referred', note: 'A bus stop' },
      { type: 'transferred', from: 'highways' },
    ],
  ],
  [['acknowledged', 'merged'], { do: 'split' }, [{ type: 'split' }]],
  [['acknowledged'], { do: 'split' }, 'not-now'],
  [['acknowledged'], { do: 'unpublish' }, 'not-now'],
  [
    ['acknowledged'],
    { do: 'write-down', text: ' It is by the gate ' },
    [{ type: 'added', by: 'You', actor: ada }],
  ],
  [['acknowledged', 'asked'], { do: 'write-down', text: 'On the left' }, [{ type: 'added', by: 'You' }]],
  [['acknowledged', 'fixed'], { do: 'write-down', text: 'It is back' }, 'not-now'],
  [['acknowledged', 'withdrawn'], { do: 'mark-read' }, [{ type: 'seen', actor: ada }]],
  [['acknowledged'], { do: 'mark-read' }, 'not-now'],
  [['acknowledged', 'fixed'], { do: 'note', text: 'Look again in May' }, [{ type: 'noted', actor: ada }]],
]

describe('given a pothole', () => {
  it.each(stories)('that was sent and then %j, when staff do %j, then %j', async (before, action, then) => {
    const story = given(await sentAndThen(...before)).when(does(action))
    if (typeof then === 'string') story.thenRefusal({ kind: then as 'not-now' })
    else story.thenEvents(then)
  })
})

/** How far a pothole is. */
const stages = {
  sent: [],
  taken: ['acknowledged'],
  merged: ['acknowledged', 'merged'],
  fixed: ['acknowledged', 'fixed'],
} as const satisfies Record<string, readonly EventType[]>
type Stage = keyof typeof stages

/** At which stages each act is offered for a pothole without files: all of them, in the order of the menu. */
const offered: { readonly [Name in ActionName]: readonly Stage[] } = {
  acknowledge: ['sent'],
  assign: ['sent', 'taken'],
  inspect: ['taken'],
  'not-dangerous': [],
  schedule: ['taken'],
  fix: ['taken'],
  called: [],
  'no-answer': [],
  'rang-back': [],
  'agree-time': [],
  'cancel-time': [],
  came: [],
  'not-came': [],
  decide: [],
  order: [],
  close: ['taken'],
  refer: ['taken'],
  'pass-on': [],
  reopen: ['fixed'],
  'take-fee': [],
  'return-fee': [],
  ask: ['taken'],
  'write-down': ['sent', 'taken'],
  'mark-read': [],
  'add-document': [],
  note: ['sent', 'taken', 'merged', 'fixed'],
  'send-link': [],
  'send-follower-link': [],
  readdress: ['sent', 'taken', 'merged', 'fixed'],
  'new-code': ['sent', 'taken', 'merged', 'fixed'],
  merge: ['taken'],
  split: ['merged'],
  redact: ['sent', 'taken', 'merged', 'fixed'],
  blur: [],
  'remove-photo': [],
  publish: ['sent', 'taken', 'merged', 'fixed'],
  unpublish: [],
}

describe('what can be done', () => {
  it.each(Object.entries(stages))(
    'is offered exactly where it can be taken: once it is %s',
    async (stage, before) => {
      const request = await sentAndThen(...before)
      const can = Object.entries(offered).filter(([, at]) => (at as readonly string[]).includes(stage))
      expect(possible(request, ports.serviceOf(request.service))).toEqual(can.map(([name]) => name))
    },
  )
})
