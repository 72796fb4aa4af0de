import { useId } from 'react'
import { Table, type TableProps } from '#web/design/Table.tsx'

type Props = Pick<TableProps, 'head' | 'rows'> & { caption: string; headingLevel?: 2 | 3 }

/** A table that scrolls by itself where the window is narrow, also by keyboard; nothing where it has no rows. */
export function WideTable({ caption, head, rows, headingLevel = 2 }: Props) {
  const id = useId()
  const Heading = `h${headingLevel}` as const
  if (rows.length === 0) return null
  return (
    <>
      <Heading className={`govuk-heading-${headingLevel === 3 ? 's' : 'm'}`} id={id}>
        {caption}
      </Heading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="ads-wide" aria-labelledby={id} tabIndex={0}>
        <Table
          caption={<span className="govuk-visually-hidden">{caption}</span>}
          {...{ head, rows }}
          firstCellIsHeader
        />
      </section>
    </>
  )
}
