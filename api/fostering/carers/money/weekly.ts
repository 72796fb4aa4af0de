import { addDays, type Day, daysFrom, mondayOf } from '#contract/calendar/day.ts'
import type {
  AllowanceDifference,
  AllowanceRules,
  AllowanceSettled,
  AllowanceShown,
  AllowanceSpan,
  AllowanceTopUp,
  AllowanceWeek,
} from '#contract/fostering/carers/allowance.ts'
import type { ClaimPayment } from '#contract/fostering/carers/money.ts'
import { knownFrom } from '#contract/fostering/money.ts'
import {
  type ChildStay,
  daysIn,
  lastOfYear,
  type PaidDay,
  paidFor,
  penceOfDays,
  spansOf,
  weeksOf,
} from './stay.ts'

/** The allowance of a child in a tax year, as it is kept. */
export interface AllowanceValues {
  /** As it was looked at last, and up to which day its days were worked out, by which rates. */
  readonly stay?: ChildStay
  readonly through?: Day
  readonly rates?: Day
  /** Days that were worked out, and what is paid for them. What they come to stands nowhere else. */
  readonly made: readonly AllowanceSpan[]
  readonly unknown?: { readonly from: Day; readonly until: Day }
  readonly topUps: readonly AllowanceTopUp[]
  readonly differs?: AllowanceDifference
  readonly settled: readonly AllowanceSettled[]
  readonly payments: readonly ClaimPayment[]
}

export const newAllowance: AllowanceValues = { made: [], topUps: [], settled: [], payments: [] }

type Days = ReadonlyMap<Day, PaidDay>

/** The day on which the newest rate that was known on a day became known. */
export const allowancesBy = (knownOn: Day, { rows }: Pick<AllowanceRules, 'rows'>): Day =>
  rows
    .map(knownFrom)
    .filter((day) => day <= knownOn)
    .reduce((a, b) => (a > b ? a : b), '')

const sum = (of: readonly { readonly pence: number }[]) => of.reduce((all, { pence }) => all + pence, 0)

export const paidOf = ({ payments }: Pick<AllowanceValues, 'payments'>): number =>
  sum(payments.filter(({ outcome }) => outcome?.is === 'paid'))
export const inRunOf = ({ payments }: Pick<AllowanceValues, 'payments'>): number =>
  sum(payments.filter(({ outcome }) => outcome === undefined))

/** What the carers are to have in all: for its days, and what finance decided besides. Pence. */
export const totalOf = ({ made, settled }: Pick<AllowanceValues, 'made' | 'settled'>): number =>
  penceOfDays(daysIn(made)) + settled.reduce((all, { credit }) => all + credit, 0)

const restOf = (values: AllowanceValues): number => totalOf(values) - paidOf(values) - inRunOf(values)

/** What goes into the next payment run. While finance has to decide on days that may not be due, they are left out. */
export const owedOf = (values: AllowanceValues): number =>
  Math.max(0, restOf(values) + Math.min(0, values.differs?.pence ?? 0))

/** The last day of a week that is over, or of the year. */
export const throughOf = (year: Day, today: Day): Day => {
  const [sunday, last] = [addDays(mondayOf(today), -1), lastOfYear(year)]
  return sunday < last ? sunday : last
}

/** The day from which there is more to work out; undefined once a year or a stay is over. */
export function nextOf({ stay, through }: AllowanceValues, year: Day): Day | undefined {
  const last = lastOfYear(year)
  const until = stay?.until !== undefined && stay.until < last ? stay.until : last
  if (!stay || (through !== undefined && through >= until)) return undefined
  return addDays(mondayOf(through === undefined ? stay.from : addDays(through, 1)), 7)
}

/** What is to be paid for each day from the first of the year, as the stay and the rates are known now. */
function wantedFor(stay: ChildStay, year: Day, through: Day, knownOn: Day, rules: AllowanceRules) {
  const days = new Map<Day, PaidDay>()
  const unknown: Day[] = []
  for (const day of daysFrom(year, through)) {
    const paid = paidFor(stay, day, knownOn, rules)
    if (paid === 'unknown') unknown.push(day)
    else if (paid) days.set(day, paid)
  }
  return { days, unknown }
}

const sameAges = (a: PaidDay, b: PaidDay) => a.ages.join() === b.ages.join()

/** The days that were worked out, with those that are new, and with rates that went up. */
function broughtUp(
  made: Days,
  wanted: Days,
  before: Day | undefined,
  unknown: readonly Day[],
): Map<Day, PaidDay> {
  const next = new Map(made)
  for (const [day, paid] of wanted) {
    const had = made.get(day)
    const isNew = before === undefined || day > before || (!had && unknown.includes(day))
    // A rate that went down takes nothing back.
    if (isNew || (had && sameAges(had, paid) && paid.weekly >= had.weekly)) next.set(day, paid)
  }
  return next
}

