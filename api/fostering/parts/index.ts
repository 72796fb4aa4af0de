import { kindOfPart, type PartKind, type PartName } from '#contract/fostering/parts.ts'
import type { PartKindOf } from './kind.ts'

/** Each is read when a part of it is met first: most answers need one or two, and a start none. */
const all = {
  check: async () => (await import('./check.ts')).check,
  checklist: async () => (await import('./checklist.ts')).checklist,
  form: async () => (await import('./form.ts')).form,
  head: async () => (await import('./head.ts')).head,
  person: async () => (await import('./person.ts')).person,
  placement: async () => (await import('./placement.ts')).placement,
  reference: async () => (await import('./reference.ts')).reference,
  report: async () => (await import('./report.ts')).report,
  section: async () => (await import('./section.ts')).section,
  thread: async () => (await import('./thread.ts')).thread,
  training: async () => (await import('./training.ts')).training,
  visit: async () => (await import('./visit.ts')).visit,
} as const satisfies Partial<Record<PartKind, () => Promise<unknown>>>

/** A kind, whatever the values of its parts are. */
export type AnyKind = PartKindOf<object>

/** What can be done to a part of this name, and how it stands; undefined where there is nothing of the kind. */
export const kindFor = async (name: PartName): Promise<AnyKind | undefined> =>
  (all as Partial<Record<PartKind, () => Promise<unknown>>>)[kindOfPart(name)]?.() as Promise<
    AnyKind | undefined
  >
