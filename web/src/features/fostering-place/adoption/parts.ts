import type { PlaceView } from '#contract/fostering/household.ts'
import type { PartKind, PartSummary } from '#contract/fostering/parts.ts'

const numberOf = ({ name }: PartSummary): number => Number(/(\d+)$/.exec(name)?.[1] ?? 0)

/** Plans, or letters, that are there for them, in the order in which they were begun. */
export const partsOf = ({ parts }: Pick<PlaceView, 'parts'>, kind: PartKind): PartSummary[] =>
  parts
    .filter((one) => one.kind === kind && one.state !== 'not-started' && one.state !== 'started')
    .sort((a, b) => numberOf(a) - numberOf(b))

/** `Adoption support plan`, or with its number where there are several. */
export const titled = (title: string, part: PartSummary, of: readonly PartSummary[]): string =>
  of.length > 1 ? `${title} ${numberOf(part)}` : title
