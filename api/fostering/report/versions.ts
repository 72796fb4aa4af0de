import type { Passage, SectionVersion } from '#contract/fostering/report.ts'
import type { PartEntry } from '../household/part.ts'

/** Every version of every passage of a section, oldest first: who wrote what, and when. */
export function versionsOf(history: readonly PartEntry[]): SectionVersion[] {
  let before: readonly Passage[] = []
  return history.flatMap(({ number, at, by, change }) => {
    const after = change.passages as readonly Passage[] | undefined
    if (!after) return []
    const written = after.filter((one) => {
      const was = before.find(({ id }) => id === one.id)
      return was?.text !== one.text || was.reader !== one.reader
    })
    const removed = before.filter(({ id }) => !after.some((one) => one.id === id))
    before = after
    const who = { number, at, by: by.name }
    return [
      ...written.map(({ id, text, reader }) => ({ ...who, passage: id, text, reader })),
      ...removed.map(({ id }) => ({ ...who, passage: id, text: null, reader: null })),
    ]
  })
}
