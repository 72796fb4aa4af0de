import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { isMonth, monthOf } from '#contract/calendar/month.ts'
import { readReference } from '#contract/core/reference.ts'
import { HubLines, HubList, HubOpened, HubTaken, hubWays } from '#contract/fostering/hub.ts'
import { EnquiryLooks } from '#contract/fostering/looks.ts'
import { OfferSlots, SlotId, StaffSlots } from '#contract/fostering/slots.ts'
import {
  EnquiryAct,
  EnquiryList,
  type EnquiryRight,
  Funnel,
  ListPlace,
  StaffEnquiry,
} from '#contract/fostering/staff-enquiries.ts'
import { act } from '#fostering/enquiries/acts.ts'
import { callOffSlot, stopBookings } from '#fostering/enquiries/call-off.ts'
import { staffView } from '#fostering/enquiries/desk.ts'
import { type Enquiry, enquiryId } from '#fostering/enquiries/enquiry.ts'
import { funnel } from '#fostering/enquiries/funnel.ts'
import { asHubHas, handedToHub, hubFile } from '#fostering/enquiries/hub/give.ts'
import { hubView, isOfHub } from '#fostering/enquiries/hub/look.ts'
import { takeFromHub } from '#fostering/enquiries/hub/take.ts'
import { type InviteDeskPorts, invite } from '#fostering/enquiries/invite.ts'
import { invitedView } from '#fostering/enquiries/invited.ts'
import { lookAt, recordTaken } from '#fostering/enquiries/looks.ts'
import { offer, staffSlots, withdraw } from '#fostering/enquiries/offer.ts'
import { whoMay } from '#fostering/rights/enquiries.ts'
import type { Who } from '#fostering/rights/may.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { doneOr, noSuch } from './problems.ts'

type EnquiryDeskPorts = InviteDeskPorts & StaffPorts
export type Ports = () => Promise<EnquiryDeskPorts>

const desk = '/api/workspace/fostering'
const one = `${desk}/enquiries/:reference`
const hub = `${desk}/hubs/:hub`

/** A file of some thousand enquiries, with room. */
const mostBytes = 4_000_000

async function enter(context: Context, ready: Ports, right: EnquiryRight) {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  const who = whoMay(staff, right, ports.department.id)
  if (!who) throw forbidden()
  return { ports, who, staff }
}

async function enterOne(context: Context, ready: Ports, right: EnquiryRight) {
  const entered = await enter(context, ready, right)
  const reference = readReference(context.req.param('reference') ?? '', entered.ports.council.prefix)
  if (!reference) throw noSuch()
  return { ...entered, reference }
}

async function enterHub(context: Context, ready: Ports) {
  const { ports, staff } = await enter(context, ready, 'exchange')
  const id = context.req.param('hub') ?? ''
  const who = whoMay(staff, 'exchange', ports.department.id, id)
  // One answer for a hub that there is not and for somebody else's.
  if (!who || !ports.council.hubs.some((known) => known.id === id)) throw noSuch()
  return { ports, who, id }
}

const HubAsked = z.object({
  way: z._default(z.enum(hubWays), 'came'),
  after: z.optional(ListPlace),
})

/** What the address asks of a list; where it asks for what there is not, what it has to be. */
function askedOf<Shape>(
  shape: { safeParse(query: unknown): { success: boolean; data?: Shape } },
  context: Context,
) {
  const read = shape.safeParse(context.req.query())
  if (!read.success || read.data === undefined)
    throw new ProblemError('invalid', 'Send as after what the page before gave as next, for the same list.')
  return read.data
}

