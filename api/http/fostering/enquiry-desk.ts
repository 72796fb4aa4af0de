import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { isMonth, monthOf } from '#contract/calendar/month.ts'
import { readReference } from '#contract/core/reference.ts'
import { HubList, HubTaken } from '#contract/fostering/hub.ts'
import { OfferSlots, SlotId, StaffSlots } from '#contract/fostering/slots.ts'
import {
  EnquiryAct,
  EnquiryList,
  type EnquiryRight,
  Funnel,
  StaffEnquiry,
} from '#contract/fostering/staff-enquiries.ts'
import { act } from '#fostering/enquiries/acts.ts'
import { staffView } from '#fostering/enquiries/desk.ts'
import { enquiryId } from '#fostering/enquiries/enquiry.ts'
import { funnel } from '#fostering/enquiries/funnel.ts'
import { givenToHub, hubFile } from '#fostering/enquiries/hub/give.ts'
import { takeFromHub } from '#fostering/enquiries/hub/take.ts'
import { type InviteDeskPorts, invite } from '#fostering/enquiries/invite.ts'
import { offer, staffSlots, withdraw } from '#fostering/enquiries/offer.ts'
import { whoMay } from '#fostering/rights/enquiries.ts'
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
  const who = whoMay(await staffOf(context, ports), right, ports.department.id)
  if (!who) throw forbidden()
  return { ports, who }
}

async function enterOne(context: Context, ready: Ports, right: EnquiryRight) {
  const entered = await enter(context, ready, right)
  const reference = readReference(context.req.param('reference') ?? '')
  if (!reference) throw noSuch()
  return { ...entered, reference }
}

async function enterHub(context: Context, ready: Ports) {
  const entered = await enter(context, ready, 'exchange')
  const id = context.req.param('hub') ?? ''
  if (!entered.ports.council.hubs.some((known) => known.id === id)) throw noSuch()
  return { ...entered, id }
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

function enquiries(app: Hono, ready: Ports): void {
  app.get(`${desk}/enquiries`, async (context) => {
    const { ports } = await enter(context, ready, 'see')
    return context.json(EnquiryList.parse({ enquiries: await ports.lists.open() }))
  })
  app.get(one, async (context) => {
    const { ports, reference } = await enterOne(context, ready, 'see')
    const enquiry = await ports.enquiries.get(enquiryId(reference))
    if (!enquiry) throw noSuch()
    return context.json(StaffEnquiry.parse(staffView(ports, enquiry)))
  })
  app.post(`${one}/acts`, async (context) => {
    const { ports, who, reference } = await enterOne(context, ready, 'act')
    const key = idempotencyKey(context.req)
    const asked = await readBody(context.req, EnquiryAct)
    const outcome =
      asked.do === 'invite'
        ? await invite(ports, who, reference, { ...asked, key })
        : await act(ports, who, reference, asked, key)
    return context.json(StaffEnquiry.parse(staffView(ports, doneOr(outcome))))
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
    const { ports, who } = await enter(context, ready, 'offer')
    idempotencyKey(context.req)
    const body = await readBody(context.req, OfferSlots)
    doneOr(await offer(ports, who, body))
    return context.json(StaffSlots.parse(await staffSlots(ports, who)))
  })
  app.post(`${desk}/slots/:slot/withdrawn`, async (context) => {
    const { ports, who } = await enter(context, ready, 'offer')
    const id = SlotId.safeParse(context.req.param('slot'))
    if (!id.success) throw noSuch()
    idempotencyKey(context.req)
    await readBody(context.req, z.strictObject({}))
    doneOr(await withdraw(ports, who, id.data))
    return context.json(StaffSlots.parse(await staffSlots(ports, who)))
  })
}

function hubs(app: Hono, ready: Ports): void {
  app.get(`${desk}/hubs`, async (context) => {
    const { ports } = await enter(context, ready, 'exchange')
    const all = await Promise.all(
      ports.council.hubs.map(async ({ id, name }) => ({
        id,
        name,
        waiting: (await ports.lists.handedTo(id)).length,
      })),
    )
    return context.json(HubList.parse({ hubs: all }))
  })
  for (const as of ['csv', 'json'] as const)
    app.get(`${hub}/enquiries.${as}`, async (context) => {
      const { ports, id } = await enterHub(context, ready)
      return context.body(hubFile(await givenToHub(ports, id), as, ports.councilId), 200, {
        'content-type': as === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
        'content-disposition': `attachment; filename="enquiries-${id}.${as}"`,
      })
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
