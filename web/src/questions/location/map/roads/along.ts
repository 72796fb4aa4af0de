import { apart, type Point } from './join.ts'

/** A place on a line, and where the line goes there. */
export interface On {
  readonly x: number
  readonly y: number
  readonly angle: number
}

export interface Fit {
  /** Where the middle of each letter goes. */
  readonly letters: readonly On[]
  readonly middle: On
  /** Straight enough to be written in one piece. */
  readonly straight: boolean
}

/** Part of the name's width that may reach past each end of its street. */
const overhang = 0.15
/** Letters that lie closer to a bend than this stay readable. */
const sharpest = Math.PI / 7
const steadiest = Math.PI / 60
const step = 10

/** Walks a line by distance from its start, and straight on past its ends. */
export function walker(line: readonly Point[]) {
  const marks: number[] = []
  let length = 0
  for (const [at, point] of line.entries()) {
    const before = line[at - 1]
    if (before) length += apart(before, point)
    marks.push(length)
  }
  const at = (distance: number): On => {
    let leg = marks.findIndex((mark) => mark >= distance)
    if (leg < 1) leg = distance <= 0 ? 1 : line.length - 1
    const [from, to] = [line[leg - 1], line[leg]] as [Point, Point]
    const long = apart(from, to) || 1
    const part = (distance - (marks[leg - 1] ?? 0)) / long
    return {
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
      angle: Math.atan2(to.y - from.y, to.x - from.x),
    }
  }
  return { length, at }
}

/**
 * Where a name of these letters can stand along the line: from its middle outwards, as often as `apartBy` leaves
 * room, wherever it bends gently and `free` says that nothing else is there.
 */
export function fits(
  line: readonly Point[],
  letters: readonly number[],
  apartBy: number,
  free: (fit: Fit) => boolean,
): Fit[] {
  const { length, at } = walker(line)
  const width = letters.reduce((sum, one) => sum + one, 0)
  const slack = length - width
  if (line.length < 2 || length <= 0 || slack < -2 * overhang * width) return []
  const found: { start: number; fit: Fit }[] = []
  for (const start of starts(slack)) {
    if (found.some((one) => Math.abs(one.start - start) < width + apartBy)) continue
    const fit = fitAt(at, start, letters, width)
    if (fit && free(fit)) found.push({ start, fit })
  }
  return found.map(({ fit }) => fit)
}

/** The middle first, then a step to either side, and so on to both ends. */
function starts(slack: number): number[] {
  const middle = slack / 2
  const all = [middle]
  for (let aside = step; aside <= Math.max(middle, 0); aside += step) all.push(middle - aside, middle + aside)
  return all
}

function fitAt(at: (distance: number) => On, start: number, widths: readonly number[], width: number) {
  const middles: number[] = []
  let done = 0
  for (const one of widths) {
    middles.push(done + one / 2)
    done += one
  }
  const [first, last] = [at(start), at(start + width)]
  const upright = Math.abs(Math.atan2(last.y - first.y, last.x - first.x)) <= Math.PI / 2
  const letters = middles.map((middle) => {
    if (upright) return at(start + middle)
    const on = at(start + width - middle)
    return { ...on, angle: on.angle + Math.PI }
  })
  const sharp = letters.reduce((most, one, index) => Math.max(most, turn(letters[index - 1], one)), 0)
  if (sharp > sharpest) return undefined
  const whole = letters.reduce((most, one) => Math.max(most, turn(letters[0], one)), 0)
  if (whole > Math.PI / 2) return undefined
  const middle = at(start + width / 2)
  const angle = Math.atan2(last.y - first.y, last.x - first.x) + (upright ? 0 : Math.PI)
  return { letters, middle: { ...middle, angle }, straight: whole < steadiest }
}

function turn(a: On | undefined, b: On): number {
  if (!a) return 0
  const between = Math.abs(b.angle - a.angle) % (2 * Math.PI)
  return between > Math.PI ? 2 * Math.PI - between : between
}
