import type { CaseKind, PersonId, PersonRole } from '#contract/fostering/case.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { ReportFact } from '#contract/fostering/report.ts'

/** What a report needs of the case, to put a part into words. */
export interface Case {
  readonly kind: CaseKind
  readonly people: Readonly<Record<PersonId, { readonly role: PersonRole; readonly name: string }>>
}

/** What a part is called, and what it says. */
export interface Told {
  readonly title: string
  readonly facts: readonly ReportFact[]
}

/** How a part is asked. `on`: the day of its last event; `only`: of a section of the application, these of its questions. */
export interface Asked {
  readonly name: PartName
  readonly of: Case
  readonly on: string
  readonly only?: readonly string[] | undefined
}

/** Puts the values of a part of one kind into words. */
export type Tell<Values> = (values: Values, asked: Asked) => Told

/** What is known of it: what is missing or empty is left out. */
export const facts = (
  ...rows: readonly (readonly [label: string, value: string | undefined])[]
): ReportFact[] => rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))

export const namesOf = (ids: readonly PersonId[], { people }: Case): string =>
  ids.map((id) => people[id]?.name ?? id).join(', ')
