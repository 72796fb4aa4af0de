import { addMonths, clockInEngland, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { monthsUpTo } from '#contract/calendar/month.ts'
import type { Figures, FigureYear, PlaceTargets } from '#contract/fostering/carers/figures.ts'
import type { EnquiryLists } from '../../enquiries/ports.ts'
import type { Cases } from '../cases.ts'
import { stockIn } from './stock.ts'
import { type Records, wayIn } from './way.ts'

export type Counts = Pick<Figures, 'years'> & { readonly countedAt: string }

/** Where the last count is kept, and that somebody asked for a new one. */
export interface FiguresShelf {
  read(): Promise<{ readonly counts: Counts | undefined; readonly asked: string | undefined }>
  /** Keeps a count, unless a later one is there. */
  keep(counts: Counts): Promise<void>
  /** Asks for a new count, at this moment. */
  ask(at: string): Promise<void>
}

export interface FigurePorts {
  readonly cases: Pick<Cases, 'counted'>
  readonly lists: Pick<EnquiryLists, 'counted'>
  readonly figures: FiguresShelf
  readonly hubs: readonly string[]
  readonly targets: readonly PlaceTargets[]
  readonly now: () => Date
}

/** So many years to 31 March are shown. */
const shownYears = 5
/** A year is counted anew for so many months after its end; then it stays as it was, though what it was counted from is erased. */
const recountedMonths = 12

/** The years to 31 March, the newest first; that of this day until this day. */
function yearsUpTo(today: Day): { from: Day; to: Day }[] {
  const first = Number(today.slice(0, 4)) - Number(today.slice(5) < '04-01')
  return Array.from({ length: shownYears }, (_, at) => {
    const to = `${first - at + 1}-03-31`
    return { from: `${first - at}-04-01`, to: at === 0 ? today : to }
  })
}

export const targetsOn = (targets: readonly PlaceTargets[], day: Day): PlaceTargets | undefined =>
  targets.findLast(({ from }) => from <= day)

/** The figures of some years, out of what was counted of each enquiry and case. */
export const figuresOf = (
  records: Records,
  years: readonly { readonly from: Day; readonly to: Day }[],
  { hubs, targets }: Pick<FigurePorts, 'hubs' | 'targets'>,
): FigureYear[] =>
  years.map(({ from, to }) => ({
    from,
    to,
    ...wayIn(records, from, to, hubs),
    ...stockIn(records.cases, from, to, targetsOn(targets, to)),
  }))

/** Whether it is time: once a day from six in the morning, where there is none, and where somebody asked. */
function isDue({ counts, asked }: Awaited<ReturnType<FiguresShelf['read']>>, now: Date): boolean {
  if (!counts || (asked !== undefined && asked > counts.countedAt)) return true
  const clock = clockInEngland(now)
  return dayInEngland(new Date(counts.countedAt)) < clock.slice(0, 10) && clock.slice(11, 13) >= '06'
}

/** Each minute: counts the service anew once that is due. Stopped in between, it begins again in the next minute. */
export async function countService(ports: FigurePorts): Promise<boolean> {
  const now = ports.now()
  const before = await ports.figures.read()
  if (!isDue(before, now)) return false
  const today = dayInEngland(now)
  const years = yearsUpTo(today)
  const stays = (before.counts?.years ?? []).filter(
    ({ from, to }) =>
      years.some((year) => year.from === from && year.to === to) && addMonths(to, recountedMonths) < today,
  )
  const months = monthsUpTo(today.slice(0, 7), shownYears * 12)
  // One after the other: either is everything there is of its kind.
  const cases = await ports.cases.counted('')
  const enquiries = await ports.lists.counted(months)
  const counted = figuresOf({ cases, enquiries }, years, ports).map(
    (year) => stays.find(({ from }) => from === year.from) ?? year,
  )
  await ports.figures.keep({ countedAt: now.toISOString(), years: counted })
  return true
}
