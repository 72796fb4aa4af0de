import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { BookForThem, MoveSlot, OfferSlots, SlotId, StaffSlots } from '#contract/fostering/slots.ts'
import { bookFor } from '#fostering/enquiries/book-for.ts'
import { callOffSlot, stopBookings } from '#fostering/enquiries/call-off.ts'
import { moveSlot } from '#fostering/enquiries/move.ts'
import { offer, staffSlots, withdraw } from '#fostering/enquiries/offer.ts'
import { ownCalendar, slotCalendar } from '#fostering/enquiries/work-calendar.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { desk, enter, enterOne, one, type Ports, shown } from './enquiry-enter.ts'
import { doneOr, noSuch } from './problems.ts'

const slots = `${desk}/slots`

function slotIn(context: Context): string {
  const id = SlotId.safeParse(context.req.param('slot'))
  if (!id.success) throw noSuch()
  return id.data
}

const calendar = (context: Context, text: string, called: string) =>
  context.body(text, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${called}.ics"`,
  })

function offered(app: Hono, ready: Ports): void {
  app.get(slots, async (context) => {
    const { ports, who } = await enter(context, ready, 'offer')
    return context.json(StaffSlots.parse(await staffSlots(ports, who)))
  })
  app.post(slots, async (context) => {
    const { ports, who, staff } = await enter(context, ready, 'offer')
    idempotencyKey(context.req)
    const body = await readBody(context.req, OfferSlots)
    doneOr(await offer(ports, who, body, staff.email))
    return context.json(StaffSlots.parse(await staffSlots(ports, who)))
  })
  const ends = { withdrawn: withdraw, stopped: stopBookings, 'called-off': callOffSlot }
  for (const [what, end] of Object.entries(ends))
    app.post(`${slots}/:slot/${what}`, async (context) => {
      const { ports, who } = await enter(context, ready, 'offer')
      const id = slotIn(context)
      idempotencyKey(context.req)
      await readBody(context.req, z.strictObject({}))
      doneOr(await end(ports, who, id))
      return context.json(StaffSlots.parse(await staffSlots(ports, who)))
    })
}

function booked(app: Hono, ready: Ports): void {
  app.post(`${slots}/:slot/moved`, async (context) => {
    const { ports, who } = await enter(context, ready, 'offer')
    const id = slotIn(context)
    idempotencyKey(context.req)
    const body = await readBody(context.req, MoveSlot)
    doneOr(await moveSlot(ports, who, id, body))
    return context.json(StaffSlots.parse(await staffSlots(ports, who)))
  })
  app.post(`${one}/booking`, async (context) => {
    const { ports, who, staff, reference } = await enterOne(context, ready, 'act')
    const key = idempotencyKey(context.req)
    const body = await readBody(context.req, BookForThem)
    const outcome = await bookFor(ports, who, reference, { ...body, key, mail: staff.email })
    return context.json(await shown(ports, who, doneOr(outcome)))
  })
}

function calendars(app: Hono, ready: Ports): void {
  app.get(`${slots}/calendar.ics`, async (context) => {
    const { ports, who } = await enter(context, ready, 'offer')
    return calendar(context, await ownCalendar(ports, who), 'appointments')
  })
  app.get(`${slots}/:slot/calendar.ics`, async (context) => {
    const { ports } = await enter(context, ready, 'offer')
    const text = await slotCalendar(ports, slotIn(context))
    if (text === undefined) throw new ProblemError('not-found', 'Nobody has booked this time.')
    return calendar(context, text, 'appointment')
  })
}

/** Times that the team offers, who has booked them, and what becomes of those. */
export function enquiryTimes(app: Hono, ready: Ports): void {
  offered(app, ready)
  booked(app, ready)
  calendars(app, ready)
}
