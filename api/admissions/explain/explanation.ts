import type {
  Appeal,
  Explanation,
  NamedSchool,
  Outcome,
  PreferenceExplained,
  Waiting,
} from '#contract/admissions/explanation.ts'
import { entersInfantClasses } from '#contract/admissions/round.ts'
import type { Book, BookChild, BookPool, BookSchool } from './book.ts'
import { admitsInWords } from './criterion.ts'
import { partOf } from './part.ts'
import type { Told } from './told.ts'

/**
 * Why this school, and why not that one: what a family is told of its child, computed from round and run alone. Throws
 * where the child isn’t in the round.
 */
export function explanationOf(book: Book, child: string, told: Told): Explanation {
  const own = book.children.get(child)
  if (!own) throw new Error('The child is not in the round')
  const preferences = preferencesOf(book, own, told)
  const outcome = outcomeOf(book, own, told, preferences)
  const offers = outcome.kind !== 'none' && outcome.kind !== 'held-back'
  return {
    version: 1,
    round: book.round.round,
    run: told.run,
    reference: child,
    told: told.day,
    answerBy: offers ? told.answerBy : null,
    outcome,
    preferences,
    check: told.check(child),
  }
}

const named = ({ schools }: Book, id: string, told: Told): NamedSchool => ({
  id,
  name: schools.get(id)?.name ?? told.elsewhere(id).name,
})

function outcomeOf(
  book: Book,
  { placed }: BookChild,
  told: Told,
  preferences: readonly PreferenceExplained[],
): Outcome {
  if (preferences.some(({ kind }) => kind === 'held-back')) return { kind: 'held-back' }
  if (placed.by === 'none') return { kind: 'none' }
  if (told.heldBack.has(placed.school)) return { kind: 'held-back' }
  const school = named(book, placed.school, told)
  if (placed.by === 'fallback') return { kind: 'fallback', school, ...fallbackOf(book, placed.child) }
  const offered = preferences.find(({ kind }) => kind === 'offered')
  if (offered?.kind !== 'offered') return { kind: 'plan', school }
  return { kind: 'preference', place: offered.place, school, how: offered.how }
}

function fallbackOf({ run }: Book, child: string): { why: 'catchment' | 'nearest'; metres: number | null } {
  const step = run.steps.find((step) => step.step === 'fallback' && step.child === child)
  const found = step?.step === 'fallback' ? step : undefined
  return { why: found?.why ?? 'nearest', metres: found?.metres ?? null }
}

/** Where the offer is in the family’s order, from 1; beyond the last where none of it is offered, 0 for a plan’s school that isn’t in it. */
function offeredAt({ applicant: { preferences }, placed }: BookChild): number {
  if (placed.by === 'none' || placed.by === 'fallback') return preferences.length + 1
  return preferences.findIndex(({ school }) => school === placed.school) + 1
}

/** The first choice whose school is held back, of those that the outcome depends on: where a plan names a school, none but that. */
function firstHeld({ applicant, placed }: BookChild, offered: number, { heldBack }: Told): number {
  const found = applicant.preferences.findIndex(
    ({ school }, index) =>
      heldBack.has(school) && index < offered && (placed.by !== 'plan' || school === placed.school),
  )
  return found === -1 ? Number.POSITIVE_INFINITY : found + 1
}

function preferencesOf(book: Book, child: BookChild, told: Told): PreferenceExplained[] {
  const { applicant, placed } = child
  const offered = offeredAt(child)
  const held = firstHeld(child, offered, told)
  return applicant.preferences.map(({ school: id }, index): PreferenceExplained => {
    const place = index + 1
    const common = { place, school: named(book, id, told) }
    if (place >= held) return { ...common, kind: 'held-back' }
    // A plan’s school is found whatever else the list says, and then nothing of it is looked at.
    if (place > offered || (placed.by === 'plan' && place !== offered))
      return { ...common, kind: 'not-needed' }
    const school = book.schools.get(id)
    if (place === offered)
      return {
        ...common,
        kind: 'offered',
        ...howOf(book, child, school),
        ...apartAt(book, child, id, 'with'),
      }
    const refused = refusal(book, child, id, school, told)
    return refused.kind === 'full'
      ? { ...common, ...refused, ...apartAt(book, child, id, 'child') }
      : { ...common, ...refused }
  })
}

