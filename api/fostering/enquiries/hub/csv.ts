import { CsvError, parseCsv } from '#contract/core/csv.ts'
import { csv, unquoted } from '#contract/core/csv-out.ts'
import type { HubEnquiry } from '#contract/fostering/hub.ts'

/** The columns of a file, by the field that each is. */
export const columns = {
  number: 'Number',
  receivedOn: 'ReceivedOn',
  about: 'About',
  name: 'Name',
  reach: 'ReachBy',
  email: 'Email',
  phone: 'Phone',
  times: 'Times',
  postcode: 'Postcode',
  words: 'Words',
  heard: 'Heard',
  agreedOn: 'AgreedOn',
} as const satisfies Record<keyof HubEnquiry, string>

const fields = Object.keys(columns) as (keyof HubEnquiry)[]
const needed = ['number', 'receivedOn', 'about', 'name', 'reach', 'postcode', 'agreedOn'] as const

export interface Row {
  readonly line: number
  /** What the line has; what is empty is left out. Not looked at yet. */
  readonly sent: Readonly<Record<string, string>>
}
export interface Fault {
  readonly line: number
  readonly message: string
}

/** The file that goes out. */
export const outCsv = (all: readonly HubEnquiry[]): string =>
  csv(
    fields.map((field) => columns[field]),
    all.map((one) => Object.fromEntries(fields.map((field) => [columns[field], one[field]]))),
  )

/** The lines of a file that came in, or why it is none of ours. */
export function inCsv(text: string): { readonly rows: readonly Row[] } | { readonly fault: Fault } {
  try {
    const [heading, ...lines] = parseCsv(text)
    const names = heading?.cells ?? []
    const missing = needed.filter((field) => !names.includes(columns[field])).map((field) => columns[field])
    if (missing.length > 0)
      return {
        fault: {
          line: heading?.number ?? 1,
          message: `There is no column ${missing.join(', ')}. The first line has to name the columns.`,
        },
      }
    const rows = lines.map(({ number: line, cells }) => {
      const filled = fields.flatMap((field) => {
        const cell = unquoted(cells[names.indexOf(columns[field])] ?? '')
        return cell === '' ? [] : [[field, cell] as const]
      })
      return { line, sent: Object.fromEntries(filled) }
    })
    return { rows }
  } catch (error) {
    if (error instanceof CsvError) return { fault: { line: 1, message: error.message } }
    throw error
  }
}
