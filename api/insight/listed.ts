import { isOpen } from '#contract/requests/lifecycle.ts'
import type { Fact } from './fact.ts'

/** For each list of facts the attribute that holds its key, and the one by which it is sorted. */
export const factIndexes = {
  'by-service': { key: 'serviceKey', sort: 'submittedAt' },
  'by-department': { key: 'departmentKey', sort: 'submittedAt' },
  'open-public': { key: 'openKey', sort: 'submittedAt' },
  'public-service': { key: 'publicServiceKey', sort: 'changedAt' },
  'public-ward': { key: 'publicWardKey', sort: 'changedAt' },
} as const
export type FactIndex = keyof typeof factIndexes

/** Keys of the lists that the fact stands in; those it does not stand in are missing. */
export function factKeys(fact: Fact, isShown: (slug: string) => boolean): Record<string, string> {
  const { service, department, month, state, ward, changedAt, square } = fact
  if (!month || !state) return {}
  const groups = { serviceKey: `${service}#${month}`, departmentKey: `${department}#${month}` }
  if (!isShown(service) || !changedAt || !square) return groups
  return {
    ...groups,
    ...(isOpen(state) ? { openKey: service } : {}),
    publicServiceKey: service,
    ...(ward ? { publicWardKey: ward } : {}),
  }
}
