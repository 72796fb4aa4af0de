import type { PartKind, PartName } from '#contract/fostering/parts.ts'

/** From which parts of the record a section takes over what is known: of a kind, and of this last word if it says one. */
export interface Source {
  readonly kind: PartKind
  readonly last?: string
  /** Of a section of the application: only these of its questions. */
  readonly only?: readonly string[]
}

/** A section of a report: what is known already, and then what its writers say of it. */
export interface ReportSectionOf {
  /** The last word of its part's name: `section.health`. */
  readonly slug: string
  readonly title: string
  /** What belongs here, for whoever writes it. */
  readonly ask: string
  readonly from: readonly Source[]
  /** Most of what is written here was said in confidence: a passage is for the council, unless its writer says otherwise. */
  readonly confidential?: true
}

export const form = (last: string, ...only: readonly string[]): Source => ({
  kind: 'form',
  last,
  ...(only.length > 0 ? { only } : {}),
})
export const check = (last: string): Source => ({ kind: 'check', last })
export const all = (kind: PartKind): Source => ({ kind })

/** Whether this part is one of the source. */
export const isOf = ({ kind, last }: Source, part: PartName): boolean => {
  const [its, ...words] = part.split('.')
  return kind === its && (last === undefined || last === words.at(-1))
}
