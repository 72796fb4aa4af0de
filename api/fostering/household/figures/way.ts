import { type Day, daysBetween } from '#contract/calendar/day.ts'
import { isSmall } from '#contract/core/small-number.ts'
import { type FigureYear, type WayStep, waySteps } from '#contract/fostering/carers/figures.ts'
import { lefts } from '#contract/fostering/endings.ts'
import { heardFrom } from '#contract/fostering/enquiry.ts'
import { closeReasons } from '#contract/fostering/staff-enquiries.ts'
import type { Counted } from '../../enquiries/ports.ts'
import type { CaseCounted } from '../counted.ts'
import { protectedParts, protectedTables } from './protect.ts'

/** What was counted of the enquiries and cases of a service. */
export interface Records {
  readonly enquiries: readonly Counted[]
  readonly cases: readonly CaseCounted[]
}

/** How far somebody came: a step counts as taken where a later one was. */
const lastStep = ({ more }: CaseCounted): number =>
  Math.max(0, ...waySteps.map((step, at) => (more?.days[step] ? at : 0)))

/** How far each of the enquiries came: the way of an enquiry, and where it became a case, that of the case. */
interface Came {
  readonly source: Counted['source'] | undefined
  readonly hub: string | undefined
  readonly last: number
}

const enquired = ({ source, hub, met }: Counted): Came => ({ source, hub, last: Number(met) })
const came = (one: CaseCounted): Came => ({
  source: one.more?.heard,
  hub: one.more?.hub,
  last: Math.max(1, lastStep(one)),
})

/** How many took each step. */
const tally = (all: readonly Came[]): number[] =>
  waySteps.map((_, at) => all.filter(({ last }) => at <= last).length)
const named = (row: readonly (number | null)[] = []) =>
  Object.fromEntries(waySteps.map((step, at) => [step, row[at] ?? null])) as Record<WayStep, number | null>

function wayOf({ enquiries, cases }: Records, hubs: readonly string[]): FigureYear['way'] {
  // Whoever was invited is counted as the household that they became.
  const all = [
    ...enquiries.filter(({ invited }) => !invited).map(enquired),
    ...cases.filter(({ more }) => more?.heard).map(came),
  ]
  const places = [...hubs, null]
  const isOf = (hub: string | null, one: Came) =>
    hub === null ? one.hub === undefined || !hubs.includes(one.hub) : one.hub === hub
  const [bySource, byHub] = protectedTables([
    heardFrom.map((source) => tally(all.filter((one) => one.source === source))),
    places.map((hub) => tally(all.filter((one) => isOf(hub, one)))),
  ])
  return {
    all: named(bySource?.sums),
    bySource: heardFrom.map((source, at) => ({ source, steps: named(bySource?.rows[at]) })),
    byHub: places.map((hub, at) => ({ hub, steps: named(byHub?.rows[at]) })),
  }
}

/** The middle of so many numbers of days; null of too few people, whom it might tell of. */
export function middleOf(days: readonly number[]): number | null {
  if (days.length === 0 || isSmall(days.length)) return null
  const sorted = [...days].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const at = (place: number) => sorted[place] ?? 0
  return sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2
}

/** Steps that have a day of their own, each with the one before it. */
const stages = waySteps
  .filter((step) => step !== 'met')
  .flatMap((to, at, all) => (at === 0 ? [] : [{ from: all[at - 1] as WayStep, to }]))

const daysOf = (cases: readonly CaseCounted[]): FigureYear['days'] =>
  stages.map(({ from, to }) => ({
    from,
    to,
    middle: middleOf(
      cases.flatMap(({ more }) => {
        const [first, second] = [more?.days[from], more?.days[to]]
        return first && second && first <= second ? [daysBetween(first, second)] : []
      }),
    ),
  }))

function leftOf(cases: readonly CaseCounted[]): FigureYear['left'] {
  const gone = cases.filter(({ left }) => left)
  const [after, why] = protectedTables([
    waySteps.map((_, step) => [gone.filter((one) => lastStep(one) === step).length]),
    lefts.map((reason) => [gone.filter(({ left }) => left === reason).length]),
  ])
  return {
    all: after?.sums[0] ?? null,
    after: waySteps.map((step, at) => ({ step, many: after?.rows[at]?.[0] ?? null })),
    why: lefts.map((one, at) => ({ why: one, many: why?.rows[at]?.[0] ?? null })),
  }
}

function closedOf(enquiries: readonly Counted[]): FigureYear['closed'] {
  const { all, parts } = protectedParts(
    closeReasons.map((why) => enquiries.filter(({ closed }) => closed === why).length),
  )
  return { all, why: closeReasons.map((why, at) => ({ why, many: parts[at] ?? null })) }
}

const isIn = (day: Day, from: Day, to: Day) => from <= day && day <= to

/** How far those came who asked between two days, how long it took, and where and why they left. */
export function wayIn(records: Records, from: Day, to: Day, hubs: readonly string[]) {
  const enquiries = records.enquiries.filter(({ receivedOn }) => isIn(receivedOn, from, to))
  const cases = records.cases.filter(({ began }) => isIn(began, from, to))
  return {
    way: wayOf({ enquiries, cases }, hubs),
    days: daysOf(cases),
    closed: closedOf(enquiries),
    left: leftOf(cases),
  }
}
