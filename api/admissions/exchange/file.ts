import { CsvError, parseCsv } from '#contract/core/csv.ts'
import { csv } from '#contract/core/csv-out.ts'

/** One child at one school of a neighbour, as that is told of it: nothing of where the family put it, or what else it named. */
export interface OutLine {
  readonly reference: string
  readonly school: string
  readonly schoolName: string
  readonly name: string
  readonly born: string
  readonly address: string
  readonly care: string
  readonly late: string
}

const columns: Readonly<Record<keyof OutLine, string>> = {
  reference: 'ApplicationReference',
  school: 'School',
  schoolName: 'SchoolAsWritten',
  name: 'Name',
  born: 'DOB',
  address: 'Address',
  care: 'LookedAfter',
  late: 'Late',
}

/** The file that goes out: CSV.md says what each column is. */
export function outFile(lines: readonly OutLine[]): string {
  const names = Object.entries(columns) as [keyof OutLine, string][]
  const sorted = lines.toSorted((a, b) =>
    `${a.reference} ${a.school}` < `${b.reference} ${b.school}` ? -1 : 1,
  )
  return csv(
    names.map(([, column]) => column),
    sorted.map((line) => Object.fromEntries(names.map(([name, column]) => [column, line[name]]))),
  )
}

export interface Answered {
  readonly line: number
  readonly reference: string
  readonly school: string
  readonly could: boolean
}
export interface Refused {
  readonly line: number
  readonly message: string
}

const wanted = ['ApplicationReference', 'School', 'CouldOffer'] as const

/** What the cell of a line says; undefined where it is neither yes nor no. */
const couldOf = (cell: string): boolean | undefined => ({ Y: true, N: false })[cell.toUpperCase()]

/** Reads a neighbour's answers. What cannot be read is refused line by line, and the whole where it is no such table. */
export function inFile(text: string): {
  readonly answers: readonly Answered[]
  readonly refused: readonly Refused[]
} {
  try {
    const [heading, ...lines] = parseCsv(text)
    const names = heading?.cells ?? []
    const missing = wanted.filter((name) => !names.includes(name))
    if (missing.length > 0) {
      const message = `There is no column ${missing.join(', ')}. Name the columns in the first line.`
      return { answers: [], refused: [{ line: heading?.number ?? 1, message }] }
    }
    const read = lines.map(({ number: line, cells }): Answered | Refused => {
      const [reference, school, answer] = wanted.map((name) => cells[names.indexOf(name)] ?? '')
      const could = couldOf(answer ?? '')
      if (could === undefined) return { line, message: 'CouldOffer has to be Y or N.' }
      return { line, reference: reference ?? '', school: school ?? '', could }
    })
    return {
      answers: read.filter((one) => 'could' in one),
      refused: read.filter((one) => 'message' in one),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { answers: [], refused: [{ line: 1, message: error.message }] }
  }
}
