import type { RankedSchool } from '#contract/admissions/run.ts'
import { grouped } from '#contract/core/lists/grouped.ts'
import { type Book, fault, idOf, schoolAt } from './book.ts'

/** Twins are above a number only with one of them in it, where the policy says so, and then always. */
export function checkTwins(book: Book): void {
  const { run, claims } = book
  const schools = new Map(run.schools.map((school) => [school.id, school]))
  const births = grouped(run.applicants.keys(), (child) => run.applicants[child]?.group)
  for (const [child, placed] of claims.entries())
    if (placed?.by === 'twin') checkAbove(book, child, schools.get(placed.school))
  births.delete(undefined)
  for (const birth of births.values()) for (const child of birth) checkApart(book, child, birth, schools)
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
  else if (plan || !isThereOrBetter(book, other, placed.school)) wrong('The other twin has no place there')
  if (!canBeAt(book, child, placed.school))
    wrong(`${placed.school} can’t admit the child, or was not asked for`)
}

/** Whether the other has a place of the number there, or has since moved up to one that it likes better. */
function isThereOrBetter(book: Book, other: number, school: string): boolean {
  const placed = book.claims[other]
  if (placed?.by === 'preference' && placed.school === school) return true
  if (placed?.by !== 'preference' && placed?.by !== 'twin') return false
  const wished = wishesOf(book, other)
  return wished.indexOf(placed.school) < wished.indexOf(school)
}

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

/** Nobody of a birth is left somewhere worse than where another has a place and would bring them. */
function checkApart(
  book: Book,
  child: number,
  birth: readonly number[],
  schools: ReadonlyMap<string, RankedSchool>,
): void {
  const { run, claims, better, faults } = book
  if (run.applicants[child]?.plan) return
  const rather = new Set(wishesOf(book, child).slice(0, better[child]))
  for (const other of birth) {
    const placed = claims[other]
    if (other === child || placed?.by !== 'preference' || !rather.has(placed.school)) continue
    if (claims[child]?.school === placed.school || !schools.get(placed.school)?.twins) continue
    if (canBeAt(book, child, placed.school))
      faults.push(
        fault(
          'twin',
          [placed.school],
          [idOf(book, child)],
          'A twin is left apart who could be with the other',
        ),
      )
  }
}
