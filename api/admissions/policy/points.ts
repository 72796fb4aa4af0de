import type { Columns, NumberName } from './columns.ts'
import { ineligible } from './compile.ts'

/** Points of one kind, such as those of the faith, for the children of the schools that go by them. */
export interface Points {
  /** In the order of slots. */
  readonly values: Float64Array
  /** Of each school, what leads from a slot to its value. */
  readonly offsets: Int32Array
}

type PointsName = Exclude<NumberName, 'route'>
export type PointsBySlot = Readonly<Partial<Record<PointsName, Points>>>

const names = ['score', 'aptitude', 'faith'] as const

/** Brings points into the order of slots: read once from front to back, not here and there for each school. */
export function pointsOf(columns: Columns, criterion: Int8Array, starts: Int32Array): PointsBySlot {
  const found: Partial<Record<PointsName, Points>> = {}
  for (const name of names) {
    const column = columns.numbers[name]
    if (column) found[name] = inSlots(columns, column, goingBy(columns, name), criterion, starts)
  }
  return found
}

/** Of each school whether a tie-break of its policy asks for such points. */
const goingBy = ({ schools }: Columns, name: PointsName): Uint8Array =>
  Uint8Array.from(schools, ({ tieBreaks }) =>
    Number(tieBreaks.some((own) => own.some(({ by }) => by === name))),
  )

function inSlots(
  { school }: Columns,
  column: Float64Array,
  asked: Uint8Array,
  criterion: Int8Array,
  starts: Int32Array,
): Points {
  const next = new Int32Array(asked.length)
  let count = 0
  for (let index = 0; index < asked.length; index++) {
    next[index] = count
    if (asked[index] === 1) count += (starts[index + 1] as number) - (starts[index] as number)
  }
  const offsets = next.map((first, index) => first - (starts[index] as number))
  const values = new Float64Array(count)
  if (count === 0) return { values, offsets }
  for (let pair = 0; pair < school.length; pair++) {
    const index = school[pair] as number
    if (asked[index] === 0 || criterion[pair] === ineligible) continue
    const at = next[index] as number
    next[index] = at + 1
    values[at] = column[pair] as number
  }
  return { values, offsets }
}