/**
 * Whether the child is the one (`child`) who could not follow another of its birth to the school, or the other one (`with`),
 * who has a place there.
 */
function apartAt(
  { run }: Book,
  { applicant: { id, multiple } }: BookChild,
  school: string,
  who: 'child' | 'with',
): { apart?: true } {
  if (multiple === undefined) return {}
  const found = run.steps.some((step) => step.step === 'apart' && step.school === school && step[who] === id)
  return found ? { apart: true } : {}
}

type Offered = Extract<PreferenceExplained, { kind: 'offered' }>

function howOf(
  book: Book,
  { applicant, placed }: BookChild,
  school: BookSchool | undefined,
): Pick<Offered, 'how' | 'part'> {
  if (placed.by === 'plan') return { how: 'plan', part: null }
  const pool =
    placed.by === 'preference'
      ? book.pools.get(placed.pool)
      : school?.pools.find(({ positions }) => positions.has(applicant.id))
  return {
    how: placed.by === 'twin' ? 'twin' : 'order',
    part: pool ? partOf(book, pool, applicant.id, false) : null,
  }
}

type Refusal =
  | Pick<Extract<PreferenceExplained, { kind: 'full' }>, 'kind' | 'parts' | 'waiting' | 'appeal'>
  | Pick<Extract<PreferenceExplained, { kind: 'not-eligible' }>, 'kind' | 'admits' | 'appeal'>
  | Pick<Extract<PreferenceExplained, { kind: 'elsewhere' }>, 'kind' | 'council' | 'appeal'>

function refusal(
  book: Book,
  { applicant, tried }: BookChild,
  id: string,
  school: BookSchool | undefined,
  told: Told,
): Refusal {
  const appeal: Appeal = {
    by: told.appealBy(id),
    infantClass: school?.rules.infantClass != null && entersInfantClasses(book.round.round),
    to: told.appealTo(id),
  }
  if (!school) return { kind: 'elsewhere', council: told.elsewhere(id).council, appeal }
  const pools = tried
    .flatMap((pool) => book.pools.get(pool) ?? [])
    .filter(({ pool, positions }) => pool.school === id && positions.has(applicant.id))
  if (pools.length === 0) {
    const admits = admitsInWords(book, school.rules)
    return { kind: 'not-eligible', ...(admits && { admits }), appeal }
  }
  return {
    kind: 'full',
    parts: pools.map((pool) => partOf(book, pool, applicant.id, true)),
    waiting: waitingOf(book, pools, applicant.id, told),
    appeal,
  }
}

/** Of each part of a school’s places, how many wait among the first so many of its order. */
const waitingBefore = new WeakMap<BookPool, Int32Array>()

/** The same, counted once for all children. */
function waitingIn(book: Book, pool: BookPool): Int32Array {
  const known = waitingBefore.get(pool)
  if (known) return known
  const { order, school } = pool.pool
  const counted = new Int32Array(order.length + 1)
  for (const [at, { child }] of order.entries())
    counted[at + 1] = (counted[at] as number) + (waits(book, child, school) ? 1 : 0)
  waitingBefore.set(pool, counted)
  return counted
}

/** Who else waits before the child: those who wanted this school more than what they have. Of several parts, where they are fewest. */
function waitingOf(book: Book, pools: readonly BookPool[], child: string, told: Told): Waiting {
  const ahead = pools.map((pool) => waitingIn(book, pool)[pool.positions.get(child) ?? 0] as number)
  return { ahead: Math.min(...ahead), until: told.listUntil(pools[0]?.pool.school ?? '') }
}

function waits({ children }: Book, id: string, school: string): boolean {
  const child = children.get(id)
  if (!child || (child.placed.by === 'plan' && child.placed.school !== school)) return false
  const place = child.applicant.preferences.findIndex((preference) => preference.school === school) + 1
  return place > 0 && place < offeredAt(child)
}
