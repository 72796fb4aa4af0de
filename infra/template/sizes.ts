import { loadStacks } from './load.ts'

/** How much of what CloudFormation gives it a stack takes. */
export interface Size {
  stack: string
  resources: number
  parameters: number
  outputs: number
  /** Of the template as it is published. */
  bytes: number
}

/** What CloudFormation takes in one stack. None of it can be raised. */
export const most: Omit<Size, 'stack'> = { resources: 500, parameters: 200, outputs: 200, bytes: 1_000_000 }

/** The size of each stack of a cloud assembly directory, the root first. */
export function sizesOf(directory: string): Size[] {
  return loadStacks(directory).map(({ name, template, bytes }) => ({
    stack: name,
    resources: Object.keys(template.Resources).length,
    parameters: Object.keys(template.Parameters ?? {}).length,
    outputs: Object.keys(template.Outputs ?? {}).length,
    bytes,
  }))
}

/** The sizes as lines of text, with what CloudFormation takes at most in the last. */
export function sizesTable(sizes: readonly Size[]): string {
  const rows: Size[] = [...sizes, { stack: 'CloudFormation takes', ...most }]
  const columns = Object.keys(rows[0] as Size) as (keyof Size)[]
  const cells = [columns, ...rows.map((row) => columns.map((column) => row[column].toLocaleString('en-GB')))]
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ')
  return cells.map(line).join('\n')
}
