import { isSmall, type Told } from '#contract/core/small-number.ts'

/** A number that is what others come to, by their places in the list. */
export interface Sum {
  readonly whole: number
  readonly parts: readonly number[]
}

/** In which sums a number stands: as a part, or as the whole. */
interface Within {
  readonly sum: number
  readonly sign: 1 | -1
}

interface Numbers {
  readonly values: readonly number[]
  /** Of each sum, all numbers that stand in it, the smallest first. */
  readonly members: readonly (readonly number[])[]
  readonly within: readonly (readonly Within[])[]
  readonly hidden: Set<number>
}

function numbersOf(values: readonly number[], sums: readonly Sum[]): Numbers {
  const within: Within[][] = values.map(() => [])
  for (const [sum, { whole, parts }] of sums.entries()) {
    within[whole]?.push({ sum, sign: -1 })
    for (const part of parts) within[part]?.push({ sum, sign: 1 })
  }
  const size = (at: number) => values[at] ?? 0
  const members = sums.map(({ whole, parts }) => [...parts, whole].sort((a, b) => size(a) - size(b)))
  return { values, members, within, hidden: new Set() }
}

/** A change of some numbers by one each, with which every sum is right again. */
interface Search {
  readonly moved: Map<number, 1 | -1>
  /** By how much sums are wrong so far. */
  readonly wrong: Map<number, number>
  readonly added: Set<number>
  readonly mostMoved: number
  readonly mostAdded: number
  left: number
}

/** Whether a number could be one more or less: nobody takes one that is hidden for none, unless it is. */
const canMove = ({ values }: Numbers, at: number, step: 1 | -1): boolean => {
  const value = values[at] ?? 0
  return step === 1 || value > 1
}

function move(numbers: Numbers, search: Search, at: number, step: 1 | -1): void {
  search.moved.set(at, step)
  for (const { sum, sign } of numbers.within[at] ?? []) {
    const wrong = (search.wrong.get(sum) ?? 0) + sign * step
    if (wrong === 0) search.wrong.delete(sum)
    else search.wrong.set(sum, wrong)
  }
}

function moveBack(numbers: Numbers, search: Search, at: number): void {
  const step = search.moved.get(at) === 1 ? -1 : 1
  move(numbers, search, at, step)
  search.moved.delete(at)
}

/** Numbers that could put a sum right by one, those first that are hidden already. */
function* candidatesOf({ members, hidden, values }: Numbers, search: Search, sum: number): Generator<number> {
  const all = members[sum] ?? []
  for (const at of all) if (hidden.has(at) && !search.moved.has(at)) yield at
  if (search.added.size >= search.mostAdded) return
  for (const at of all) if (!hidden.has(at) && !search.moved.has(at) && (values[at] ?? 0) > 0) yield at
}

/** Puts every sum right again by moving others; false where that cannot be done with so few. */
function settles(numbers: Numbers, search: Search): boolean {
  const next = search.wrong.entries().next().value
  if (!next) return true
  if (search.moved.size >= search.mostMoved || --search.left < 0) return false
  const [sum, wrong] = next
  for (const at of candidatesOf(numbers, search, sum)) {
    const sign = numbers.within[at]?.find((one) => one.sum === sum)?.sign ?? 1
    const step = wrong * sign > 0 ? -1 : 1
    if (!canMove(numbers, at, step)) continue
    const isAdded = !numbers.hidden.has(at)
    if (isAdded) search.added.add(at)
    move(numbers, search, at, step)
    if (settles(numbers, search)) return true
    moveBack(numbers, search, at)
    if (isAdded) search.added.delete(at)
    if (search.left < 0) return false
  }
  return false
}

const tries = [
  { mostAdded: 0, mostMoved: 4 },
  { mostAdded: 0, mostMoved: 9 },
  ...[1, 2, 3, 4, 6].flatMap((mostAdded) => [
    { mostAdded, mostMoved: 4 },
    { mostAdded, mostMoved: 9 },
  ]),
]

/** How far each try looks. Where it finds nothing, more is hidden than had to be, and never less. */
const patience = 4000

/** Leaves a hidden number open: with as few others as can be, it could be one more or one less. False where none were found. */
function opens(numbers: Numbers, at: number): boolean {
  for (const { mostAdded, mostMoved } of tries)
    for (const step of [1, -1] as const) {
      if (!canMove(numbers, at, step)) continue
      const search: Search = {
        ...{ moved: new Map(), wrong: new Map(), added: new Set() },
        ...{ mostAdded, mostMoved, left: patience },
      }
      move(numbers, search, at, step)
      if (!settles(numbers, search)) continue
      for (const one of search.added) numbers.hidden.add(one)
      return true
    }
  return false
}

/** Hides every number of the sums that one stands in, none at all too. */
function sweep({ within, members, hidden }: Numbers, at: number): void {
  for (const { sum } of within[at] ?? []) for (const one of members[sum] ?? []) hidden.add(one)
}

/**
 * Numbers that are published together, in however many tables and on however many pages, and the sums that hold between them.
 * What is from one to four is left out, and with it so many others that each of them could be at least one other number,
 * with everything that is told as it is: for each, such another set of numbers has been found.
 */
export function protectedNumbers(values: readonly number[], sums: readonly Sum[]): Told[] {
  const numbers = numbersOf(values, sums)
  const small = values.flatMap((value, at) => (isSmall(value) ? [at] : []))
  for (const at of small) numbers.hidden.add(at)
  for (const at of small) {
    if (opens(numbers, at)) continue
    sweep(numbers, at)
    if (!opens(numbers, at)) return values.map(() => null)
  }
  return values.map((value, at) => (numbers.hidden.has(at) ? null : value))
}
