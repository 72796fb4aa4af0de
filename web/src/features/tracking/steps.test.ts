import { describe, expect, it } from 'vitest'
import { startDepartment, theDepartment } from '#contract/core/words/in-text.ts'
import { eventTypes, states } from '#contract/requests/lifecycle.ts'
import type { Step, Tracked } from '#contract/requests/tracking.ts'
import { council } from '#council'
import { pollAfter } from './request.ts'
import { followersInWords, standing, timelineOf } from './steps.ts'

const now = new Date('2026-03-02T12:10:00Z')
const step = (number: number, type: Step['type'], at: string, queuedAt: string | null = at): Step => ({
  number,
  type,
  at,
  by: 'Highways',
  queuedAt,
})
const sent = step(1, 'submitted', '2026-03-02T12:02:00Z', null)
const queued = { ...sent, queuedAt: '2026-03-02T12:02:01Z' }
const taken = step(2, 'acknowledged', '2026-03-02T12:03:00Z')

const tracked = (more: Partial<Tracked>): Tracked => ({
  reference: 'HW-7K3M-9QTD',
  role: 'reporter',
  service: { slug: 'pothole', title: 'Pothole' },
  department: { id: 'highways', name: 'Highways', phone: '0116 305 0001' },
  state: 'submitted',
  submittedAt: sent.at,
  updatedAt: sent.at,
  dueAt: '2026-03-16T23:59:59.999Z',
  overdue: false,
  commitment: '',
  followers: 0,
  updates: 'none',
  history: [sent],
  answers: [],
  evidence: [],
  wanted: [],
  doing: [],
  addable: [],
  ...more,
})
const titles = (more: Partial<Tracked>) =>
  timelineOf(tracked(more), now).map(({ state, title }) => `${state}: ${title}`)

describe('a payment', () => {
  const paid = { ...step(3, 'paid', '2026-03-02T12:08:00Z'), by: 'You', note: '£10' }
  const history = [queued, taken, paid]

  it('is a step, and not a change of who has it', () => {
    expect(timelineOf(tracked({ state: 'acknowledged', history }), now)[3]).toMatchObject({
      title: 'Paid',
      children: '£10',
    })
    expect(standing(tracked({ state: 'acknowledged', history }), now)).toMatch(/since today at 12:03pm/)
  })
})

describe('what is done otherwise than by fixing it', () => {
  it('is called as its service calls it', () => {
    const done = { ...step(3, 'fixed', '2026-03-02T12:08:00Z'), note: 'We sent your offer.' }
    const service = { slug: 'school-place', title: 'School place', doneAs: 'Finished' }
    const ended = { state: 'fixed', history: [queued, taken, done] } as const
    expect(titles({ ...ended, service, history: [...ended.history] }).at(-1)).toBe('done: Finished')
    expect(standing(tracked({ ...ended, service, history: [...ended.history] }), now)).toMatch(/^Finished, /)
    expect(titles({ ...ended, history: [...ended.history] }).at(-1)).toBe('done: Fixed')
  })
})

describe('the timeline', () => {
  it('shows each receipt as it comes', () => {
    expect(titles({})).toEqual(['current: Sent', 'next: The highways team takes it'])
    expect(titles({ history: [queued] })).toEqual([
      'done: Sent',
      'current: In the Highways queue',
      'next: The highways team takes it',
    ])
    expect(titles({ state: 'acknowledged', history: [queued, taken] })).toEqual([
      'done: Sent',
      'done: In the Highways queue',
      'current: The highways team has it',
      'next: The highways team looks at it and decides what to do',
    ])
  })

  it('says “Now” of how it stands, not of what somebody said since', () => {
    const added = { ...step(3, 'added', '2026-03-02T12:09:00Z'), by: 'You' }
    expect(titles({ state: 'acknowledged', history: [queued, taken, added] }).slice(-3)).toEqual([
      'current: The highways team has it',
      'done: You told us more',
      'next: The highways team looks at it and decides what to do',
    ])
  })

  it('says of what was inspected what comes after the look', () => {
    const inspected = step(3, 'inspected', '2026-03-02T12:09:00Z')
    const history = [queued, taken, inspected]
    expect(titles({ state: 'inspected', history }).slice(-2)).toEqual([
      'current: The highways team has inspected it',
      'next: The highways team plans the work, or tells you why none will be done',
    ])
  })

  it('says what its service does next, where that is no look at it, and no date that has not begun', () => {
    const service = { slug: 'register-death', title: 'Appointment', nextStep: 'agrees a time with you' }
    const waiting = tracked({ state: 'acknowledged', history: [queued, taken], service, dueAt: null })
    expect(timelineOf(waiting, now).at(-1)).toEqual({
      state: 'next',
      title: 'The highways team agrees a time with you',
    })
  })

  it('says by when, and when that is past', () => {
    const acknowledged = { state: 'acknowledged' as const, history: [queued, taken] }
    expect(timelineOf(tracked(acknowledged), now).at(-1)).toMatchObject({
      state: 'next',
      children: 'By 16 March 2026',
    })
    const inHours = tracked({ ...acknowledged, dueAt: '2026-03-16T12:02:00Z' })
    expect(timelineOf(inHours, now).at(-1)).toMatchObject({ children: 'By 12:02pm on 16 March 2026' })
    expect(timelineOf(tracked({ ...acknowledged, overdue: true }), now).at(-1)).toMatchObject({
      state: 'overdue',
      children: 'We said we would look at this by 16 March 2026. We’re sorry it’s late.',
    })
  })

  it('speaks of a decision that is late as something to do', () => {
    const of = tracked({ state: 'acknowledged', history: [queued, taken], overdue: true })
    const badge = { ...of, service: { ...of.service, verb: 'apply' as const } }
    expect(timelineOf(badge, now).at(-1)?.children).toMatch(/^We said we would do this by/)
  })

  it('says about when, where nobody knows the holidays yet', () => {
    const about = { dueAt: null, dueAbout: 'about 20 working days from 20 December 2028' }
    const acknowledged = { state: 'acknowledged' as const, history: [queued, taken] }
    expect(timelineOf(tracked({ ...acknowledged, ...about }), now).at(-1)).toMatchObject({
      state: 'next',
      children: 'About 20 working days from 20 December 2028',
    })
  })

  it('ends when it is finished', () => {
    const fixed = step(3, 'fixed', '2026-03-05T09:00:00Z')
    expect(titles({ state: 'fixed', history: [queued, taken, fixed] }).at(-1)).toBe('done: Fixed')
  })
})

