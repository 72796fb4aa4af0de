import type { Counts, FiguresShelf } from '../count.ts'

/** Where figures are kept, in memory. */
export function figuresInMemory(): FiguresShelf {
  let counts: Counts | undefined
  let asked: string | undefined
  return {
    read: async () => ({ counts, asked }),
    async keep(next) {
      if (!counts || counts.countedAt < next.countedAt) counts = next
    },
    async ask(at) {
      if (!asked || asked < at) asked = at
    },
  }
}