async function textOf(context: Context): Promise<string> {
  if (!/^(?:text\/csv|application\/json)\s*(;|$)/i.test(context.req.header('content-type') ?? ''))
    throw new ProblemError(
      'unsupported-media-type',
      'Send CSV or JSON, with the header Content-Type: text/csv or application/json.',
    )
  const bytes = await context.req.arrayBuffer()
  if (bytes.byteLength > mostBytes)
    throw new ProblemError('body-too-large', `Send at most ${mostBytes} bytes.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ProblemError('malformed-body', 'The file is not UTF-8. Save it as CSV UTF-8 and send it again.')
  }
}

const shown = async (ports: EnquiryDeskPorts, who: Who, enquiry: Enquiry) =>
  StaffEnquiry.parse({ ...staffView(ports, enquiry), ...(await invitedView(ports, who, enquiry)) })

function enquiries(app: Hono, ready: Ports): void {
  app.get(`${desk}/enquiries`, async (context) => {
    const { ports } = await enter(context, ready, 'see')
    const { after } = askedOf(z.object({ after: z.optional(ListPlace) }), context)
    const { lines, next } = await ports.lists.open(after)
    return context.json(EnquiryList.parse({ enquiries: lines, next }))
  })
  app.get(one, async (context) => {
    const { ports, who, reference } = await enterOne(context, ready, 'see')
    const enquiry = await ports.enquiries.get(enquiryId(reference))
    if (!enquiry) throw noSuch()
    // Kept first: nobody sees what no manager hears of.
    await ports.enquiryLooks.record(lookAt(who, reference, ports.now()))
    return context.json(await shown(ports, who, enquiry))
  })
  app.get(`${one}/looks`, async (context) => {
    const { ports, reference } = await enterOne(context, ready, 'looks')
    if (!(await ports.enquiries.get(enquiryId(reference)))) throw noSuch()
    return context.json(EnquiryLooks.parse({ looks: await ports.enquiryLooks.of(reference) }))
  })
  app.post(`${one}/acts`, async (context) => {
    const { ports, who, reference } = await enterOne(context, ready, 'act')
    const key = idempotencyKey(context.req)
    const asked = await readBody(context.req, EnquiryAct)
    const outcome =
      asked.do === 'invite'
        ? await invite(ports, who, reference, { ...asked, key })
        : await act(ports, who, reference, asked, key)
    return context.json(await shown(ports, who, doneOr(outcome)))
  })
  app.get(`${desk}/funnel`, async (context) => {
    const { ports } = await enter(context, ready, 'funnel')
    const to = context.req.query('to') ?? monthOf(ports.now())
    if (!isMonth(to)) throw new ProblemError('invalid', 'Send ?to= with a month such as 2026-12.')
    return context.json(Funnel.parse(await funnel(ports, to, 12)))
  })
}

function slots(app: Hono, ready: Ports): void {
  app.get(`${desk}/slots`, async (context) => {
    const { ports, who } = await enter(context, ready, 'offer')
    return context.json(StaffSlots.parse(await staffSlots(ports, who)))
  })
  app.post(`${desk}/slots`, async (context) => {
    const { ports, who, staff } = await enter(context, ready, 'offer')
    idempotencyKey(context.req)
    const body = await readBody(context.req, OfferSlots)
    doneOr(await offer(ports, who, body, staff.email))
    return context.json(StaffSlots.parse(await staffSlots(ports, who)))
  })
  const ends = { withdrawn: withdraw, stopped: stopBookings, 'called-off': callOffSlot }
  for (const [what, end] of Object.entries(ends))
    app.post(`${desk}/slots/:slot/${what}`, async (context) => {
      const { ports, who } = await enter(context, ready, 'offer')
      const id = SlotId.safeParse(context.req.param('slot'))
      if (!id.success) throw noSuch()
      idempotencyKey(context.req)
      await readBody(context.req, z.strictObject({}))
      doneOr(await end(ports, who, id.data))
      return context.json(StaffSlots.parse(await staffSlots(ports, who)))
    })
}

function hubs(app: Hono, ready: Ports): void {
  app.get(`${desk}/hubs`, async (context) => {
    const { ports, staff } = await enter(context, ready, 'exchange')
    const own = ports.council.hubs.filter(({ id }) => whoMay(staff, 'exchange', ports.department.id, id))
    const all = await Promise.all(
      own.map(async ({ id, name }) => ({
        id,
        name,
        waiting: (await ports.lists.handedTo(id)).length,
      })),
    )
    return context.json(HubList.parse({ hubs: all }))
  })
  for (const as of ['csv', 'json'] as const)
    app.get(`${hub}/enquiries.${as}`, async (context) => {
      const { ports, who, id } = await enterHub(context, ready)
      const all = await handedToHub(ports, id)
      await recordTaken(ports, who, all)
      return context.body(hubFile(all.map(asHubHas), as, ports.councilId), 200, {
        'content-type': as === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
        'content-disposition': `attachment; filename="enquiries-${id}.${as}"`,
      })
    })
  app.get(`${hub}/enquiries`, async (context) => {
    const { ports, id } = await enterHub(context, ready)
    const { way, after } = askedOf(HubAsked, context)
    const { lines, next } = await ports.lists.ofHub(id, way, after)
    return context.json(HubLines.parse({ enquiries: lines, next }))
  })
  app.get(`${hub}/enquiries/:reference`, async (context) => {
    const { ports, who, id } = await enterHub(context, ready)
    const reference = readReference(context.req.param('reference') ?? '', ports.council.prefix)
    const enquiry = reference && (await ports.enquiries.get(enquiryId(reference)))
    if (!enquiry || !isOfHub(enquiry, id)) throw noSuch()
    await ports.enquiryLooks.record(lookAt(who, reference, ports.now()))
    return context.json(HubOpened.parse(hubView(ports, enquiry, id)))
  })
  app.post(`${hub}/enquiries`, async (context) => {
    const { ports, who, id } = await enterHub(context, ready)
    idempotencyKey(context.req)
    return context.json(HubTaken.parse(await takeFromHub(ports, who, id, await textOf(context))))
  })
}

/** Staff's side of enquiries: the list, one, the times that are offered, hubs, and how far enquiries come. */
export function enquiryDeskRoutes(ready: Ports): Hono {
  const app = createApp()
  enquiries(app, ready)
  slots(app, ready)
  hubs(app, ready)
  return app
}
