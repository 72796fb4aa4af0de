import PDFDocument from 'pdfkit'
import { fontNames, readFont } from './fonts.ts'

/** A4 in points, as all lengths here. */
const margin = 56
const footer = 40
const sizes = { text: 11, small: 9, label: 11, heading: 14, section: 17, title: 20 } as const
const bold: readonly Style[] = ['label', 'heading', 'section', 'title']
export const gap = 7

export type Paper = PDFKit.PDFDocument
export type Style = keyof typeof sizes

/**
 * A document whose text can be tagged, set in fonts that it holds. `info.Title` goes into a PDF's metadata as it is, and a
 * letter like & would break it, so the title here is a plain one. `all`: every page is kept until the end, and can be gone
 * back to; otherwise each leaves once the next one begins.
 */
export function newPaper(title: string, keep: 'all' | 'none' = 'all'): Paper {
  const paper = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + footer },
    pdfVersion: '1.7',
    // Its types don't know it yet.
    subset: 'PDF/UA' as 'PDF/A-3',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: keep === 'all',
    autoFirstPage: keep === 'all',
    info: { Title: title.replace(/[<>&]/g, ' '), Creator: 'Shire' },
    font: readFont('regular') as unknown as string,
  })
  paper.registerFont(fontNames.bold, readFont('bold'))
  return paper
}

/** Sets the font for what comes next. */
export const set = (paper: Paper, style: Style): Paper =>
  paper.font(bold.includes(style) ? fontNames.bold : fontNames.regular).fontSize(sizes[style])

export const left = margin
export const top = margin
export const widthOf = ({ page }: Paper): number => page.width - 2 * margin
const endOf = ({ page }: Paper): number => page.height - margin - footer
/** How much a page takes at most. */
export const roomOf = (paper: Paper): number => endOf(paper) - margin

/** Begins a new page where so much height is left on this one no more. */
export function makeRoom(paper: Paper, height: number): void {
  if (paper.y + height > endOf(paper)) paper.addPage()
}

/** What pdfkit keeps of the pen besides its place; its types don't know it. */
interface Pen {
  _font: unknown
  _fontSize: number
}

/** Draws what is no part of what is read aloud, such as the number of a page, and leaves the pen as it was. */
export function beside(paper: Paper, type: 'Pagination' | 'Layout', drawn: () => void): void {
  const { x, y, page } = paper
  const { bottom } = page.margins
  const pen = paper as unknown as Pen
  const { _font, _fontSize } = pen
  // What is drawn at the foot would otherwise begin a page of its own.
  page.margins.bottom = 0
  paper.markContent('Artifact', { type })
  drawn()
  paper.endMarkedContent()
  page.margins.bottom = bottom
  Object.assign(pen, { _font, _fontSize })
  paper.x = x
  paper.y = y
}

/** The foot of a page: how far it is, and what stands on every page. */
export function foot(paper: Paper, number: number, count: number, words = ''): void {
  beside(paper, 'Pagination', () => {
    const y = endOf(paper) + footer
    const width = widthOf(paper)
    set(paper, 'small')
    if (words) paper.text(words, left, y, { width: width - 90, height: 12, ellipsis: true })
    paper.text(`Page ${number} of ${count}`, left, y, { width, align: 'right' })
  })
}

/** Page numbers, once all pages are there. */
export function numberPages(paper: Paper): void {
  const { start, count } = paper.bufferedPageRange()
  for (let index = start; index < start + count; index++) {
    paper.switchToPage(index)
    foot(paper, index + 1, count)
  }
}
