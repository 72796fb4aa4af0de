import { Draft, type Saved } from '../model/saved.ts'

/** What is not only of this device: when it was written here, what it knows of the copy and of earlier requests. */
const portable = ({ kind: _, savedAt: __, savedForm: ___, before: ____, ...rest }: Draft) => rest

/** What of a draft is saved with the council. */
export const contentsOf = (draft: Draft): Record<string, unknown> => ({ ...portable(draft) })

/** The draft that was saved; undefined when it is not one that this version of the site can read. */
export function draftOf(contents: unknown, now: number): Draft | undefined {
  if (typeof contents !== 'object') return undefined
  const read = Draft.safeParse({ ...contents, kind: 'draft', savedAt: now })
  return read.success ? read.data : undefined
}

/** JSON with sorted keys, so that the order in which things were answered makes no difference. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Whether nothing would be lost by putting one in the place of the other. */
export const isSameForm = (here: Saved, opened: Draft): boolean =>
  here.kind === 'draft' && canonical(portable(here)) === canonical(portable(opened))
