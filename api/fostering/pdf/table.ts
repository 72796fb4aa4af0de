import type { PackBlock } from '#contract/fostering/panel/pack.ts'
import { heightOf, place } from '#pdf/lines.ts'
import { beside, gap, left, makeRoom, type Paper, roomOf, widthOf } from '#pdf/paper.ts'
import { draw, open, type Tag } from '#pdf/tags.ts'
import { clean } from './clean.ts'

/** A table. Where it goes on over a page its heads stand there again, for the eye alone. */
export function writeTable(
  paper: Paper,
  parent: Tag,
  { caption, head, rows }: Extract<PackBlock, { kind: 'table' }>,
): void {
  const table = open(paper, parent, 'Table')
  const width = widthOf(paper) / head.length
  const at = (column: number) => left + column * width
  const heightIn = (cells: readonly string[], style: 'text' | 'label') =>
    Math.max(...cells.map((words) => heightOf(paper, clean(words), width - gap, style)))
  const headHeight = heightIn(head, 'label')
  makeRoom(paper, headHeight + heightOf(paper, clean(caption), widthOf(paper), 'label') + 60)
  draw(paper, table, 'Caption', place(paper, clean(caption), left, paper.y, widthOf(paper), 'label'))
  paper.y += gap / 2
  const heads = open(paper, table, 'TR')
  const y = paper.y
  for (const [column, words] of head.entries())
    draw(paper, heads, 'TH', place(paper, clean(words), at(column), y, width - gap, 'label'), {
      scope: 'Column',
    })
  heads.end()
  paper.y = y + headHeight + gap / 2
  for (const cells of rows) {
    const height = heightIn(cells, 'text')
    const { page } = paper
    makeRoom(paper, Math.min(height, roomOf(paper) - headHeight - gap))
    if (page !== paper.page) {
      const { y: again } = paper
      beside(paper, 'Layout', () => {
        for (const [column, words] of head.entries())
          place(paper, clean(words), at(column), again, width - gap, 'label')()
      })
      paper.y = again + headHeight + gap / 2
    }
    writeRow(paper, table, cells, { at, width, height })
  }
  table.end()
  paper.y += gap / 2
}

interface Columns {
  readonly at: (column: number) => number
  readonly width: number
  readonly height: number
}

function writeRow(paper: Paper, table: Tag, cells: readonly string[], { at, width, height }: Columns): void {
  const row = open(paper, table, 'TR')
  const { y } = paper
  // Cells that are longer than a page stand one under the other, so that each goes on over as many as it takes.
  const isLong = height > roomOf(paper) * 0.8
  for (const [column, words] of cells.entries())
    draw(paper, row, 'TD', () =>
      isLong
        ? place(paper, clean(words), left, paper.y, widthOf(paper))()
        : place(paper, clean(words), at(column), y, width - gap)(),
    )
  row.end()
  paper.y = isLong ? paper.y + gap / 2 : y + height + gap / 2
}
