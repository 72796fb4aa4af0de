import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import type { TextSize } from './form/Label.tsx'

export interface TableColumn {
  text: ReactNode
  /** Numbers stand to the right. */
  numeric?: boolean
}

export interface TableProps {
  caption: ReactNode
  captionSize?: TextSize | undefined
  head: readonly TableColumn[]
  /** Each row has a cell for every column. */
  rows: readonly (readonly ReactNode[])[]
  firstCellIsHeader?: boolean
  className?: string
}

export function Table({ caption, captionSize, head, rows, firstCellIsHeader, className }: TableProps) {
  return (
    <table className={classes('govuk-table', className)}>
      <caption
        className={classes('govuk-table__caption', captionSize && `govuk-table__caption--${captionSize}`)}
      >
        {caption}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {head.map(({ text, numeric }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their place
            <th key={at} scope="col" className={cellClass('header', numeric)}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows hold no state
          <tr key={at} className="govuk-table__row">
            {row.map((cell, column) =>
              firstCellIsHeader && column === 0 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their place
                <th key={column} scope="row" className="govuk-table__header">
                  {cell}
                </th>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their place
                <td key={column} className={cellClass('cell', head[column]?.numeric)}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cellClass(kind: 'header' | 'cell', numeric: boolean | undefined): string {
  return classes(`govuk-table__${kind}`, numeric && `govuk-table__${kind}--numeric`)
}
