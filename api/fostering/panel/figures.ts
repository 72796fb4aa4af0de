import { type Day, daysBetween } from '#contract/calendar/day.ts'
import { dayOf } from '#contract/calendar/month.ts'
import type { PanelFee, PanelFigures } from '#contract/fostering/panel/figures.ts'
import type { MemberId } from '#contract/fostering/panel/members.ts'
import type { MeetingContext } from './acts/act.ts'
import { folded, type Item, itemsIn, type MeetingValues, meetingId } from './meeting.ts'
import { listOf } from './perform.ts'
import type { PanelPorts } from './ports.ts'
import type { Referrals } from './referrals.ts'

export interface FigurePorts extends PanelPorts {
  readonly referrals: Pick<Referrals, 'decidedOn'>
  readonly fees: readonly PanelFee[]
}

interface Held {
  readonly day: Day
  readonly values: MeetingValues
}

const minuteMs = 60_000

function spread(days: readonly number[]): PanelFigures['toMeeting'] {
  const sorted = [...days].sort((a, b) => a - b)
  const at = (place: number) => sorted[place] ?? 0
  const half = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return { many: 0, middle: null, most: null }
  const middle = sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2
  return { many: sorted.length, middle, most: at(sorted.length - 1) }
}

/** How often each of these came, most often first. */
function counted<T extends object>(all: readonly T[]): (T & { many: number })[] {
  const many = new Map<string, { one: T; many: number }>()
  for (const one of all) {
    const key = JSON.stringify(one)
    many.set(key, { one, many: (many.get(key)?.many ?? 0) + 1 })
  }
  return [...many.values()].map((each) => ({ ...each.one, many: each.many })).sort((a, b) => b.many - a.many)
}

/** What a member is paid for a meeting on a day. Whoever is there as part of their work is paid for that. */
function feeOf(
  fees: readonly PanelFee[],
  member: MeetingContext['list'][string] | undefined,
  day: Day,
): number | null {
  const details = member?.values.details
  if (!details) return null
  const isAtWork = details.ties.some(
    ({ tie, from, until }) =>
      (tie === 'employee' || tie === 'manager') && from <= day && (until === null || day <= until),
  )
  if (isAtWork) return 0
  const fee = fees.find(
    ({ role, from, until }) => role === details.role && from <= day && (until === undefined || day <= until),
  )
  return fee?.pence ?? null
}

const total = (sums: readonly (number | null)[]): number | null =>
  sums.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)

function membersIn(held: readonly Held[], list: MeetingContext['list'], fees: readonly PanelFee[]) {
  const ids = [...new Set(held.flatMap(({ values }) => Object.keys(values.invited)))]
  return ids.map((member: MemberId) => {
    const invited = held.filter(({ values }) => values.invited[member])
    const came = invited.filter(({ values }) => (values.here[member] ?? []).length > 0)
    const known = invited.at(-1)?.values.invited[member]
    return {
      member,
      name: known?.name ?? '',
      role: known?.role ?? 'member',
      invited: invited.length,
      came: came.length,
      fees: total(came.map(({ day }) => feeOf(fees, list[member], day))),
    }
  })
}

const minutesTaken = ({ began, ended }: Item): number =>
  began !== undefined && ended !== undefined
    ? Math.round((Date.parse(ended) - Date.parse(began)) / minuteMs)
    : 0

async function meetingsIn(ports: PanelPorts, from: Day, to: Day): Promise<Held[]> {
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])]
  const lines = (await ports.meetings.lines(years)).filter(({ values: { plan } }) => {
    const day = dayOf(plan.starts)
    return from <= day && day <= to
  })
  const found = await Promise.all(lines.map(({ meeting }) => ports.meetings.light(meetingId(meeting))))
  return found.flatMap((one) => {
    if (!one) return []
    const values = folded(one.values)
    return [{ day: dayOf(values.plan.starts), values }]
  })
}

/** What panels did between two days, of a year at most. It reads the days of decisions, and nothing else of a household. */
export async function figuresOf(ports: FigurePorts, from: Day, to: Day): Promise<PanelFigures> {
  const all = await meetingsIn(ports, from, to)
  const list = await listOf(ports)
  const held = all.filter(({ values: { state } }) => state === 'open' || state === 'closed')
  const items = held.flatMap(({ day, values }) => itemsIn(values).map(([, item]) => ({ day, item })))
  const done = items.flatMap(({ day, item }) =>
    item.recommendation ? [{ day, item, made: item.recommendation }] : [],
  )
  const decisions = await Promise.all(
    done.map(async ({ day, item }) => {
      if (item.erased) return []
      const on = await ports.referrals.decidedOn(item.household, item.referral)
      return on === undefined ? [] : [daysBetween(day, on)]
    }),
  )
  const packs = items.filter(({ item }) => item.pack)
  const members = membersIn(held, list, ports.fees)
  return {
    from,
    to,
    meetings: {
      held: held.length,
      cancelled: all.filter(({ values: { state } }) => state === 'cancelled').length,
      joint: held.filter(({ values: { plan } }) => plan.joint.length > 0).length,
    },
    recommended: counted(done.map(({ item: { type }, made: { outcome } }) => ({ type, outcome }))),
    deferred: items.flatMap(({ day: on, item: { type, deferred } }) =>
      deferred ? [{ type, on, reasons: deferred.reasons }] : [],
    ),
    toMeeting: spread(done.map(({ day, item: { referred } }) => daysBetween(referred, day))),
    toDecision: spread(decisions.flat()),
    papers: {
      inTime: packs.filter(({ item: { waiver } }) => !waiver).length,
      waived: packs.filter(({ item: { waiver } }) => waiver).length,
      supplements: packs.reduce((sum, { item: { pack } }) => sum + (pack?.supplements.length ?? 0), 0),
    },
    quality: counted(items.flatMap(({ item: { quality } }) => (quality ? [{ mark: quality.mark }] : []))),
    time: {
      planned: done.reduce((sum, { item }) => sum + item.minutes, 0),
      taken: done.reduce((sum, { item }) => sum + minutesTaken(item), 0),
    },
    members,
    fees: total(members.map(({ fees }) => fees)),
  }
}
