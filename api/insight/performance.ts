import { published } from '#contract/calendar/commitment.ts'
import { monthOf, monthsUpTo } from '#contract/calendar/month.ts'
import type { Service } from '#contract/core/service.ts'
import { shown, shownParts } from '#contract/core/small-number.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { WardName } from '#contract/geo/wards.ts'
import type { AreaOpen, Performance, ServicePerformance } from '#contract/insight/performance.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import { figuresOf, type Reader, withOlder } from './figures.ts'
import { type JourneyReader, journeyByPage, journeyFigures } from './journeys.ts'
import { type Measure, nothing, sum } from './measure.ts'
import type { MeasuredOne, MeasureReader } from './ports.ts'
import { openIn, type StillOpen, type StillOpenOne } from './still-open.ts'
import { shownStates } from './suppress.ts'

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

const readerOf = (sensitive: boolean) => (sensitive ? 'public-sensitive' : 'public')

/**
 * Whether a month of a service may be counted at all. A sensitive one with too few is in no sum that is told: it would be
 * what is missing from the rest.
 */
function mayCount({ services }: PerformancePorts): (id: string, received: number) => boolean {
  const open = new Set(services.filter(({ sensitive }) => !sensitive).map(({ slug }) => slug))
  return (id, received) => open.has(id) || shown(received) !== null
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

/** Numbers of the months that are shown, and what is still open of those before. */
interface Read {
  readonly recent: readonly MeasuredOne[]
  readonly older: readonly StillOpenOne[]
}

const openInDistrict =
  ({ recent, older }: Read) =>
  (code: string) =>
    sum(recent.map(({ measured }) => measured.districts[code] ?? nothing)).open +
    (openIn(older).districts[code] ?? 0)

const openInWard =
  ({ recent, older }: Read) =>
  (code: string) =>
    recent.reduce((count, { measured }) => count + (measured.wards[code] ?? 0), 0) +
    (openIn(older).wards[code] ?? 0)

/** The part of it that these services and months have. */
const only = ({ recent, older }: Read, keep: (id: string, received: number) => boolean): Read => ({
  recent: recent.filter(({ id, measured }) => keep(id, measured.whole.received)),
  older: older.filter(({ id, still }) => keep(id, still.received)),
})

const figuresWithOlder = (whole: Measure, older: StillOpen, now: Date, reader: Reader) =>
  withOlder(figuresOf(whole, now, reader), whole, older, now, reader)

/** What was sent in the months that are shown, with all that is open, however old it is. */
const figuresIn = ({ recent, older }: Read, now: Date, sensitive = false) =>
  figuresWithOlder(wholeOf(recent), openIn(older), now, readerOf(sensitive))

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
  const [recent, older, journeys] = await Promise.all([
    ports.measures.ofMonths('service', months),
    ports.measures.openBefore(months[0] ?? current),
    ports.journeys.ofMonths(months),
  ])
  const found = new Set(ports.services.filter(isPublic).map(({ slug }) => slug))
  const reports = only({ recent, older }, (id) => found.has(id))
  const told = only({ recent, older }, mayCount(ports))
  const all = told.recent
  const counted = new Set([...all, ...told.older].map(({ id }) => id))
  const { web = 0, phone = 0, open311 = 0 } = wholeOf(all).channels
  return {
    months,
    total: figuresIn(told, now),
    byMonth: byMonth(months, all, false),
    channels: { web, phone, open311 },
    services: ports.services.flatMap(({ slug, title, verb, sensitive }) => {
      if (!counted.has(slug)) return []
      const own = only(told, (id) => id === slug)
      return [{ slug, title, verb, figures: figuresIn(own, now, sensitive) }]
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
  const [recent, all, journeys] = await Promise.all([
    ports.measures.of('service', service.slug, months),
    ports.measures.openBefore(months[0] ?? current),
    ports.journeys.of(service.slug, months),
  ])
  const { slug, title, verb, commitment, sensitive } = service
  const read = { recent, older: all.filter(({ id }) => id === slug) }
  return {
    months,
    service: { slug, title, verb, commitment: published(commitment) },
    figures: figuresIn(only(read, mayCount(ports)), now, sensitive),
    byMonth: byMonth(months, recent, sensitive),
    journey: journeyByPage(service, journeys),
    districts: isPublic(service) ? openBy(ports.council.districts, openInDistrict(read)) : [],
  }
}
