import type { PackBlock } from '#contract/fostering/panel/pack.ts'
import { heightOf, line, place } from '#pdf/lines.ts'
import { beside, foot, gap, left, makeRoom, type Paper, set, widthOf } from '#pdf/paper.ts'
import { drawLink, open, type Tag } from '#pdf/tags.ts'
import { type DrawPicture, writeBlock } from './blocks.ts'
import type { Booklet } from './booklet.ts'

/** How many pages a booklet has, and on which each of its sections begins. */
export interface Pages {
  readonly count: number
  readonly begins: readonly number[]
}

export interface Laying {
  readonly paper: Paper
  readonly booklet: Booklet
  /** As they were counted; while they are counted, nothing. */
  readonly pages: Pages
  /** Before each block: waits for whoever reads, and fetches what the block needs. */
  readonly ready: (block: PackBlock) => Promise<DrawPicture>
}

/** The reader's name across the page, pale enough to be read through. */
function watermark(paper: Paper, mark: string): void {
  const { width, height } = paper.page
  beside(paper, 'Pagination', () => {
    paper.save()
    paper.rotate(-50, { origin: [width / 2, height / 2] })
    set(paper, 'title').fillColor('#e9e9e9')
    const long = paper.widthOfString(mark)
    paper.text(mark, (width - long) / 2, height / 2, { lineBreak: false })
    paper.restore()
    paper.fillColor('black')
  })
}

/** Numbers each page as it begins, and marks it. Gives how many have begun. */
function marking({ paper, booklet: { mark, title }, pages }: Laying): () => number {
  let number = 0
  paper.on('pageAdded', () => {
    number += 1
    if (mark !== null) watermark(paper, mark)
    foot(paper, number, pages.count, mark ?? title)
  })
  return () => number
}

const numberWidth = 40

/** One line of the contents: the title leads to its section. */
function writeEntry(laying: Laying, contents: Tag, title: string, at: number): void {
  const { paper, pages } = laying
  const width = widthOf(paper) - numberWidth
  const height = heightOf(paper, title, width)
  makeRoom(paper, height)
  const item = open(paper, contents, 'TOCI')
  const { y } = paper
  drawLink(
    paper,
    item,
    () => {
      place(paper, title, left, y, width)()
      set(paper, 'text').text(String(pages.begins[at] ?? 0), left, y, {
        width: widthOf(paper),
        align: 'right',
      })
    },
    (link) => {
      // Its types don't know what a link is called in.
      const options = { structParent: link, Contents: new String(title) }
      paper.goTo(
        left,
        y,
        widthOf(paper),
        height,
        `section-${at}`,
        options as unknown as PDFKit.Mixins.AnnotationOption,
      )
    },
  )
  item.end()
  paper.y = y + height + gap / 2
}

function writeContents(laying: Laying, root: Tag): void {
  const { paper, booklet } = laying
  makeRoom(paper, 120)
  line(paper, root, 'H2', 'section', 'Contents')
  const contents = open(paper, root, 'TOC')
  const titles = [...booklet.parts.flat().map(({ title }) => title), checking]
  for (const [at, title] of titles.entries()) writeEntry(laying, contents, title, at)
  contents.end()
}

const checking = 'How to check this document'

function writeFingerprints({ paper, booklet: { fingerprints } }: Laying, section: Tag): void {
  line(
    paper,
    section,
    'P',
    'text',
    'Each line below is the fingerprint (SHA-256) of what was locked. If anything in it is changed later, its fingerprint changes too.',
  )
  const facts = fingerprints.map(({ title, sha256 }) => ({ label: title, value: sha256 }))
  writeBlock(paper, section, { kind: 'facts', facts }, () => undefined)
}

/** Where a section begins: its place in the document, for contents and outline, and its heading. */
function begin({ paper }: Laying, at: number, title: string): void {
  paper.addNamedDestination(`section-${at}`, 'XYZ', left, paper.y, null as unknown as number)
  paper.outline.addItem(title)
}

/** Lays a booklet on paper, from its title to its fingerprints. Gives the page on which each section began. */
export async function lay(laying: Laying): Promise<Pages> {
  const { paper, booklet, ready } = laying
  const now = marking(laying)
  const begins: number[] = []
  paper.addPage()
  const root = paper.struct('Document')
  paper.addStructure(root)
  line(paper, root, 'H1', 'title', booklet.title)
  for (const words of booklet.lines) line(paper, root, 'P', 'text', words)
  writeContents(laying, root)
  for (const part of booklet.parts) {
    paper.addPage()
    for (const section of part) {
      makeRoom(paper, 120)
      const tag = open(paper, root, 'Sect')
      begin(laying, begins.length, section.title)
      begins.push(now())
      line(paper, tag, 'H2', 'section', section.title)
      for (const block of section.blocks) writeBlock(paper, tag, block, await ready(block))
      tag.end()
      paper.y += gap * 2
    }
  }
  paper.addPage()
  const last = open(paper, root, 'Sect')
  begin(laying, begins.length, checking)
  begins.push(now())
  line(paper, last, 'H2', 'section', checking)
  writeFingerprints(laying, last)
  last.end()
  root.end()
  return { count: now(), begins }
}
