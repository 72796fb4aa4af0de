import { gap, left, makeRoom, type Paper, roomOf, type Style, set, widthOf } from './paper.ts'
import { draw, open, type Tag } from './tags.ts'

/** Words in a tag of their own, over as many pages as they take. */
export function line(paper: Paper, parent: Tag, tag: string, style: Style, words: string): void {
  draw(paper, parent, tag, () => {
    set(paper, style).text(words, left, paper.y, { width: widthOf(paper) })
  })
  paper.y += gap
}

export const heightOf = (paper: Paper, words: string, width: number, style: Style = 'text'): number =>
  set(paper, style).heightOfString(words, { width })

/** What draws words at a place. */
export const place =
  (paper: Paper, words: string, x: number, y: number, width: number, style: Style = 'text') =>
  (): void => {
    set(paper, style).text(words, x, y, { width })
  }

const indent = 14

/** A list. What is longer than half a page begins where the pen is, so that no page stays empty for it. */
export function list(paper: Paper, parent: Tag, items: readonly string[]): void {
  const all = open(paper, parent, 'L')
  const width = widthOf(paper) - indent
  for (const words of items) {
    makeRoom(paper, Math.min(heightOf(paper, words, width), roomOf(paper) / 2))
    const item = open(paper, all, 'LI')
    const { y } = paper
    draw(paper, item, 'Lbl', place(paper, '•', left, y, indent))
    draw(paper, item, 'LBody', place(paper, words, left + indent, y, width))
    item.end()
    paper.y += gap / 2
  }
  all.end()
  paper.y += gap / 2
}
