import { kindOfPart, type PartName } from '#contract/fostering/parts.ts'

/** What is put before whoever decides comes before anything else that waits, however short it has waited. */
const isGrave = (part: PartName | undefined): boolean => part !== undefined && kindOfPart(part) === 'referral'

/** An order of parts, for sorting: 0 where neither comes before the other by this. */
export const graveFirst = (one: PartName | undefined, other: PartName | undefined): number =>
  Number(isGrave(other)) - Number(isGrave(one))
