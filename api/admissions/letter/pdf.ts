import type { Block, Letter } from '#contract/admissions/explanation.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { ended } from '#pdf/finish.ts'
import { heightOf, line, list, place } from '#pdf/lines.ts'
import { gap, left, makeRoom, newPaper, numberPages, type Paper, widthOf } from '#pdf/paper.ts'
import { draw, drawLink, open, type Tag } from '#pdf/tags.ts'

/** What stands above a letter. */
export interface LetterHead {
  readonly council: string
  readonly reference: string
  readonly day: Day
}

/** Nobody waits for a letter for longer than this, in milliseconds. */
const longest = 20_000

/** A letter as a PDF that a screen reader reads: every line is tagged, or marked as no part of the text. */
export async function letterPdf(letter: Letter, head: LetterHead): Promise<Uint8Array> {
  const paper = newPaper(letter.title)
  const parts: Uint8Array[] = []
  paper.on('data', (part: Uint8Array) => parts.push(part))
  const done = ended(paper, longest)
  write(paper, letter, head)
  numberPages(paper)
  paper.end()
  await done
  return Buffer.concat(parts)
}

function write(paper: Paper, { title, sections }: Letter, { council, reference, day }: LetterHead): void {
  const root = paper.struct('Document')
  paper.addStructure(root)
  line(paper, root, 'P', 'text', council)
  line(paper, root, 'P', 'text', dayInWords(day))
  line(paper, root, 'P', 'text', `Reference: ${reference}`)
  line(paper, root, 'H1', 'title', title)
  for (const { heading, blocks } of sections) {
    // A heading never stands alone at the foot of a page.
    makeRoom(paper, 80)
    line(paper, root, 'H2', 'heading', heading)
    for (const block of blocks) writeBlock(paper, root, block)
  }
  root.end()
}

function writeBlock(paper: Paper, parent: Tag, block: Block): void {
  if (block.kind === 'text') line(paper, parent, 'P', 'text', block.text)
  else if (block.kind === 'list') list(paper, parent, block.items)
  else if (block.kind === 'rows') writeRows(paper, parent, block.rows)
  else writeLink(paper, parent, block)
}

/** A table of two columns, whose first one heads its rows. */
function writeRows(paper: Paper, parent: Tag, rows: Extract<Block, { kind: 'rows' }>['rows']): void {
  const table = open(paper, parent, 'Table')
  const first = widthOf(paper) * 0.38
  const second = widthOf(paper) - first
  for (const { what, value } of rows) {
    const height = Math.max(heightOf(paper, what, first - gap), heightOf(paper, value, second))
    makeRoom(paper, height)
    const row = open(paper, table, 'TR')
    const { y } = paper
    draw(paper, row, 'TH', place(paper, what, left, y, first - gap))
    draw(paper, row, 'TD', place(paper, value, left + first, y, second))
    row.end()
    paper.y = y + height + gap / 2
  }
  table.end()
  paper.y += gap / 2
}

/** The words, the address in full for who holds paper, and the link on both. */
function writeLink(paper: Paper, parent: Tag, { text, url }: Extract<Block, { kind: 'link' }>): void {
  const words = `${text}: ${url}`
  const [width, height] = [widthOf(paper), heightOf(paper, words, widthOf(paper))]
  makeRoom(paper, height)
  const { y } = paper
  const paragraph = open(paper, parent, 'P')
  drawLink(paper, paragraph, place(paper, words, left, y, width), (link) => {
    // Its types don't know what a link is called in.
    const options = { structParent: link, Contents: new String(words) }
    paper.link(left, y, width, height, url, options as unknown as PDFKit.Mixins.AnnotationOption)
  })
  paragraph.end()
  paper.y = y + height + gap
}
