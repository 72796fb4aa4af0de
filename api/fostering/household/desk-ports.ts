import type { Cases } from './cases.ts'
import type { HouseholdPorts } from './perform.ts'
import type { TellPorts } from './tell.ts'

/** What staff's side of households needs. */
export interface DeskPorts extends HouseholdPorts, TellPorts {
  readonly cases: Cases
  /** Of the council profile: its id, and the prefix of references. */
  readonly department: { readonly id: string; readonly prefix: string }
}
