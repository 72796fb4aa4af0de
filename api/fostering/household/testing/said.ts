import type { PartName } from '#contract/fostering/parts.ts'
import type { Who } from '../../rights/may.ts'
import { actOf } from '../perform.ts'
import * as work from './work.ts'
import type { World } from './world.ts'

/** A body as the act's schema has it, with what it gives where something is left out. */
async function read(name: PartName, act: string, body: unknown): Promise<unknown> {
  const one = await actOf(name, act)
  const found = one?.body.safeParse(body)
  if (!found?.success) throw new Error(`${name} ${act} does not take this: ${JSON.stringify(body)}`)
  return found.data
}

/** Does an act with what somebody sends. */
export const does = async (one: World, who: Who, name: PartName, act: string, body: unknown = {}) =>
  work.does(one, who, name, act, await read(name, act, body))

/** Why an act is refused with what somebody sends. */
export const refused = async (one: World, who: Who, name: PartName, act: string, body: unknown = {}) =>
  work.refused(one, who, name, act, await read(name, act, body))
