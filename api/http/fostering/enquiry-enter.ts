import type { Context } from 'hono'
import { readReference } from '#contract/core/reference.ts'
import { type EnquiryRight, StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import { staffView } from '#fostering/enquiries/desk.ts'
import type { Enquiry } from '#fostering/enquiries/enquiry.ts'
import type { InviteDeskPorts } from '#fostering/enquiries/invite.ts'
import { invitedView } from '#fostering/enquiries/invited.ts'
import { whoMay } from '#fostering/rights/enquiries.ts'
import type { Who } from '#fostering/rights/may.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { noSuch } from './problems.ts'

type EnquiryDeskPorts = InviteDeskPorts & StaffPorts
export type Ports = () => Promise<EnquiryDeskPorts>

export const desk = '/api/workspace/fostering'
export const one = `${desk}/enquiries/:reference`

export async function enter(context: Context, ready: Ports, right: EnquiryRight) {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  const who = whoMay(staff, right, ports.department.id)
  if (!who) throw forbidden()
  return { ports, who, staff }
}

export async function enterOne(context: Context, ready: Ports, right: EnquiryRight) {
  const entered = await enter(context, ready, right)
  const reference = readReference(context.req.param('reference') ?? '', entered.ports.council.prefix)
  if (!reference) throw noSuch()
  return { ...entered, reference }
}

/** All of an enquiry, for whoever is signed in. */
export const shown = async (ports: EnquiryDeskPorts, who: Who, enquiry: Enquiry) =>
  StaffEnquiry.parse({ ...staffView(ports, enquiry), ...(await invitedView(ports, who, enquiry)) })
