import type { SchoolFigures } from './figures.ts'

/**
 * Schools outside the table, without a place, for figures that can't be of families who name schools of the table alone: more
 * second preferences than first ones, say, as of families whose first was with another council. They are named as often as
 * it takes and no oftener, and not at all where the figures add up.
 */
export interface Outside {
  /** How many name one such school first, and how many another one second. */
  readonly first: number
  readonly second: number
}

const total = (schools: readonly SchoolFigures[], place: 0 | 1 | 2): number =>
  schools.reduce((sum, { named }) => sum + named[place], 0)

/** Nobody names a school twice, nor a third one without a second: so many more families there have to be. */
export function outsideOf(schools: readonly SchoolFigures[]): Outside {
  const most = (count: (named: SchoolFigures['named']) => number) =>
    schools.reduce((greatest, { named }) => Math.max(greatest, count(named)), 0)
  const [first, second, third] = [total(schools, 0), total(schools, 1), total(schools, 2)]
  const withSecond = Math.max(
    second,
    third,
    most(([, b, c]) => b + c),
  )
  const families = Math.max(
    first,
    withSecond,
    most(([a, b, c]) => a + b + c),
  )
  return { first: families - first, second: withSecond - second }
}
