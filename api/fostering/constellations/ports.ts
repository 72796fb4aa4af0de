import type { ConstellationLine, GroupRule } from '#contract/fostering/carers/constellation.ts'
import type { HouseholdPorts } from '../household/perform.ts'
import type { Inboxes } from '../household/support/tell.ts'
import type { TellPorts } from '../household/tell.ts'
import type { Kept } from '../panel/ports.ts'
import type { Constellation } from './constellation.ts'

/** Constellations, one item each. */
export interface Constellations extends Kept<Constellation> {
  /** Those that are open, the soonest promise first; or those that have ended. */
  lines(state: 'open' | 'ended'): Promise<ConstellationLine[]>
}

/** What doing something to a constellation needs. */
export interface GroupPorts extends Pick<HouseholdPorts, 'parts' | 'rules' | 'now'> {
  readonly constellations: Constellations
  /** How they are run, by version. */
  readonly groups: readonly GroupRule[]
}

/** What carries its news to households, to the team and to managers. */
export interface GroupCarryPorts
  extends GroupPorts,
    HouseholdPorts,
    Pick<TellPorts, 'tell' | 'from' | 'siteUrl'> {
  readonly inboxes: Pick<Inboxes, 'team' | 'managers'>
}
