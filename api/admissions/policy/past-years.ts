import type { Policy } from '#contract/admissions/policy.ts'
import type { ChildStanding } from './standing.ts'

/** The last child who got one of a past year's places: `criterion` is its id in that year's policy. */
export interface LastChild {
  /** The part of the places, where the school has several. */
  readonly pool?: string | undefined
  readonly criterion: string
  /** In metres; null where it isn't published, or distance didn't decide. */
  readonly distance: number | null
}

/** How far a past year's places went. `last` null: not published. `policy`: by which it decided, where not by today's. */
export interface PastPlaces {
  readonly year: number
  readonly policy?: string | undefined
  readonly last: 'everybody' | readonly LastChild[] | null
}

/** Why it can't be said whether a year's places would have been enough. */
export type Unsaid =
  | 'not-published'
  | 'other-criteria'
  | 'home-unknown'
  | 'distance-not-published'
  | 'decided-otherwise'
  | 'same-distance'

/** What would have been so in a past year: a fact of that year, and never a chance in another. */
export type WouldHave =
  | { readonly year: number; readonly enough: true; readonly why: 'everybody' | 'criterion' | 'distance' }
  | { readonly year: number; readonly enough: false; readonly why: 'ineligible' | 'criterion' | 'distance' }
  | { readonly year: number; readonly enough: null; readonly why: Unsaid }

/**
 * Whether the criterion and the distance of a child would have been enough in each of the years, by the last child who got a
 * place in it. `policy` is the one that the standing was computed by.
 */
export const ifYouHadApplied = (
  standing: ChildStanding,
  policy: Policy,
  years: readonly PastPlaces[],
): WouldHave[] => years.map((year) => ({ year: year.year, ...inYear(standing, policy, year) }) as WouldHave)

type Answer =
  | { readonly enough: true; readonly why: 'everybody' | 'criterion' | 'distance' }
  | { readonly enough: false; readonly why: 'ineligible' | 'criterion' | 'distance' }
  | { readonly enough: null; readonly why: Unsaid }

const unsaid = (why: Unsaid): Answer => ({ enough: null, why })

function inYear(standing: ChildStanding, policy: Policy, { last, policy: then }: PastPlaces): Answer {
  if (then !== undefined && then !== policy.id) return unsaid('other-criteria')
  if (!standing.criterion) return { enough: false, why: 'ineligible' }
  if (last === null) return unsaid('not-published')
  if (last === 'everybody') return { enough: true, why: 'everybody' }
  const asked = last.filter(({ pool }) => isOpenTo(standing, pool))
  const answers = asked.map((one) => beside(standing, policy, one))
  return (
    answers.find(({ enough }) => enough === true) ??
    answers.find(({ enough }) => enough === null) ??
    answers[0] ??
    unsaid('not-published')
  )
}

/** Whether the pool's last child says something of this child: of its own band, or of what is open to all. */
const isOpenTo = ({ part }: ChildStanding, pool: string | undefined): boolean =>
  pool === undefined || pool === part || pool === 'open'

function beside({ index, metres, criterion }: ChildStanding, policy: Policy, last: LastChild): Answer {
  const lastIndex = policy.criteria.findIndex(({ id }) => id === last.criterion)
  if (lastIndex === -1) return unsaid('other-criteria')
  if (last.pool === 'aptitude') return unsaid('decided-otherwise')
  if (index !== lastIndex) return { enough: index < lastIndex, why: 'criterion' }
  const [first] = criterion?.tieBreaks ?? policy.tieBreaks
  if (first?.by !== 'route' && !(first?.by === 'straight' && first.from === 'nearest'))
    return unsaid('decided-otherwise')
  if (metres === null) return unsaid('home-unknown')
  if (last.distance === null) return unsaid('distance-not-published')
  if (metres === last.distance) return unsaid('same-distance')
  return { enough: metres < last.distance, why: 'distance' }
}

/** What a family should know of its choices before it sends them. */
export interface Warning {
  /** The years, newest first, in none of which any choice would have had room for the child. */
  readonly years: readonly number[]
  /** Whether a school whose catchment area the home is in is missing among the choices. */
  readonly catchmentMissing: boolean
}

const yearsLookedAt = 3

/**
 * The warning that is due where in none of the last three years any of the choices would have had room. None where only one
 * of them can't be said: what isn't known is no reason to warn. `catchment`: ids of the schools whose area the home is in.
 */
export function warningOf(
  choices: readonly { readonly school: string; readonly years: readonly WouldHave[] }[],
  catchment: readonly string[],
): Warning | null {
  const years = [...new Set(choices.flatMap((choice) => choice.years.map(({ year }) => year)))]
  const last = years.sort((a, b) => b - a).slice(0, yearsLookedAt)
  if (choices.length === 0 || last.length < yearsLookedAt) return null
  const none = choices.every((choice) =>
    last.every((year) => choice.years.find((one) => one.year === year)?.enough === false),
  )
  if (!none) return null
  const missing = catchment.length > 0 && !choices.some(({ school }) => catchment.includes(school))
  return { years: last, catchmentMissing: missing }
}
