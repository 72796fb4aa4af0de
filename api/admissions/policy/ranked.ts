import { entersInfantClasses, type RoundFile } from '#contract/admissions/round.ts'
import type { Pool, Ranked, RankedApplicant, RankedSchool, Standing } from '#contract/admissions/run.ts'
import { type Columns, columnsOf } from './columns.ts'
import { childOf, pairOf } from './gather.ts'
import { metresOf } from './measured.ts'
import type { Lots } from './order.ts'
import { type Marks, type PoolPlan, tried } from './pools.ts'
import { type OrderedPool, type Ranking, rankColumns } from './rank.ts'
import type { ReadySchool } from './ready.ts'

/**
 * Ranks a round: pools with their orders, and for each child the pools in which it is tried. Throws where a school or a
 * policy is named that the round doesn't hold, and `Undecided` where a policy can't tell two children apart.
 */
export function rank(round: RoundFile, lots: Lots): Ranked {
  const columns = columnsOf(round)
  const ranking = rankColumns(columns, lots)
  return {
    round: round.round,
    schools: columns.schools.map((ready) => rankedSchool(ready, entersInfantClasses(round.round))),
    pools: ranking.pools.map((pool) => shown(ranking, pool)),
    applicants: applicantsOf(round, ranking),
  }
}

/** Id of a pool: the school's own, with the part's after a colon where it has several. */
export const poolId = ({ school }: ReadySchool, { part }: PoolPlan): string =>
  part === undefined ? school.id : `${school.id}:${part}`

function rankedSchool({ school, policy }: ReadySchool, infants: boolean): RankedSchool {
  const infant = infants && policy.infantClass !== null
  return {
    id: school.id,
    number: school.number,
    twins: policy.twins === 'above' && (!infant || policy.excepted.includes('multiple-birth')),
    infant,
    fallback: policy.requires === undefined,
  }
}

function shown(ranking: Ranking, pool: OrderedPool): Pool {
  const { ready, plan } = pool
  return {
    id: poolId(ready, plan),
    school: ready.school.id,
    ...(plan.words === undefined ? {} : { part: plan.words }),
    places: plan.places,
    order: Array.from(pool.order, (who, place) => standing(ranking, pool, who, place)),
  }
}

function standing(ranking: Ranking, pool: OrderedPool, who: number, place: number): Standing {
  const { columns } = ranking
  const child = childOf(who, ranking)
  const pair = pairOf(who, ranking, columns)
  const criterion = ranking.criterion[pair] as number
  const points = pointsOf(columns, pool, pair, criterion)
  const lot = pool.lots?.[place] ?? 0
  return {
    child: columns.children[child] as string,
    criterion,
    metres: metresOf(columns, child, pair, criterion),
    ...(points === undefined ? {} : { points }),
    ...(lot === 0 ? {} : { lot }),
  }
}

/** Of the test or the form that the child stands by here. */
function pointsOf(
  { numbers }: Columns,
  { ready, plan }: OrderedPool,
  pair: number,
  criterion: number,
): number | undefined {
  const marks = ready.tieBreaks[criterion]?.find(
    ({ by }) => by === 'score' || by === 'faith' || by === 'aptitude',
  )
  const name = plan.byAptitude ? 'aptitude' : marks?.by
  const points =
    name === 'score' || name === 'faith' || name === 'aptitude' ? numbers[name]?.[pair] : undefined
  return points === undefined || Number.isNaN(points) ? undefined : points
}

function applicantsOf(round: RoundFile, { columns, criterion }: Ranking): RankedApplicant[] {
  const byId = new Map(columns.schools.map((ready) => [ready.school.id, ready]))
  return round.applicants.map(({ id, plan, multiple, preferences }, child) => {
    const first = columns.starts[child] as number
    const end = columns.starts[child + 1] as number
    const pairs = Array.from({ length: end - first }, (_, place) => first + place)
    const named = plan === undefined ? undefined : byId.get(plan)
    const atPlan = preferences.find(({ school }) => school === plan)
    const entered = pairs.filter((pair) => (criterion[pair] as number) >= 0)
    // Kept where a school can't admit the child at all: families count it too.
    const asked = preferences.map(({ school }) => school)
    return {
      id,
      preferences: entered.flatMap((pair) => poolsFor(columns, pair, criterion[pair] as number)),
      ...(entered.length === pairs.length ? {} : { asked }),
      ...(plan === undefined
        ? {}
        : { plan: { school: plan, ...(named ? { pool: planPool(named, atPlan ?? {}) } : {}) } }),
      ...(multiple === undefined ? {} : { group: multiple }),
    }
  })
}

function poolsFor({ schools, school, numbers }: Columns, pair: number, criterion: number): string[] {
  const ready = schools[school[pair] as number] as ReadySchool
  const care = ready.care[criterion]
  const marks = { score: numbers.score?.[pair], aptitude: numbers.aptitude?.[pair], care }
  return tried(ready.pools, marked(marks)).map((index) => poolId(ready, ready.pools[index] as PoolPlan))
}

type Known = { readonly [K in keyof Marks]?: Marks[K] | undefined }

const marked = ({ score, aptitude, care }: Known): Marks => ({
  score: score ?? Number.NaN,
  aptitude: aptitude ?? Number.NaN,
  care: care ?? false,
})

/** A child with a plan takes a place of its own band, never one that is kept for an aptitude that it has not shown. */
function planPool(ready: ReadySchool, marks: Known): string {
  const [first] = tried(ready.pools, marked(marks))
  return poolId(ready, ready.pools[first ?? 0] as PoolPlan)
}