describe('where it stands', () => {
  it('is one line', () => {
    expect(standing(tracked({}), now)).toBe('Sent. We have it.')
    expect(standing(tracked({ history: [queued] }), now)).toBe('On its way to the highways team')
    const planned = { ...step(3, 'scheduled', '2026-03-02T12:04:00Z'), note: 'For Saturday 7 March 2026.' }
    expect(standing(tracked({ state: 'scheduled', history: [queued, taken, planned] }), now)).toBe(
      'Work is planned. For Saturday 7 March 2026.',
    )
    expect(standing(tracked({ state: 'acknowledged', history: [queued, taken] }), now)).toBe(
      'The highways team has it, since today at 12:03pm',
    )
  })

  it('does not take a new follower for a new step', () => {
    const followed = step(3, 'followed', '2026-03-04T08:00:00Z')
    expect(standing(tracked({ state: 'acknowledged', history: [queued, taken, followed] }), now)).toContain(
      '12:03pm',
    )
    const titles = timelineOf(tracked({ state: 'acknowledged', history: [queued, taken, followed] }), now)
    expect(titles).toEqual(timelineOf(tracked({ state: 'acknowledged', history: [queued, taken] }), now))
  })

  it.each([
    ['reporter', 0, undefined],
    ['reporter', 1, '1 other person follows this report.'],
    ['reporter', 2, '2 other people follow this report.'],
    ['follower', 1, 'You are following this report.'],
    ['follower', 2, 'You and 1 other person are following this report.'],
  ] as const)('counts who else waits, for a %s with %i followers', (role, followers, words) => {
    expect(followersInWords(tracked({ role, followers, updates: 'email' }))).toBe(words)
  })
})

describe('looking again', () => {
  it('is quick while it is fresh, slow later, and ends with the request', () => {
    expect(pollAfter(tracked({}), now.getTime() - 420_000)).toBe(3_000)
    expect(pollAfter(tracked({}), now.getTime())).toBe(30_000)
    expect(pollAfter(tracked({ state: 'fixed' }), now.getTime())).toBe(false)
  })

  it('goes on as long as the request that it was merged into', () => {
    const into = (state: Tracked['state']) =>
      tracked({ state: 'merged', goesOnAs: { reference: 'HW-0000-0000', state, history: [] } })
    expect(pollAfter(into('scheduled'), now.getTime())).toBe(30_000)
    expect(pollAfter(into('fixed'), now.getTime())).toBe(false)
    expect(pollAfter(tracked({ state: 'merged' }), now.getTime())).toBe(false)
  })
})

it.each([
  ['more', 'You told us more'],
  ['place', 'You told us that the place is wrong'],
  ['fixed', 'You told us that it’s fixed'],
] as const)('says what was told of its own accord, such as “%s”', (about, words) => {
  const added = { ...step(3, 'added', '2026-03-02T12:08:00Z'), by: 'You', about }
  expect(titles({ state: 'acknowledged', history: [queued, taken, added] }).join()).toContain(words)
})

it.each(council.departments)('names $name as a sentence does, in every step and state', ({ id, name }) => {
  const department = { id, name, phone: '0116 496 0000' }
  const more = eventTypes.map((type) => ({ ...step(2, type, taken.at), by: name }))
  const said = more.flatMap((one) =>
    states.flatMap((state) => {
      const shown = tracked({ department, state, history: [{ ...queued, by: name }, one] })
      return [standing(shown, now), ...timelineOf(shown, now).map(({ title }) => String(title))]
    }),
  )
  const named = said.filter((text) => text.toLowerCase().includes(theDepartment(name).toLowerCase()))
  expect(new Set(named).size).toBeGreaterThan(5)
  for (const text of said) {
    expect(text.replaceAll(startDepartment(name), '').replaceAll(theDepartment(name), '')).not.toMatch(
      new RegExp(`${name}(?! queue)`),
    )
    expect(text).not.toMatch(/^the /)
  }
})
