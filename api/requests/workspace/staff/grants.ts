import type { StaffGrant, StaffGroup } from '#contract/council/staff.ts'

/** What somebody in these groups is granted. Groups that the council profile does not name give nothing. */
export function grantsOf(groups: readonly string[], staffGroups: readonly StaffGroup[]): StaffGrant[] {
  return staffGroups
    .filter(({ group }) => groups.includes(group))
    .map(({ group: _, ...grant }) => ({ ...grant }))
}
