import { kindOfPart, type PartKind } from '#contract/fostering/parts.ts'
import { form } from './form.ts'
import { reference } from './reference.ts'
import { check, checklist, placement, training, visit } from './stages.ts'
import type { Asked, Tell, Told } from './told.ts'

export type { Case, Told } from './told.ts'

const all = { check, checklist, form, placement, reference, training, visit } as const satisfies Partial<
  Record<PartKind, unknown>
>

/** What a part says, in words. Throws for a kind that no section takes over. */
export function toldBy(values: object, asked: Asked): Told {
  const tell = (all as Partial<Record<PartKind, unknown>>)[kindOfPart(asked.name)] as Tell<object> | undefined
  if (!tell) throw new Error(`No report takes over parts such as ${kindOfPart(asked.name)}`)
  return tell(values, asked)
}
