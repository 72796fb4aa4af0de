import type { RankedSchool } from '#contract/admissions/run.ts'
import { grouped } from '#contract/core/lists/grouped.ts'
import { type Book, fault, idOf, schoolAt } from './book.ts'

const followed = (child: string, other: string, school: string) => JSON.stringify([child, other, school])

const apart = ({ faults }: Book, child: string, school: string, words: string) =>
  faults.push(fault('twin', [school], [child], words))

/**
 * Twins are above a number only with one of them in it, where the policy says so, and then always, but where it is written down
 * that the one would move up for it.
 */
export function checkTwins(book: Book): void {
  const { run, claims } = book
  const schools = new Map(run.schools.map((school) => [school.id, school]))
  const births = grouped(run.applicants.keys(), (child) => run.applicants[child]?.group)
  for (const [child, placed] of claims.entries())
    if (placed?.by === 'twin') checkAbove(book, child, schools.get(placed.school))
  births.delete(undefined)
  const told = new Set(
    run.steps.flatMap((one) => (one.step === 'apart' ? [followed(one.child, one.with, one.school)] : [])),
  )
  const found = [...births.values()].flatMap((birth) =>
    birth.flatMap((child) => apartFrom(book, child, birth, schools)),
  )
  for (const { child, other, school } of found)
    if (!told.delete(followed(idOf(book, child), idOf(book, other), school)))
      apart(book, idOf(book, child), school, 'A twin is left apart who could be with the other')
  for (const one of run.steps)
    if (one.step === 'apart' && told.has(followed(one.child, one.with, one.school)))
      apart(book, one.child, one.school, 'What is written down of twins apart is not what they are')
}

function checkAbove(book: Book, child: number, school: RankedSchool | undefined): void {
  const { run, claims, childAt, faults } = book
  const placed = claims[child]
  if (placed?.by !== 'twin') return
  const wrong = (words: string) => faults.push(fault('twin', [placed.school], [placed.child], words))
  const { group, plan } = run.applicants[child] ?? {}
  const other = childAt.get(placed.with)
  if (!school?.twins) wrong(`${placed.school} takes no twin above its number`)
  if (other === undefined || other === child || group === undefined || run.applicants[other]?.group !== group)
    wrong('The two are not of one birth')
  else if (plan || !hasPlaceOf(claims[other], placed.school)) wrong('The other twin has no place there')
  if (!canBeAt(book, child, placed.school))
    wrong(`${placed.school} can’t admit the child, or was not asked for`)
}

const hasPlaceOf = (placed: Book['claims'][number], school: string): boolean =>
  placed?.by === 'preference' && placed.school === school

/** The schools of a child's wishes, by pool. */
function wishesOf({ run, poolAt }: Book, child: number): (string | undefined)[] {
  const wishes = run.applicants[child]?.preferences ?? []
  return wishes.map((wish) => run.pools[poolAt.get(wish) ?? -1]?.school)
}

function canBeAt(book: Book, child: number, school: string): boolean {
  const { run, first, wishes } = book
  const id = idOf(book, child)
  const own = [...wishes.subarray(first[child], first[child + 1])].filter((pool) => pool >= 0)
  return own.some(
    (pool) => schoolAt(book, pool) === school && run.pools[pool]?.order.some((one) => one.child === id),
  )
}

/** Of whom a child of a birth is somewhere worse than where the other has a place and could bring it. */
function apartFrom(
  book: Book,
  child: number,
  birth: readonly number[],
  schools: ReadonlyMap<string, RankedSchool>,
): { readonly child: number; readonly other: number; readonly school: string }[] {
  const { run, claims, better } = book
  if (run.applicants[child]?.plan) return []
  const rather = new Set(wishesOf(book, child).slice(0, better[child]))
  return birth.flatMap((other) => {
    const placed = claims[other]
    if (other === child || placed?.by !== 'preference' || !rather.has(placed.school)) return []
    const { school } = placed
    if (claims[child]?.school === school || !schools.get(school)?.twins) return []
    return canBeAt(book, child, school) ? [{ child, other, school }] : []
  })
}
