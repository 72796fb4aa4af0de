import type { Readable } from 'node:stream'
import { newPaper, type Paper } from '#pdf/paper.ts'
import type { Booklet, PictureOf } from './booklet.ts'
import { lay, type Pages } from './lay.ts'

/** So many bytes lie ready for whoever reads at most, until the next block is laid. */
const mostAhead = 1024 * 1024

/** How many pages it comes to: laid out once without a picture and read by nobody, since each page says how many there are. */
async function counted(booklet: Booklet): Promise<Pages> {
  const paper = newPaper(booklet.title, 'none')
  paper.resume()
  const pages = await lay({
    paper,
    booklet,
    pages: { count: 0, begins: [] },
    ready: async () => () => undefined,
  })
  paper.end()
  return pages
}

/** Gives what waits until most of what lies ready was read. It throws once nobody reads any more. */
function draining(paper: Paper): () => Promise<void> {
  let wake = () => {}
  paper._read = () => wake()
  paper.once('close', () => wake())
  return async () => {
    while (paper.readableLength > mostAhead && !paper.destroyed)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    if (paper.destroyed) throw new Error('Nobody reads this document any more')
  }
}

export interface Printed {
  readonly pages: number
  /** A PDF, as it is laid out: it waits for whoever reads it. Ends with an error where a picture is not there. */
  readonly bytes: Readable
}

/** Prints a booklet. Pictures are fetched one by one as their page comes. */
export async function printed(booklet: Booklet, pictureOf: PictureOf): Promise<Printed> {
  const pages = await counted(booklet)
  const paper = newPaper(booklet.title, 'none')
  const drained = draining(paper)
  const laid = lay({
    paper,
    booklet,
    pages,
    async ready(block) {
      await drained()
      if (block.kind !== 'picture') return () => undefined
      const bytes = Buffer.from(await pictureOf(block.sha256))
      return (on, x, y, width, height) => {
        on.image(bytes, x, y, { width, height })
      }
    },
  })
  laid.then(
    () => paper.end(),
    (error: Error) => paper.destroy(error),
  )
  return { pages: pages.count, bytes: paper as unknown as Readable }
}