/** As the stay is known now: of days whose rate went down it keeps what they had. */
function asItIs(made: Days, wanted: Days): Map<Day, PaidDay> {
  const now = new Map<Day, PaidDay>()
  for (const [day, paid] of wanted) {
    const had = made.get(day)
    now.set(day, had && sameAges(had, paid) && had.weekly > paid.weekly ? had : paid)
  }
  return now
}

const range = (days: readonly Day[]) => ({ from: days[0] ?? '', until: days.at(-1) ?? '' })

/** Days of which another is paid in the second. */
const changedIn = (a: Days, b: Days): Day[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((day) => a.get(day)?.weekly !== b.get(day)?.weekly).sort()

/**
 * Works out what has become due since: weeks that are over, and rates that went up. Where dates became others for days that
 * were worked out before, what was not paid yet is put right; what was paid waits for finance.
 */
export function lookAt(
  values: AllowanceValues,
  stay: ChildStay,
  year: Day,
  today: Day,
  rules: AllowanceRules,
): AllowanceValues {
  const { differs: before, unknown: missing, ...kept } = values
  const through = throughOf(year, today)
  const wanted = wantedFor(stay, year, through, today, rules)
  const made = daysIn(values.made)
  const gaps = missing ? daysFrom(missing.from, missing.until) : []
  const next = broughtUp(made, wanted.days, values.through, gaps)
  const right = asItIs(next, wanted.days)
  const risen = [...made].flatMap(([day, had]) => ((next.get(day)?.weekly ?? 0) > had.weekly ? [day] : []))
  const only = new Map([...next].filter(([day]) => values.through !== undefined && made.has(day)))
  const more = penceOfDays(only) - penceOfDays(made)
  const topUps =
    risen.length > 0 ? [...values.topUps, { on: today, pence: more, ...range(risen.sort()) }] : values.topUps
  const after: AllowanceValues = {
    ...kept,
    stay,
    ...(through >= year ? { through } : {}),
    rates: allowancesBy(today, rules),
    made: spansOf(next),
    topUps,
    ...(wanted.unknown.length > 0 ? { unknown: range(wanted.unknown) } : {}),
  }
  const changed = changedIn(next, right)
  const pence = penceOfDays(right) - penceOfDays(next)
  if (changed.length === 0) return after
  const over = Math.max(0, -(restOf(after) + pence))
  if (pence <= 0 && over === 0) return { ...after, made: spansOf(right) }
  return { ...after, differs: { pence, over, ...range(changed), since: before?.since ?? today } }
}

/** The values once finance has decided of the difference: the days are as they should be, and what was paid stays as it was decided. */
export function settle(
  values: AllowanceValues,
  year: Day,
  rules: AllowanceRules,
  decided: Pick<AllowanceSettled, 'on' | 'by' | 'outcome' | 'reasons'>,
): AllowanceValues {
  const { differs, ...kept } = values
  if (!differs || !kept.stay || kept.through === undefined) return values
  const made = daysIn(kept.made)
  const wanted = wantedFor(kept.stay, year, kept.through, decided.on, rules)
  const { pence, over } = differs
  const credit = pence > 0 ? (decided.outcome === 'pay' ? 0 : -pence) : over
  return {
    ...kept,
    made: spansOf(asItIs(made, wanted.days)),
    settled: [...kept.settled, { ...decided, pence, over, credit }],
  }
}

/** What the week that has not ended comes to, if the child stays; null where there is none to come. */
export function comingOf(
  stay: ChildStay,
  year: Day,
  today: Day,
  rules: AllowanceRules,
): AllowanceWeek | null {
  const monday = mondayOf(today)
  const week = daysFrom(monday, addDays(monday, 6)).filter((day) => year <= day && day <= lastOfYear(year))
  const days = week.flatMap((day) => {
    const paid = paidFor(stay, day, today, rules)
    return paid && paid !== 'unknown' ? [[day, paid] as const] : []
  })
  return weeksOf(new Map(days))[0] ?? null
}

/** What anybody sees of it who may see it: no day of birth. */
export function shownAllowance(values: AllowanceValues): AllowanceShown {
  const { made, topUps, differs, unknown, settled, payments } = values
  return {
    weeks: weeksOf(daysIn(made)),
    spans: [...made],
    topUps: [...topUps],
    settled: [...settled],
    payments: [...payments],
    ...(unknown ? { unknown } : {}),
    ...(differs ? { differs } : {}),
    total: totalOf(values),
    paid: paidOf(values),
    inRun: inRunOf(values),
    owed: owedOf(values),
  }
}
