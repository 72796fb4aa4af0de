import type { AdmissionSchool, PastOutcome, PastYear } from '#contract/admissions/school.ts'
import { fewest, isSmall } from '#contract/core/small-number.ts'

type Places = NonNullable<PastYear['byCriterion']>[number]['places']

const isCount = (places: Places): places is number => typeof places === 'number'

/** What stands for so many criteria of fewer than five children is as good as told where they are few or as many as they can be. */
const tells = (children: number, criteria: number): boolean =>
  criteria > 0 && (isSmall(children) || children === criteria * (fewest - 1))

/**
 * A year in which nobody can work out, from the places that were offered in all, how many children came under a criterion of
 * fewer than five: the next smallest number is hidden with theirs.
 */
export function withHidden(year: PastYear): PastYear {
  const { offered, byCriterion } = year
  if (offered === null || byCriterion === null) return year
  const counts = byCriterion.flatMap(({ places }) => (isCount(places) ? [places] : []))
  const few = byCriterion.length - counts.length
  const rest = offered - counts.reduce((sum, count) => sum + count, 0)
  if (!tells(rest, few)) return year
  const next = Math.min(...counts.filter((count) => count > 0))
  const at = byCriterion.findIndex(({ places }) => places === next)
  return {
    ...year,
    byCriterion: byCriterion.map((one, index) => (index === at ? { ...one, places: 'hidden' } : one)),
  }
}

type Told = PastOutcome['first']

const isTold = (told: Told): told is number => typeof told === 'number'

/** Offers by the preference that they met: those that are few cannot be worked out from the sum of all. */
function metHidden(offered: number | null, met: readonly Told[]): Told[] {
  const few = met.filter((told) => told === 'few').length
  if (offered === null || met.includes(null)) return [...met]
  const counts = met.filter(isTold)
  if (!tells(offered - counts.reduce((sum, count) => sum + count, 0), few)) return [...met]
  const next = met.indexOf(Math.min(...counts.filter((count) => count > 0)))
  return met.map((told, at) => (at === next ? 'hidden' : told))
}

/** A year whose outcome gives no few away: what is left of all offers, or of all appeals, is not few either. */
export function withOutcomeHidden(year: PastYear): PastYear {
  const { outcome, offered } = year
  if (!outcome) return year
  const { first, second, third, other, lodged, upheld } = outcome
  const met = metHidden(offered, [first, second, third, other])
  const rest = isTold(lodged) && isTold(upheld) ? lodged - upheld : 0
  const [metFirst = null, metSecond = null, metThird = null, metOther = null] = met
  return {
    ...year,
    outcome: {
      ...outcome,
      ...{ first: metFirst, second: metSecond, third: metThird, other: metOther },
      upheld: isSmall(rest) ? 'hidden' : upheld,
    },
  }
}

/** A school as pages are told of it. */
export const toldSchool = (school: AdmissionSchool): AdmissionSchool => ({
  ...school,
  entries: school.entries.map((entry) => ({
    ...entry,
    years: entry.years.map(withHidden).map(withOutcomeHidden),
  })),
})
