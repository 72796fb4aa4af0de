import type { PartSummary } from '#contract/fostering/parts.ts'
import { change } from '#record/change.ts'
import type { Shelf } from '#record/shelf.ts'
import { recordStore } from '#record/store.ts'
import { type Head, idOf, type Part, type Parts } from './part.ts'

/** Old entries leave a part early, so that a household of ten years opens as quickly as a new one. Bytes. */
const turnAt = 48 * 1024

/** Since when it stands so: what was said besides changes nothing of it. */
const sinceOf = (summary: PartSummary, before: PartSummary | undefined) =>
  before?.state === summary.state && before.whose === summary.whose ? before.since : summary.since

/** Parts on a shelf: a table, or its double. */
export function partsOn(shelf: Shelf<Part>, now = () => new Date()): Parts {
  const store = recordStore<Part>(shelf, { idOf, lists: ['history'], turnAt }, now)

  /** Writes what stands beside the history, under the same condition as every write; no volume is read for it. */
  const beside = (id: string, next: (kept: Part) => Part | undefined): Promise<void> =>
    change<Part, void>(
      { get: (one) => shelf.get(one), save: (item, version) => shelf.replace(id, item, version) },
      id,
      (kept) => {
        const after = kept && next(kept)
        return after
          ? { save: { ...after, version: kept.version + 1 }, answer: undefined }
          : { answer: undefined }
      },
    )

  return {
    ...store,
    light: (id) => shelf.get(id),
    carry: (household: string, summary: PartSummary, heard: string | undefined) =>
      beside(`${household}/head`, (kept) => {
        const head = kept as Head
        const before = head.known[summary.name]
        const newer = heard !== undefined && heard > head.heard
        if (before && before.number >= summary.number && !newer) return undefined
        const known =
          summary.name === 'head' || (before && before.number >= summary.number)
            ? head.known
            : { ...head.known, [summary.name]: { ...summary, since: sinceOf(summary, before) } }
        const after: Head = { ...head, known, heard: newer ? heard : head.heard }
        return after
      }),
    relist: (household) => beside(`${household}/head`, (kept) => kept),
    carried: (id, upTo, at) =>
      beside(id, ({ pending, pendingSince, ...kept }) => {
        if (kept.dropping) return undefined
        const history = kept.history.map((entry) =>
          entry.queuedAt || entry.number > upTo ? entry : { ...entry, queuedAt: at },
        )
        const all = history.every(({ queuedAt }) => queuedAt)
        if (all && pending === undefined && history.every((one, at) => one === kept.history[at]))
          return undefined
        return { ...kept, history, ...(all ? {} : { pending, pendingSince }) } as Part
      }),
  }
}
