import { addDays, addYears, type Day } from '#contract/calendar/day.ts'
import { shown, shownWithin } from '#contract/core/small-number.ts'
import { ExitReason } from '#contract/fostering/carers/exit.ts'
import type { PlaceTargets } from '#contract/fostering/carers/figures.ts'
import { type FigureYear, goneReasons, retentionYears } from '#contract/fostering/carers/figures.ts'
import { caseKinds } from '#contract/fostering/case.ts'
import { placementKinds } from '#contract/fostering/panel/referral.ts'
import { fosteringKinds } from '../../clocks/law/shared.ts'
import type { CaseCounted, CountedMore } from '../counted.ts'
import { protectedParts } from './protect.ts'

type Approved = CountedMore & { readonly approved: Day }

/** Households that were ever approved to foster. */
const approvedIn = (cases: readonly CaseCounted[]): Approved[] =>
  cases.flatMap(({ more }) =>
    more?.days.approved && fosteringKinds.includes(more.kind)
      ? [{ ...more, approved: more.days.approved }]
      : [],
  )

/** Whether an approval is in force at the end of a day. */
const isThere = ({ approved, ended }: Approved, day: Day): boolean =>
  approved <= day && (ended === undefined || day < ended)
const isIn = (day: Day | undefined, from: Day, to: Day): boolean =>
  day !== undefined && from <= day && day <= to

const fosters = caseKinds.filter((kind) => fosteringKinds.includes(kind))

function carersIn(all: readonly Approved[], from: Day, to: Day): FigureYear['carers'] {
  const joined = all.filter(({ approved }) => isIn(approved, from, to))
  const gone = all.filter(({ ended }) => isIn(ended, from, to))
  const there = all.filter((one) => isThere(one, to))
  const kindsOf = (some: readonly Approved[]) =>
    fosters.map((kind) => some.filter((one) => one.kind === kind).length)
  const tables = (hide: { joined?: boolean; gone?: boolean }) => ({
    start: shown(all.filter((one) => isThere(one, addDays(from, -1))).length),
    joined: protectedParts(kindsOf(joined), hide.joined),
    gone: protectedParts(
      goneReasons.map((why) => gone.filter((one) => one.gone === why).length),
      hide.gone,
    ),
    end: protectedParts(kindsOf(there)),
  })
  let told = tables({})
  // Of four numbers that add up, one that is hidden alone follows from the others.
  const hidden = [told.start, told.joined.all, told.gone.all, told.end.all].filter((one) => one === null)
  if (hidden.length === 1) told = tables(told.gone.all === null ? { joined: true } : { gone: true })
  return {
    start: told.start,
    joined: told.joined.all,
    gone: told.gone.all,
    end: told.end.all,
    byKind: fosters.map((kind, at) => ({
      kind,
      joined: told.joined.parts[at] ?? null,
      end: told.end.parts[at] ?? null,
    })),
    oneStopped: shown(
      all.filter(({ oneStopped = [] }) => oneStopped.some((day) => isIn(day, from, to))).length,
    ),
    why: goneReasons.map((why, at) => ({ why, many: told.gone.parts[at] ?? null })),
  }
}

/** Why people stop, of those who told us in the year: each may have several reasons. */
function exitsIn(all: readonly Approved[], from: Day, to: Day): NonNullable<FigureYear['exits']> {
  const said = all.flatMap(({ exits = [] }) => exits).filter(({ on }) => isIn(on, from, to))
  return {
    all: shown(said.length),
    why: ExitReason.options.map((why) => ({
      why,
      many: shownWithin(said.filter(({ reasons }) => reasons.includes(why)).length, said.length),
    })),
  }
}

const retentionIn = (all: readonly Approved[], to: Day): FigureYear['retention'] =>
  retentionYears.map((years) => {
    const last = addYears(to, -years)
    const of = all.filter(({ approved }) => isIn(approved, addDays(addYears(last, -1), 1), last))
    const still = of.filter(({ approved, ended }) => ended === undefined || addYears(approved, years) < ended)
    return { years, of: shown(of.length), still: shownWithin(still.length, of.length) }
  })

function placesOn(
  all: readonly Approved[],
  day: Day,
  targets: PlaceTargets | undefined,
): FigureYear['places'] {
  const there = all.filter((one) => isThere(one, day))
  const kinds = [...placementKinds, null]
  const of = kinds.map((kind) => there.filter(({ places }) => (places?.kind ?? null) === kind))
  const { parts } = protectedParts(of.map((some) => some.length))
  return kinds.map((kind, at) => ({
    kind,
    households: parts[at] ?? null,
    // Places of a few households would tell of them.
    places:
      parts[at] === null
        ? null
        : (of[at] ?? []).reduce((sum, { places }) => sum + (places?.children ?? 0), 0),
    target: targets?.places.find((one) => one.kind === kind)?.places ?? null,
  }))
}

/** Who was approved, came and went between two days, how many stay, and what their approvals are for. */
export function stockIn(
  cases: readonly CaseCounted[],
  from: Day,
  to: Day,
  targets: PlaceTargets | undefined,
) {
  const all = approvedIn(cases)
  return {
    carers: carersIn(all, from, to),
    exits: exitsIn(all, from, to),
    retention: retentionIn(all, to),
    places: placesOn(all, to, targets),
  }
}
