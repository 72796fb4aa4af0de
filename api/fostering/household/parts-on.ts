import { dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import type { Many, Shelf } from '#record/shelf.ts'
import { recordStore } from '#record/store.ts'
import { bytesOf } from '#record/volumes.ts'
import type { Known } from '../clocks/facts.ts'
import { shelved, wholeHead } from './over/shelve.ts'
import { type Head, idOf, type Part, type Parts } from './part.ts'

/** Old entries leave a part early, so that a household of ten years opens as quickly as a new one. Bytes. */
const turnAt = 48 * 1024

/** Since when it stands so: what was said besides changes nothing of it. */
const sinceOf = (summary: Known, before: Known | undefined) =>
  before?.state === summary.state && before.whose === summary.whose ? before.since : summary.since

/** Parts on a shelf: a table, or its double. */
export function partsOn(shelf: Shelf<Part> & Many<Part>, now = () => new Date()): Parts {
  const lists = ['history', 'over'] as unknown as (keyof Part & string)[]
  const { room, ...store } = recordStore<Part>(shelf, { idOf, lists, turnAt }, now)

  /** Writes what stands beside the history, under the same condition as every write; no volume is read for it. Gives what it wrote. */
  const beside = (id: string, next: (kept: Part) => Part | undefined): Promise<Part | undefined> =>
    change<Part, Part | undefined>(
      { get: (one) => shelf.get(one), save: (item, version) => shelf.replace(id, item, version) },
      id,
      (kept) => {
        const after = kept && next(kept)
        return after
          ? { save: { ...after, version: kept.version + 1 }, answer: after }
          : { answer: undefined }
      },
    )

  return {
    ...store,
    light: (id) => shelf.get(id),
    lights: (ids) => shelf.many(ids),
    async carry(household: string, summary: Known, heard: string | undefined) {
      const head = await beside(`${household}/head`, (kept) => {
        const head = kept as Head
        const before = head.known[summary.name]
        const newer = heard !== undefined && heard > head.heard
        if (before && before.number >= summary.number && !newer) return undefined
        const known =
          summary.name === 'head' || (before && before.number >= summary.number)
            ? head.known
            : { ...head.known, [summary.name]: { ...summary, since: sinceOf(summary, before) } }
        const after: Head = { ...head, known, heard: newer ? heard : head.heard }
        return shelved(after, dayInEngland(now()))
      })
      if (head && bytesOf(head) > turnAt) await room(idOf(head))
    },
    async forget(household, name, on) {
      const there = (await shelf.get(`${household}/head`)) as Head | undefined
      const whole = there && !there.known[name] ? await wholeHead({ parts: store }, there) : there
      await beside(`${household}/head`, (kept) => {
        const head = kept as Head
        // What was put away is forgotten likewise: what is known of it now says so.
        const before = head.known[name] ?? whole?.known[name]
        if (!before || before.erased !== undefined) return undefined
        const { kind, about } = before
        // Of number 0, so that the first event of a part that is begun anew is newer.
        const gone = {
          name,
          kind,
          about,
          number: 0,
          state: 'done',
          since: on,
          whose: null,
          erased: on,
        } as const
        const after: Head = { ...head, known: { ...head.known, [name]: gone } }
        return after
      })
    },
    async relist(household) {
      await beside(`${household}/head`, (kept) => kept)
    },
    async carried(id, upTo, at) {
      await beside(id, ({ pending, pendingSince, ...kept }) => {
        if (kept.dropping) return undefined
        const history = kept.history.map((entry) =>
          entry.queuedAt || entry.number > upTo ? entry : { ...entry, queuedAt: at },
        )
        const all = history.every(({ queuedAt }) => queuedAt)
        if (all && pending === undefined && history.every((one, at) => one === kept.history[at]))
          return undefined
        return { ...kept, history, ...(all ? {} : { pending, pendingSince }) } as Part
      })
    },
  }
}
