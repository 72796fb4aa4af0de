import type { AdmissionSchool, Entry, PastYear, RoundPhase } from '#contract/admissions/school.ts'
import { termsOf } from '#services/school-place/terms.ts'
import type { AllOfYear, Parts, PlacesOfYear, Registered } from './parts.ts'

const phaseOf = ({ phase }: { readonly phase: RoundPhase }) => phase

type OfOne = Pick<Parts, 'offers' | 'numbers' | 'outcomes'> & { readonly places: Parts['places'] }

const isAll = (line: PlacesOfYear | AllOfYear): line is AllOfYear => 'everybody' in line

function lastOf(lines: Parts['places']): PastYear['last'] {
  if (lines.some(isAll)) return 'everybody'
  const last = lines.flatMap((line) => {
    if (isAll(line) || !line.last) return []
    const { criterion, distance, pool } = line
    return [{ criterion, distance, ...(pool && { pool }) }]
  })
  return last.length > 0 ? last : null
}

function placesOf(lines: Parts['places']): PastYear['byCriterion'] {
  const told = lines.flatMap((line) =>
    isAll(line) || line.places === null ? [] : [{ criterion: line.criterion, places: line.places }],
  )
  return told.length > 0 ? told : null
}

function yearOf(year: number, { offers, numbers, places, outcomes }: OfOne): PastYear {
  const of = <T extends { readonly year: number }>(all: readonly T[]) =>
    all.filter((one) => one.year === year)
  const [offered] = of(offers)
  const [number] = of(numbers)
  const lines = of(places)
  const [outcome] = of(outcomes)
  return {
    year,
    ...(number?.policy && { policy: number.policy }),
    number: number?.number ?? null,
    applied: offered?.applied ?? null,
    offered: offered?.offered ?? null,
    byCriterion: placesOf(lines),
    last: lastOf(lines),
    ...(outcome && { outcome: outcome.outcome }),
  }
}

/** A year has passed of which something is known that happened: its number alone is the round's that is to come. */
function entryOf(phase: RoundPhase, parts: OfOne): Entry {
  const passed = [
    ...new Set([...parts.offers, ...parts.places, ...parts.outcomes].map(({ year }) => year)),
  ].toSorted((a, b) => b - a)
  const [newest] = parts.numbers.toSorted((a, b) => b.year - a.year)
  const next = newest && newest.year > (passed[0] ?? 0) ? newest : undefined
  return {
    phase,
    number: next?.number ?? null,
    policy: newest?.policy ?? null,
    feeders: [],
    years: passed.map((year) => yearOf(year, parts)),
  }
}

/**
 * The schools as residents see them, out of what each file told: those that a round leads into, by the register or by what
 * was published of one. What no file told is null.
 */
export function combined({ register, catchments, openDays, ...years }: Parts): AdmissionSchool[] {
  const byUrn = <T extends { readonly urn: number }>(all: readonly T[]) => Map.groupBy(all, ({ urn }) => urn)
  const [offers, numbers, places] = [byUrn(years.offers), byUrn(years.numbers), byUrn(years.places)]
  const outcomes = byUrn(years.outcomes)
  const days = byUrn(openDays)
  const phasesOf = ({ urn, phases }: Registered): RoundPhase[] => [
    ...new Set([
      ...phases,
      ...[offers, numbers, places, outcomes].flatMap((all) => (all.get(urn) ?? []).map(phaseOf)),
    ]),
  ]
  const led = register.map((school) => ({ ...school, phases: phasesOf(school) }))
  const schools = led.filter(({ phases }) => phases.length > 0)
  return schools.map(({ phases, ages, ...school }) => ({
    ...school,
    // The register is slow to say that a school has begun to take younger children.
    ages: { ...ages, from: Math.min(ages.from, ...phases.map((phase) => termsOf(phase).age)) },
    entries: phases.map((phase) => {
      const into = <T extends { readonly phase: RoundPhase }>(all: ReadonlyMap<number, readonly T[]>) =>
        (all.get(school.urn) ?? []).filter((one) => one.phase === phase)
      return entryOf(phase, {
        ...{ offers: into(offers), numbers: into(numbers), places: into(places) },
        outcomes: into(outcomes),
      })
    }),
    catchments: catchments.filter(({ urns }) => urns.includes(school.urn)).map(({ area }) => area.id),
    linked: [],
    openDays: (days.get(school.urn) ?? [])
      .map(({ urn: _, ...day }) => day)
      .toSorted((a, b) => a.starts.localeCompare(b.starts)),
  }))
}
