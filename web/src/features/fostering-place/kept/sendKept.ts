import type { Answers } from '#contract/core/condition.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { ApiProblem } from '#web/app/api.ts'
import { newKey } from '#web/journey/model/saved.ts'
import type { Sent } from '../api.ts'
import { arrived, goes, isWaiting, type Kept, overtaken, refusedFor, type There } from './kept.ts'
import type { KeptStore } from './store.ts'

/** How parts are read and written: by the API, or in a test. */
export interface Wire {
  read(part: string): Promise<PartView>
  send(sent: Sent): Promise<PartView>
}

export const thereOf = ({ seen, values }: PartView): There => ({
  seen,
  answers: (values.answers ?? {}) as Answers,
})

/** What a refusal is of: the question in its pointer. */
const questionOf = ({ problem }: ApiProblem): string =>
  problem?.errors?.[0]?.pointer.split('/answers/')[1]?.split('/')[0] ?? ''

/** Sends what is kept of one part until nothing waits. Throws where it has to be tried again later, and keeps it. */
export async function sendKept(store: KeptStore, part: string, wire: Wire): Promise<void> {
  // Each turn sends, or takes something out of what is sent: more turns than that are no progress.
  for (let turn = 0; turn < 20; turn++) {
    const kept = store.read(part)
    if (!kept || !isWaiting(kept)) return
    const going = goes(kept, newKey())
    if (!going.sending) return
    store.change(part, going)
    const { key, seen, answers } = going.sending
    const settle = (next: (now: Kept) => Kept) => store.change(part, next(store.read(part) ?? going))
    try {
      const after = await wire.send({ part, act: 'save', key, seen, with: { answers } })
      settle((now) => arrived(now, thereOf(after)))
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      if (failure.kind === 'changed') {
        const there = thereOf(await wire.read(part))
        settle((now) => overtaken(now, there))
      } else if (failure.kind === 'invalid') {
        const why = failure.problem?.errors?.[0]?.message ?? failure.message
        settle((now) => refusedFor(now, questionOf(failure), why))
      } else throw failure
    }
  }
}
