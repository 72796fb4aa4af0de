import type { PackBlock } from '#contract/fostering/panel/pack.ts'
import { heightOf, line, list, place } from '#pdf/lines.ts'
import { beside, gap, left, makeRoom, type Paper, roomOf, widthOf } from '#pdf/paper.ts'
import { draw, open, type Tag } from '#pdf/tags.ts'
import { clean } from './clean.ts'
import { writeTable } from './table.ts'

type Of<Kind extends PackBlock['kind']> = Extract<PackBlock, { kind: Kind }>

/** Draws the picture in a frame; while pages are counted, nothing. */
export type DrawPicture = (paper: Paper, x: number, y: number, width: number, height: number) => void

/** Paragraphs, as whoever wrote them set them apart. */
function writeText(paper: Paper, parent: Tag, words: string): void {
  for (const paragraph of words.split(/\n\s*\n/))
    if (paragraph.trim() !== '') line(paper, parent, 'P', 'text', clean(paragraph.trim()))
}

const labelled = 0.36

/** What is called what: beside each other, or one under the other where what is said is long. */
function writeFacts(paper: Paper, parent: Tag, { facts }: Of<'facts'>): void {
  if (facts.length === 0) return
  const all = open(paper, parent, 'L')
  const first = widthOf(paper) * labelled
  const second = widthOf(paper) - first
  for (const { label, value } of facts) {
    const [name, words] = [clean(label), clean(value)]
    const height = Math.max(heightOf(paper, name, first - gap, 'label'), heightOf(paper, words, second))
    const isLong = height > roomOf(paper) / 3
    makeRoom(paper, isLong ? 80 : height)
    const item = open(paper, all, 'LI')
    const { y } = paper
    if (isLong) {
      draw(paper, item, 'Lbl', place(paper, name, left, y, widthOf(paper), 'label'))
      draw(paper, item, 'LBody', () => place(paper, words, left, paper.y, widthOf(paper))())
    } else {
      draw(paper, item, 'Lbl', place(paper, name, left, y, first - gap, 'label'))
      draw(paper, item, 'LBody', place(paper, words, left + first, y, second))
      paper.y = y + height
    }
    item.end()
    paper.y += gap / 2
  }
  all.end()
  paper.y += gap
}

/** At most so much of the width of a page, and of its height. */
const pictureHeight = 0.45

function writePicture(paper: Paper, parent: Tag, block: Of<'picture'>, drawPicture: DrawPicture): void {
  const most = { width: widthOf(paper), height: roomOf(paper) * pictureHeight }
  const scale = Math.min(most.width / block.width, most.height / block.height, 1)
  const [width, height] = [block.width * scale, block.height * scale]
  const alt = clean(block.alt)
  const words = heightOf(paper, alt, widthOf(paper), 'small')
  makeRoom(paper, height + words + gap)
  const { y } = paper
  draw(paper, parent, 'Figure', () => drawPicture(paper, left, y, width, height), {
    alt,
    bbox: [left, y, left + width, y + height],
  })
  paper.y = y + height + gap / 2
  // Heard once, as the alternative of the picture, and read once.
  const under = paper.y
  beside(paper, 'Layout', () => place(paper, alt, left, under, widthOf(paper), 'small')())
  paper.y = under + words + gap
}

function writeHeading(paper: Paper, parent: Tag, { level, text }: Of<'heading'>): void {
  // A heading never stands alone at the foot of a page.
  makeRoom(paper, 80)
  paper.y += gap / 2
  line(paper, parent, `H${level}`, level === 2 ? 'section' : 'heading', clean(text))
}

type Writers = {
  readonly [Kind in PackBlock['kind']]: (
    paper: Paper,
    parent: Tag,
    block: Of<Kind>,
    drawPicture: DrawPicture,
  ) => void
}

const writers: Writers = {
  heading: writeHeading,
  text: (paper, parent, { text }) => writeText(paper, parent, text),
  list: (paper, parent, { items }) => list(paper, parent, items.map(clean)),
  facts: writeFacts,
  table: writeTable,
  picture: writePicture,
  source: (paper, parent, { words }) => line(paper, parent, 'P', 'small', clean(words)),
}

/** Puts a block on paper. */
export function writeBlock(paper: Paper, parent: Tag, block: PackBlock, drawPicture: DrawPicture): void {
  const write = writers[block.kind] as Writers[PackBlock['kind']]
  write(paper, parent, block as never, drawPicture)
}
