import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { isMonth, monthOf } from '#contract/calendar/month.ts'
import { readReference } from '#contract/core/reference.ts'
import { HubLines, HubList, HubOpened, HubTaken, hubWays } from '#contract/fostering/hub.ts'
import { EnquiryLooks } from '#contract/fostering/looks.ts'
import { EnquiryAct, EnquiryList, Funnel, ListPlace } from '#contract/fostering/staff-enquiries.ts'
import { act } from '#fostering/enquiries/acts.ts'
import { enquiryId } from '#fostering/enquiries/enquiry.ts'
import { funnel } from '#fostering/enquiries/funnel.ts'
import { asHubHas, handedToHub, hubFile } from '#fostering/enquiries/hub/give.ts'
import { hubView, isOfHub } from '#fostering/enquiries/hub/look.ts'
import { takeFromHub } from '#fostering/enquiries/hub/take.ts'
import { invite } from '#fostering/enquiries/invite.ts'
import { lookAt, recordTaken } from '#fostering/enquiries/looks.ts'
import { whoMay } from '#fostering/rights/enquiries.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { desk, enter, enterOne, one, type Ports, shown } from './enquiry-enter.ts'
import { enquiryTimes } from './enquiry-times.ts'
import { doneOr, noSuch } from './problems.ts'

export type { Ports }

const hub = `${desk}/hubs/:hub`

/** A file of some thousand enquiries, with room. */
const mostBytes = 4_000_000

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
  enquiryTimes(app, ready)
  hubs(app, ready)
  return app
}
