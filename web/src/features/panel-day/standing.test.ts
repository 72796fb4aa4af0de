import { describe, expect, it } from 'vitest'
import type { ItemView, MeetingView } from '#contract/fostering/panel/meeting.ts'
import { isItsDay, type Me, offeredOf } from './standing.ts'
import { plannedStarts } from './words.ts'

const item = (more: Partial<ItemView> = {}): ItemView =>
  ({
    id: 'i1',
    state: 'open',
    mine: 'free',
    views: [],
    minutesState: 'none',
    pack: null,
    waiver: null,
    recommendation: null,
    ...more,
  }) as ItemView
const open = { state: 'open' } as MeetingView
const member: Me = { isDesk: false, isChair: false, member: 'm1', isHere: true }
const chair: Me = { ...member, isChair: true }
const desk: Me = { isDesk: true, isChair: false, member: null, isHere: false }
const late = item({ state: 'done' })
const conflict = { mine: 'conflict' } as const

describe('what is offered of an item', () => {
  it.each([
    ['a member, while it is open', member, item(), false, ['view', 'conflict']],
    [
      'a member who has said nothing of their interests',
      member,
      item({ mine: 'undeclared' }),
      false,
      ['conflict'],
    ],
    ['a member with a conflict', member, item(conflict), false, []],
    ['a member, before it', member, item({ state: 'to-come' }), false, ['conflict']],
    [
      'a member who is cut off, as it may have begun',
      member,
      item({ state: 'to-come' }),
      true,
      ['view', 'conflict'],
    ],
    ['a member who gave no view in time', member, late, false, ['view']],
    ['a member whose minutes are final', member, { ...late, minutesState: 'final' as const }, false, []],
    [
      'the chair, while it is open',
      chair,
      item(),
      false,
      ['view', 'recommend', 'guest-comes', 'conflict', 'defer'],
    ],
    ['the chair with a conflict', chair, item(conflict), false, []],
    ['the chair, before it', chair, item({ state: 'to-come' }), false, ['conflict', 'defer', 'waive']],
    ['the chair, after it', chair, late, false, ['view', 'quality']],
    ['whoever takes the minutes', desk, item(), false, ['guest-comes', 'conflict-of']],
  ])('to %s', (_, me, one, isAway, offered) => {
    expect(offeredOf(one, { view: open, me, isAway })).toEqual(offered)
  })
})

it('plans the items that are to come from what the others took', () => {
  const items = [
    item({ id: 'i1', minutes: 30, began: '2027-03-01T10:05:00.000Z', ended: '2027-03-01T10:50:00.000Z' }),
    item({ id: 'i2', minutes: 45, began: null, ended: null }),
    item({ id: 'i3', minutes: 20, began: null, ended: null }),
  ]
  const plan = { starts: '2027-03-01T10:00:00.000Z' } as MeetingView['plan']
  expect(plannedStarts({ plan, items })).toEqual({
    i1: '2027-03-01T10:05:00.000Z',
    i2: '2027-03-01T10:50:00.000Z',
    i3: '2027-03-01T11:35:00.000Z',
  })
})

it('knows the day of a meeting by the calendar in England', () => {
  expect(isItsDay('2027-07-01T09:00:00Z', new Date('2027-06-30T22:59:00Z'))).toBe(false)
  expect(isItsDay('2027-07-01T09:00:00Z', new Date('2027-06-30T23:01:00Z'))).toBe(true)
})
