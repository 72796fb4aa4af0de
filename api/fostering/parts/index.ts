import { kindOfPart, type PartKind, type PartName } from '#contract/fostering/parts.ts'
import { check } from './check.ts'
import { checklist } from './checklist.ts'
import { form } from './form.ts'
import { head } from './head.ts'
import type { PartKindOf } from './kind.ts'
import { person } from './person.ts'
import { placement } from './placement.ts'
import { reference } from './reference.ts'
import { report } from './report.ts'
import { section } from './section.ts'
import { thread } from './thread.ts'
import { training } from './training.ts'
import { visit } from './visit.ts'

const all = {
  check,
  checklist,
  form,
  head,
  person,
  placement,
  report,
  section,
  reference,
  thread,
  training,
  visit,
} as const satisfies Partial<Record<PartKind, unknown>>

/** A kind, whatever the values of its parts are. */
export type AnyKind = PartKindOf<object>

/** What can be done to a part of this name, and how it stands; undefined where there is nothing of the kind. */
export const kindFor = (name: PartName): AnyKind | undefined =>
  (all as Partial<Record<PartKind, unknown>>)[kindOfPart(name)] as AnyKind | undefined
