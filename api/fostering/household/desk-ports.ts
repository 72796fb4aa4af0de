import type { Cases } from './cases.ts'
import type { HouseholdPorts } from './perform.ts'

/** What staff's side of households needs. */
export interface DeskPorts extends HouseholdPorts {
  readonly cases: Cases
  readonly secret: () => Promise<Uint8Array>
  /** Where the site is, for links. */
  readonly siteUrl: string
  /** Of the council profile: its id, and the prefix of references. */
  readonly department: { readonly id: string; readonly prefix: string }
}
