import { isDelicate } from '#contract/admissions/delicate.ts'
import type { Came, Measure, Need, Part } from '#contract/admissions/explanation.ts'
import type { Standing } from '#contract/admissions/run.ts'
import type { Book, BookPool } from './book.ts'
import { type Names, namedCriterion } from './criterion.ts'
import { bareNeeds } from './needs.ts'
import { compareBy, measureBy, type Stand, standOf, tieBreaksOf } from './stand.ts'
import { toStandBefore } from './threshold.ts'

/** One part of a school’s places, and where the child stood in it. `refused`: whether it is told what would have been enough. */
export function partOf(book: Book, pool: BookPool, child: string, refused: boolean): Part {
  const own = standOf(book, child, pool)
  const isOwn = own.school.order !== undefined
  const last = pool.cutOff.last && standOf(book, pool.cutOff.last.child, pool)
  return {
    pool: pool.pool.id,
    name: pool.pool.part ?? null,
    places: pool.cutOff.places,
    applied: pool.pool.order.length,
    ahead: pool.positions.get(child) ?? 0,
    late: own.late,
    ...(isOwn ? { own: true } : {}),
    came: isOwn ? { criterion: named(book, own), measure: null } : cameOf(book, own, last),
    last: last && (isOwn ? { criterion: named(book, last), measure: null } : cameLast(book, own, last)),
    needs: refused && !isOwn ? needsOf(own, toStandBefore(book, child, pool.pool.id), book, pool) : [],
  }
}

const named = (book: Book, { school, standing }: Stand) =>
  namedCriterion(book, school.rules, standing.criterion)

const cameOf = (book: Book, own: Stand, last: Stand | null): Came => ({
  criterion: named(book, own),
  measure: deciding(own, last),
})

/** Of another child it isn’t told where it lives, where its criterion says more of it than anybody should know. */
function cameLast(book: Book, own: Stand, last: Stand): Came {
  const { criterion } = last.standing
  const isTold = criterion === own.standing.criterion || !isDelicate(last.school.rules, criterion)
  return { criterion: named(book, last), measure: isTold ? deciding(last, own) : null }
}

/** What a child stood by: the first thing that separates it from the other of its criterion, else the first of all. */
function deciding(own: Stand, other: Stand | null): Measure | null {
  const points = own.aptitude
  if (points !== null) return { by: 'points', of: 'aptitude', points }
  const { criterion } = own.standing
  const tieBreaks = tieBreaksOf(own.school, criterion)
  const between =
    other?.standing.criterion === criterion
      ? tieBreaks.find((tieBreak) => compareBy(own, other, tieBreak) !== 0)
      : undefined
  const first = between ?? tieBreaks[0]
  return first ? measureBy(own, first) : null
}

const needsOf = (own: Stand, before: Standing | undefined, book: Book, pool: BookPool): Need[] =>
  before ? namedNeeds(book, own, standOf(book, before.child, pool)) : []

/** What would have been enough for `own` to come before `other`, with criteria as they are published. */
export function namedNeeds(names: Names, own: Stand, other: Stand): Need[] {
  const name = (index: number) => namedCriterion(names, own.school.rules, index)
  return bareNeeds(own, other).map((need): Need => {
    if ('criteria' in need) return { ...need, criteria: need.criteria.map(name) }
    return 'criterion' in need ? { ...need, criterion: name(need.criterion) } : need
  })
}
