import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { readReference } from '#contract/core/reference.ts'
import { Enquire, EnquirySent, EnquiryView } from '#contract/fostering/enquiry.ts'
import { BookSlot, SlotList } from '#contract/fostering/slots.ts'
import { book, cancel, freeSlots } from '#fostering/enquiries/booking.ts'
import { enquire } from '#fostering/enquiries/enquire.ts'
import type { Enquiry } from '#fostering/enquiries/enquiry.ts'
import { applyOf } from '#fostering/enquiries/invited.ts'
import type { EnquiryRoutesPorts } from '#fostering/enquiries/ports.ts'
import { enquiryView, openEnquiry } from '#fostering/enquiries/view.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { bearerKey, idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { doneOr } from './problems.ts'

type Ports = () => Promise<EnquiryRoutesPorts>

/** One answer for a wrong key, a missing one and what there is not: none of them tells whether it exists. */
const cannotOpen = () =>
  new ProblemError(
    'unauthorised',
    'Open the private link from our message again. The reference alone does not open an enquiry.',
  )

async function opened(context: Context, ready: Ports) {
  const ports = await ready()
  const reference = readReference(context.req.param('reference') ?? '', ports.council.prefix)
  const key = bearerKey(context.req)
  if (!reference || !key) throw cannotOpen()
  const enquiry = await openEnquiry(ports, reference, key)
  if (!enquiry) throw cannotOpen()
  return { ports, enquiry, reference }
}

const enquiries = '/api/fostering/enquiries'
const one = `${enquiries}/:reference`

/** Whoever asks about fostering or adoption: the enquiry, where it stands, and a time for a call or a visit. */
export function enquiryRoutes(ready: Ports): Hono {
  const shown = async (ports: EnquiryRoutesPorts, enquiry: Enquiry) =>
    EnquiryView.parse(enquiryView(ports, enquiry, await applyOf(ports, enquiry)))
  return createApp()
    .post(enquiries, async (context) => {
      const key = idempotencyKey(context.req)
      const body = await readBody(context.req, Enquire)
      return context.json(EnquirySent.parse(doneOr(await enquire(await ready(), key, body))), 201)
    })
    .get('/api/fostering/slots', async (context) =>
      context.json(SlotList.parse({ slots: await freeSlots(await ready()) })),
    )
    .get(one, async (context) => {
      const { ports, enquiry } = await opened(context, ready)
      return context.json(await shown(ports, enquiry))
    })
    .post(`${one}/booking`, async (context) => {
      const { ports, reference } = await opened(context, ready)
      const key = idempotencyKey(context.req)
      const { slot, ...reached } = await readBody(context.req, BookSlot)
      return context.json(await shown(ports, doneOr(await book(ports, reference, slot, key, reached))))
    })
    .post(`${one}/cancelled`, async (context) => {
      const { ports, reference } = await opened(context, ready)
      const key = idempotencyKey(context.req)
      await readBody(context.req, z.strictObject({}))
      return context.json(await shown(ports, doneOr(await cancel(ports, reference, key))))
    })
    .get(`${one}/booking.ics`, async (context) => {
      const { ports, enquiry } = await opened(context, ready)
      const text = await ports.calendar(enquiry)
      if (text === undefined) throw new ProblemError('not-found', 'Nothing is booked.')
      return context.body(text, 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="appointment.ics"',
      })
    })
}
