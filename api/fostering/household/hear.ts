import { carryPart } from './carry.ts'
import type { HouseholdPorts } from './perform.ts'
import { bringTold, type Told } from './told/bring.ts'

/**
 * Brings to a part what another item tells it, and carries it into the head. Whoever tells it does so in the order of its
 * own events; safe to repeat. Throws where a part of this name hears nothing of the kind.
 */
export async function hear(ports: HouseholdPorts, told: Told): Promise<void> {
  const { part } = await bringTold(ports, told)
  if (part) await carryPart(ports, part)
}
