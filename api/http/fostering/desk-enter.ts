import type { Context } from 'hono'
import { readReference } from '#contract/core/reference.ts'
import type { Looks } from '#fostering/desk/looks.ts'
import type { TeamShelf } from '#fostering/desk/team.ts'
import type { DeskPorts } from '#fostering/household/desk-ports.ts'
import type { Uploads } from '#fostering/household/files.ts'
import { headOf } from '#fostering/household/head-of.ts'
import type { Head } from '#fostering/household/part.ts'
import { mayPart, meets, staffAs, type Who } from '#fostering/rights/may.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { noSuch } from './problems.ts'

export type Ports = () => Promise<
  DeskPorts & StaffPorts & Uploads & { readonly looks: Looks; readonly team: TeamShelf }
>

/** Who asks, as what they are in fostering; the first of their roles that may do what they ask. */
export async function enter(context: Context, ready: Ports) {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  const all = staffAs(staff, ports.department.id)
  if (all.length === 0) throw forbidden()
  return { ports, all, staff }
}

/** The household of the address, and whoever asks as what they see it as. One answer where there is none, or not for them. */
export async function enterHousehold(context: Context, ready: Ports) {
  const { ports, all } = await enter(context, ready)
  const household = readReference(context.req.param('household') ?? '', ports.department.prefix)
  const head = household && (await headOf(ports, household))
  if (!head) throw noSuch()
  return { ports, all: all.filter((who) => meets(who, head.values.source.hub)), head }
}

/** As which of their roles somebody may see this part. Several roles never add up: each act is one role's. */
export const as = (all: readonly Who[], name: string, head: Head): Who => {
  const who = all.find((one) => mayPart(one, 'see', name, head.values.phase))
  if (!who) throw noSuch()
  return who
}
