import { dayInEngland } from '#contract/calendar/day.ts'
import { unqueued } from '#record/append.ts'
import type { AnyKind } from '../../parts/index.ts'
import type { Part } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'
import { bringTold } from './bring.ts'

/**
 * Tells parts of other households what they hear from this one, if anything happened to it since. What is new to one of them
 * is carried as whatever happens there, with what it has to say itself; what is not ends here, so that two never tell each
 * other the same for ever.
 */
export async function tellOthers(
  ports: HouseholdPorts,
  part: Part,
  kind: AnyKind,
  carry: (ports: HouseholdPorts, part: Part) => Promise<void>,
): Promise<void> {
  if (!kind.tells || unqueued(part).length === 0) return
  const { household, name, values } = part
  for (const told of kind.tells(values, { household, name, today: dayInEngland(ports.now()) })) {
    const heard = await bringTold(ports, told)
    if (heard.isNew && heard.part) await carry(ports, heard.part)
  }
}
