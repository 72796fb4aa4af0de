import PDFDocument from 'pdfkit'
import { readFont } from './fonts.ts'

/** A4 in points, as all lengths here. */
const margin = 56
const footer = 40
const sizes = { text: 11, small: 9, heading: 14, title: 20 } as const
export const gap = 7

export type Paper = PDFKit.PDFDocument
export type Style = keyof typeof sizes

/**
 * A document whose text can be tagged, set in fonts that it holds. `info.Title` goes into a PDF's metadata as it is, and a
 * letter like & would break it, so the title here is a plain one.
 */
export function newPaper(title: string): Paper {
  const paper = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + footer },
    pdfVersion: '1.7',
    // Its types don't know it yet.
    subset: 'PDF/UA' as 'PDF/A-3',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title.replace(/[<>&]/g, ' '), Creator: 'Shire' },
    font: readFont('regular') as unknown as string,
  })
  paper.registerFont('regular', readFont('regular'))
  paper.registerFont('bold', readFont('bold'))
  return paper
}

/** Sets the font for what comes next. */
export const set = (paper: Paper, style: Style): Paper =>
  paper.font(style === 'heading' || style === 'title' ? 'bold' : 'regular').fontSize(sizes[style])

export const left = margin
export const widthOf = ({ page }: Paper): number => page.width - 2 * margin
const endOf = ({ page }: Paper): number => page.height - margin - footer

/** Begins a new page where so much height is left on this one no more. */
export function makeRoom(paper: Paper, height: number): void {
  if (paper.y + height > endOf(paper)) paper.addPage()
}

/** Page numbers, which are no part of what is read aloud. */
export function numberPages(paper: Paper): void {
  const { start, count } = paper.bufferedPageRange()
  for (let index = start; index < start + count; index++) {
    paper.switchToPage(index)
    paper.page.margins.bottom = 0
    paper.markContent('Artifact', { type: 'Pagination' })
    const words = `Page ${index + 1} of ${count}`
    set(paper, 'small').text(words, left, endOf(paper) + footer, { width: widthOf(paper), align: 'right' })
    paper.endMarkedContent()
  }
}
