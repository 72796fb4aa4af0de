import { Table } from '#web/design/Table.tsx'
import { Wide } from './parts.tsx'

interface Props {
  readonly caption: string
  /** What tells the table from others of its page, for who hears it named; missing: its caption. */
  readonly label?: string
  /** What the columns are: such as `September`. */
  readonly corner: string
  /** What each line has a number of, in the order of `cells`. */
  readonly head: readonly string[]
  /** The years as they are written, the newest first. */
  readonly lines: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

/** Years beside each other, and under each what there is of it: there are fewer years than numbers, and phones are narrow. */
export function YearTable({ caption, label = caption, corner, head, lines }: Props) {
  return (
    <Wide label={label}>
      <Table
        caption={caption}
        firstCellIsHeader
        head={[{ text: corner }, ...lines.map(({ name }) => ({ text: name, numeric: true }))]}
        rows={head.map((text, at) => [text, ...lines.map(({ cells }) => cells[at])])}
      />
    </Wide>
  )
}
