import type { PanelKind } from '#contract/admissions/appeals/kinds.ts'
import type { QuorumRule, Sourced } from '#contract/admissions/appeals/terms.ts'

export interface Sitting {
  readonly id: string
  readonly kind: PanelKind
}

const people = (count: number): string =>
  count === 0 ? 'No panel member is' : count === 1 ? 'One panel member is' : `${count} panel members are`

/** What is missing for these to be a panel, as a clerk would say it; empty where they are one. Somebody named twice counts once. */
export function missingFor(
  { least, lay, education }: Omit<QuorumRule, keyof Sourced>,
  sitting: readonly Sitting[],
): string[] {
  const members = [...new Map(sitting.map((one) => [one.id, one])).values()]
  const of = (kind: PanelKind) => members.filter((one) => one.kind === kind).length
  return [
    ...(members.length < least
      ? [`${people(members.length)} here who can hear this. There must be ${least}.`]
      : []),
    ...(of('lay') < lay ? ['There is no lay member here who can hear this.'] : []),
    ...(of('educator') < education ? ['Nobody here with experience of education can hear this.'] : []),
  ]
}
