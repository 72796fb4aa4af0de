import type { CouncilProfile } from '#contract/council.ts'
import type { WardName } from '#contract/geo/wards.ts'
import type { AreaOpen, Performance, ServicePerformance } from '#contract/performance.ts'
import type { Service } from '#contract/service.ts'
import { figuresOf } from './figures.ts'
import { type JourneyReader, journeyByPage, journeyFigures } from './journeys.ts'
import { isPublic } from './listed.ts'
import { nothing, sum } from './measure.ts'
import { monthOf, monthsUpTo } from './month.ts'
import type { MeasuredOne, MeasureReader } from './ports.ts'
import { shown, shownParts, shownStates } from './suppress.ts'

export interface PerformancePorts {
  readonly measures: MeasureReader
  readonly journeys: JourneyReader
  readonly services: readonly Service[]
  readonly council: Pick<CouncilProfile, 'districts' | 'runningCost'>
  readonly wards: readonly WardName[]
  readonly now: () => Date
}

/** A year and the month that is not over. */
const monthsShown = 13
/** Requests that are still open may be older. */
const monthsOpen = 25

const readerOf = (sensitive: boolean) => (sensitive ? 'public-sensitive' : 'public')

/**
 * Whether a month of a service may be counted at all. A sensitive one with too few is in no sum that is told: it would be
 * what is missing from the rest.
 */
function mayCount({ services }: PerformancePorts): (one: MeasuredOne) => boolean {
  const open = new Set(services.filter(({ sensitive }) => !sensitive).map(({ slug }) => slug))
  return ({ id, measured }) => open.has(id) || shown(measured.whole.received) !== null
}

const wholeOf = (all: readonly MeasuredOne[]) => sum(all.map(({ measured }) => measured.whole))

/** Of each month what may be told of it. */
function byMonth(months: readonly string[], all: readonly MeasuredOne[], sensitive: boolean) {
  return months.map((month) => {
    const whole = wholeOf(all.filter((one) => one.month === month))
    const { received, finished } = whole
    if (!sensitive) return { month, received, finished }
    return { month, received: shown(received), finished: shownStates(whole).finished }
  })
}

/** Open reports of each area. Areas without any are there too. */
function openBy(
  areas: readonly { code: string; name: string }[],
  open: (code: string) => number,
): AreaOpen[] {
  const counts = shownParts(areas.map(({ code }) => open(code)))
  return areas.map(({ code, name }, at) => ({ code, name, open: counts[at] ?? null }))
}

const openInDistrict = (all: readonly MeasuredOne[]) => (code: string) =>
  sum(all.map(({ measured }) => measured.districts[code] ?? nothing)).open

const openInWard = (all: readonly MeasuredOne[]) => (code: string) =>
  all.reduce((count, { measured }) => count + (measured.wards[code] ?? 0), 0)

/** Over whole months, so that a month that has just begun does not make every request dear. */
function costOf(council: PerformancePorts['council'], all: readonly MeasuredOne[], current: string) {
  const over = all.filter(({ month, measured }) => month < current && measured.whole.received > 0)
  const months = new Set(over.map(({ month }) => month)).size
  const requests = wholeOf(over).received
  if (!council.runningCost || requests === 0) return null
  const { monthlyPence, source } = council.runningCost
  return {
    pencePerRequest: Math.round((monthlyPence * months) / requests),
    monthlyPence,
    months,
    requests,
    source,
  }
}

/** Numbers of every service. */
export async function performance(ports: PerformancePorts): Promise<Performance> {
  const now = ports.now()
  const current = monthOf(now)
  const months = monthsUpTo(current, monthsShown)
  const [old, journeys] = await Promise.all([
    ports.measures.ofMonths('service', monthsUpTo(current, monthsOpen)),
    ports.journeys.ofMonths(months),
  ])
  const all = old.filter(({ month }) => months.includes(month)).filter(mayCount(ports))
  const found = new Set(ports.services.filter(isPublic).map(({ slug }) => slug))
  const reports = old.filter(({ id }) => found.has(id))
  const total = wholeOf(all)
  const by = Map.groupBy(all, ({ id }) => id)
  const { web = 0, phone = 0, open311 = 0 } = total.channels
  return {
    months,
    total: figuresOf(total, now),
    byMonth: byMonth(months, all, false),
    channels: { web, phone, open311 },
    services: ports.services.flatMap(({ slug, title, verb, sensitive }) => {
      const own = by.get(slug)
      return own ? [{ slug, title, verb, figures: figuresOf(wholeOf(own), now, readerOf(sensitive)) }] : []
    }),
    journeys: journeyFigures(journeys.map(({ counters }) => counters)),
    cost: costOf(ports.council, all, current),
    districts: openBy(ports.council.districts, openInDistrict(reports)),
    wards: openBy(ports.wards, openInWard(reports)),
  }
}

/** Numbers of one service. */
export async function servicePerformance(
  ports: PerformancePorts,
  service: Service,
): Promise<ServicePerformance> {
  const now = ports.now()
  const current = monthOf(now)
  const months = monthsUpTo(current, monthsShown)
  const [old, journeys] = await Promise.all([
    ports.measures.of('service', service.slug, monthsUpTo(current, monthsOpen)),
    ports.journeys.of(service.slug, months),
  ])
  const inMonths = old.filter(({ month }) => months.includes(month))
  const all = inMonths.filter(mayCount(ports))
  const { slug, title, verb, commitment, sensitive } = service
  return {
    months,
    service: { slug, title, verb, commitment },
    figures: figuresOf(wholeOf(all), now, readerOf(sensitive)),
    byMonth: byMonth(months, inMonths, sensitive),
    journey: journeyByPage(service, journeys),
    districts: isPublic(service) ? openBy(ports.council.districts, openInDistrict(old)) : [],
  }
}
