import { dayInEngland } from '#contract/calendar/day.ts'
import type { ItemView, MeetingView } from '#contract/fostering/panel/meeting.ts'
import type { ItemRow } from './rows.ts'

/** What whoever looks is at this meeting. */
export interface Me {
  /** Plans the meeting and takes the minutes. */
  readonly isDesk: boolean
  readonly isChair: boolean
  readonly member: string | null
  readonly isHere: boolean
}

export const isHere = ({ present }: Pick<MeetingView, 'present'>, member: string): boolean =>
  present.some((spell) => spell.member === member && spell.left === null)

export const meIn = (view: MeetingView): Me => ({
  isDesk: view.acts.includes('add-item'),
  isChair: view.me !== null && view.me === view.chair,
  member: view.me,
  isHere: view.me !== null && isHere(view, view.me),
})

/** The item that is open, or comes next. */
export const itemNow = ({ items }: Pick<MeetingView, 'items'>): ItemView | undefined =>
  items.find(({ state }) => state === 'open') ?? items.find(({ state }) => state === 'to-come')

export const isOver = ({ state }: ItemView): boolean => state === 'done' || state === 'deferred'

/** Whether this member gave a view of it. */
export const hasView = ({ views }: ItemView, member: string | null): boolean =>
  views.some((view) => view.member === member)

/** Whether the day of the meeting has come. */
export const isItsDay = (starts: string, now = new Date()): boolean =>
  dayInEngland(new Date(starts)) <= dayInEngland(now)

interface Asked {
  readonly view: MeetingView
  readonly me: Me
  /** Nobody can be reached, so that the item may have begun meanwhile. */
  readonly isAway: boolean
}

/** What somebody may do with an item, as it stands or may stand by now. */
export function offeredOf(item: ItemView, { view, me, isAway }: Asked): ItemRow[] {
  const { state, mine, pack, recommendation } = item
  const isRunning = view.state === 'open'
  const isAhead = !isOver(item) && (isRunning || view.state === 'planned')
  const takesPart = me.member !== null && mine !== 'conflict'
  const leads = me.isChair && mine !== 'conflict'
  const canView =
    mine === 'free' &&
    (state === 'open' ||
      (isAway && isRunning && state === 'to-come') ||
      (state === 'done' && !hasView(item, me.member) && item.minutesState !== 'final'))
  const offers: Readonly<Record<ItemRow, boolean>> = {
    view: takesPart && canView,
    recommend: leads && state === 'open' && !recommendation,
    'guest-comes': (leads || me.isDesk) && state === 'open',
    conflict: takesPart && isAhead,
    'conflict-of': me.isDesk && isAhead,
    defer: leads && isRunning && !isOver(item),
    waive: leads && isAhead && state === 'to-come' && !pack && item.waiver === null,
    quality: leads && isOver(item),
  }
  return (Object.keys(offers) as ItemRow[]).filter((row) => offers[row])
}
