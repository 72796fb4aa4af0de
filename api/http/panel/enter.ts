import type { Context } from 'hono'
import { ItemId, MeetingId } from '#contract/fostering/panel/meeting.ts'
import { memberBy } from '#fostering/panel/members.ts'
import type { PanelPorts } from '#fostering/panel/ports.ts'
import { isDesk, maySit, type Person } from '#fostering/panel/seats.ts'
import { staffAs } from '#fostering/rights/may.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { noSuch } from '#http/fostering/problems.ts'

/** What routes of panels need to know who asks. */
export type EnterPorts = PanelPorts &
  StaffPorts & {
    /** Of the council profile: the department of fostering. */
    readonly department: { readonly id: string }
  }

/** Whoever asks, as what they are to panels, if they may be here. */
async function entering(
  context: Context,
  ports: EnterPorts,
  may: (person: Person) => boolean,
): Promise<Person> {
  const staff = await staffOf(context, ports)
  const roles = staffAs(staff, ports.department.id).map(({ as }) => as)
  const known = { id: staff.id, name: staff.name, roles }
  if (!may({ ...known, member: undefined })) throw forbidden()
  return { ...known, member: await memberBy(ports, staff.id) }
}

/** Those who plan and those who sit; and whoever decides, who reads what the decision goes by. */
const meetsPanels = (person: Person): boolean =>
  isDesk(person) || maySit(person) || person.roles.includes('decider')

/** Whoever asks, as what they are to panels. Throws where they are nothing there. */
export const enterPanel = (context: Context, ports: EnterPorts): Promise<Person> =>
  entering(context, ports, meetsPanels)

/** Whoever reads a pack, or answers what its readers ask: those who meet panels, and whoever assesses. */
export const enterReading = (context: Context, ports: EnterPorts): Promise<Person> =>
  entering(context, ports, (person) => meetsPanels(person) || person.roles.includes('assessor'))

/** Whoever plans panels. */
export async function enterDesk(context: Context, ports: EnterPorts): Promise<Person> {
  const person = await enterPanel(context, ports)
  if (!isDesk(person)) throw forbidden()
  return person
}

/** The meeting of the address. Throws where there can be none of that name. */
export function meetingNamed(context: Context): MeetingId {
  const id = MeetingId.safeParse(context.req.param('meeting'))
  if (!id.success) throw noSuch()
  return id.data
}

export function itemNamed(context: Context): ItemId {
  const id = ItemId.safeParse(context.req.param('item'))
  if (!id.success) throw noSuch()
  return id.data
}
