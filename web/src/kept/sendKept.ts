import { ApiProblem } from '#web/app/api.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { arrived, goes, isWaiting, type Kept, overtaken, refusedFor, type There } from './kept.ts'

/** Where what is kept of parts is read and changed. */
export interface Shelf {
  read(part: string): Kept | undefined
  change(part: string, next: Kept): void
}

/** How parts are read and written: by the API, or in a test. The same key again does nothing twice. */
export interface Wire {
  read(part: string): Promise<There>
  send(part: string, going: NonNullable<Kept['sending']>): Promise<There>
}

/** What a refusal is of: the question in its pointer, such as `/with/answers/surgery`. */
const questionOf = ({ problem }: ApiProblem): string =>
  problem?.errors?.[0]?.pointer.split('/').filter(Boolean)[2] ?? ''

/** Sends what is kept of one part until nothing waits. Throws where it has to be tried again later, and keeps it. */
export async function sendKept(shelf: Shelf, part: string, wire: Wire): Promise<void> {
  // Each turn sends, or takes something out of what is sent: more turns than that are no progress.
  for (let turn = 0; turn < 20; turn++) {
    const kept = shelf.read(part)
    if (!kept || !isWaiting(kept)) return
    const going = goes(kept, newKey())
    if (!going.sending) return
    shelf.change(part, going)
    const settle = (next: (now: Kept) => Kept) => shelf.change(part, next(shelf.read(part) ?? going))
    try {
      const there = await wire.send(part, going.sending)
      settle((now) => arrived(now, there))
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      if (failure.kind === 'changed') {
        const there = await wire.read(part)
        settle((now) => overtaken(now, there))
      } else if (failure.kind === 'invalid') {
        const why = failure.problem?.errors?.[0]?.message ?? failure.message
        settle((now) => refusedFor(now, questionOf(failure), why))
      } else throw failure
    }
  }
}
