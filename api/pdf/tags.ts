import type { Paper } from './paper.ts'

export type Tag = PDFKit.PDFStructureElement

/** What a tag says besides: which cells a heading is for, what a picture shows. */
export interface Told {
  readonly scope?: 'Row' | 'Column'
  readonly alt?: string
  /** Left, top, right, bottom. */
  readonly bbox?: readonly [number, number, number, number]
}

/** As pdfkit has it: its types don't know that what is drawn inside a tag may be given as a function. */
type Struct = (tag: string, options: Told, draw?: () => void) => Tag

function make(paper: Paper, tag: string, options: Told, draw?: () => void): Tag {
  const struct = paper.struct.bind(paper) as unknown as Struct
  return struct(tag, options, draw)
}

/** A tag around others, which is under its parent from now on. Ended by whoever opened it. */
export function open(paper: Paper, parent: Tag, tag: string): Tag {
  const element = make(paper, tag, {})
  parent.add(element)
  return element
}

/** A tag around what is drawn, which goes on over as many pages as it takes. A heading in a table heads its row where nothing else is said. */
export function draw(paper: Paper, parent: Tag, tag: string, drawn: () => void, told: Told = {}): void {
  const element = make(paper, tag, tag === 'TH' ? { scope: 'Row', ...told } : told, drawn)
  parent.add(element)
  element.end()
}

/** A link whose words are drawn: its place is told before its paragraph and its page end. */
export function drawLink(paper: Paper, parent: Tag, drawn: () => void, place: (link: Tag) => void): void {
  const link = open(paper, parent, 'Link')
  link.add(drawn as unknown as Tag)
  place(link)
  link.end()
}
