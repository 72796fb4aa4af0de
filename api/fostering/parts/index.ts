import { kindOfPart, type PartKind, type PartName } from '#contract/fostering/parts.ts'
import { form } from './form.ts'
import { head } from './head.ts'
import type { PartKindOf } from './kind.ts'
import { person } from './person.ts'
import { thread } from './thread.ts'

const all = { form, head, person, thread } as const satisfies Partial<Record<PartKind, unknown>>

/** A kind, whatever the values of its parts are. */
export type AnyKind = PartKindOf<object>

/** What can be done to a part of this name, and how it stands; undefined where there is nothing of the kind. */
export const kindFor = (name: PartName): AnyKind | undefined =>
  (all as Partial<Record<PartKind, unknown>>)[kindOfPart(name)] as AnyKind | undefined
