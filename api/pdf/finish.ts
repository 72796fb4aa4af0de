import type { Paper } from './paper.ts'

/** Stops whoever waits for a document whose tree of tags is incomplete: such a one never says that it has ended. */
export function ended(paper: Paper, milliseconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('A document was not finished in time')), milliseconds)
    const over = (go: () => void) => () => {
      clearTimeout(late)
      go()
    }
    paper.on('end', over(resolve))
    paper.on('error', (error) => over(() => reject(error))())
  })
}
