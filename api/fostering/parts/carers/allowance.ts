import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { allowanceOutcomes, allowancePart } from '#contract/fostering/carers/allowance.ts'
import { knownFrom } from '#contract/fostering/money.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { type ChildStay, yearsOfStay } from '../../carers/money/stay.ts'
import {
  type AllowanceValues,
  inRunOf,
  lookAt,
  newAllowance,
  nextOf,
  owedOf,
  settle,
  shownAllowance,
} from '../../carers/money/weekly.ts'
import type { CaseFacts, Rules } from '../../clocks/facts.ts'
import { act, type Brings, type Context, invalid, notNow, type PartKindOf, so } from '../kind.ts'
import { Reasons } from '../stages/step.ts'
import { allowancePay } from './claims/pay.ts'

/** Of `allowance.c1.2026`: the part of the child, and the first day of the tax year. */
export function placeIn(name: PartName): { readonly child: PartName; readonly year: Day } | undefined {
  const [, child, year] = allowancePart.exec(name) ?? []
  return child && year ? { child: `child.${child}`, year: `${year}-04-06` } : undefined
}

/** The stay of a child as the head knows it: no longer than the approval, and with the breaks that were agreed. */
function stayIn(child: PartName, { parts, ended, dates }: CaseFacts): ChildStay | undefined {
  const stay = parts.find(({ name }) => name === child)?.stay
  if (!stay) return undefined
  const ends = [stay.until, ended === undefined ? undefined : dates.ended].filter((day) => day !== undefined)
  const [until] = ends.sort()
  return {
    born: stay.born,
    from: stay.from,
    ...(until === undefined ? {} : { until }),
    away: parts
      .flatMap(({ away }) => (away?.children.includes(child) ? [{ from: away.from, until: away.until }] : []))
      .sort((a, b) => a.from.localeCompare(b.from)),
  }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Whether there is a rate for its days that was not known when it was looked at. */
const isRisen = (by: Day, until: Day, { allowances }: Rules): boolean =>
  allowances.rows.some((row) => row.from <= until && knownFrom(row) > by)

/** A child who came begins an allowance for each tax year that they are there. */
export const bringsAllowances: Brings<object> = {
  names({ name }, facts, { today, rules }) {
    const stay = stayIn(name, facts)
    const { live, rules: all } = rules.allowances
    const first = all.find(({ kinds }) => kinds.includes(facts.kind))?.from
    if (!stay || first === undefined || live === null) return []
    return yearsOfStay(stay, today, first < live ? live : first).map(
      (year) => `${name.replace('child.', 'allowance.')}.${year.slice(0, 4)}`,
    )
  },
  values(_, name, facts, { today, rules }) {
    const place = placeIn(name)
    const stay = place && stayIn(place.child, facts)
    return stay && lookAt(newAllowance, stay, place.year, today, rules.allowances)
  },
}

/** Finance decides what comes of days that were worked out by other dates. What was paid is never taken back by itself. */
const decide = act({
  right: 'decide',
  body: z.strictObject({
    outcome: z.enum(allowanceOutcomes),
    pence: z.int(),
    reasons: Reasons,
  }),
  decide(values: AllowanceValues, { outcome, pence, reasons }, context: Context) {
    const { differs } = values
    const place = placeIn(context.name)
    if (!differs || !place) return notNow('There is nothing to decide here.')
    if (differs.pence !== pence)
      return notNow('The amount has changed since you opened this page. Reload it, and look again.')
    if (inRunOf(values) > 0)
      return notNow('This allowance is in a payment run. Record that run first, then decide.')
    if (pence > 0 && outcome === 'repay')
      return invalid('/with/outcome', 'Nothing was paid too much. Choose to pay it, or not to')
    if (pence <= 0 && outcome === 'pay')
      return invalid('/with/outcome', 'Nothing more is due. Choose to leave it, or that the carers repay it')
    const { rules, today, who } = context
    return so(settle(values, place.year, rules.allowances, { on: today, by: who.name, outcome, reasons }))
  },
})

/** What is paid by the week for a child, in a tax year: nobody claims it, and it comes about by itself. `allowance.c1.2026`. */
export const allowance: PartKindOf<AllowanceValues> = {
  kind: 'allowance',
  // Nobody begins one: it is brought.
  fresh: () => undefined,
  standing(values, name) {
    const { stay, rates, differs, made } = values
    const year = placeIn(name)?.year ?? ''
    const [next, last] = [nextOf(values, year), made.at(-1)?.until ?? values.unknown?.until]
    const owed = owedOf(values) + inRunOf(values) > 0
    return {
      state: 'started',
      whose: null,
      ...(rates !== undefined && last !== undefined ? { rates: { by: rates, until: last } } : {}),
      moneys: {
        ...(stay ? { looked: stay } : {}),
        money: {
          ...(next === undefined ? {} : { next }),
          ...(owed || differs ? { open: true as const } : {}),
        },
      },
    }
  },
  view: (values) => ({ ...shownAllowance(values) }),
  // Whoever fosters no more reads what they were paid in their statement, and nothing of a child who stays.
  hides: (_, { as }) => as === 'member',
  owes: (values) =>
    values.through === undefined
      ? undefined
      : {
          pence: owedOf(values),
          since: values.through,
          ...(values.differs
            ? { asks: 'difference' as const }
            : values.unknown
              ? { asks: 'no-rate' as const }
              : {}),
        },
  follows: {
    when({ name }, facts, { today, rules }) {
      const place = placeIn(name)
      const known = facts.parts.find((one) => one.name === name)
      const stay = place && stayIn(place.child, facts)
      if (!known || !stay) return false
      const { next, open } = known.money ?? {}
      const isDue = next !== undefined && next <= today
      const isRate = known.rates !== undefined && isRisen(known.rates.by, known.rates.until, rules)
      return isDue || isRate || open === true || !isSame(known.looked, stay)
    },
    bring(values, { name, facts, today, rules }) {
      const place = placeIn(name)
      const stay = place && stayIn(place.child, facts)
      if (!stay) return undefined
      const after = lookAt(values, stay, place.year, today, rules.allowances)
      if (isSame(sorted(after), sorted(values))) return undefined
      return { type: after.differs && !values.differs ? 'differs' : 'worked-out', values: after }
    },
  },
  acts: { ...allowancePay, decide },
}

const sorted = (values: object) =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => a.localeCompare(b)))
