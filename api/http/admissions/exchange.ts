import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { exchangesView, knows, sendOut, takeIn } from '#admissions/exchange/exchanges.ts'
import { Exchanges, ExchangeTaken } from '#contract/admissions/seat.ts'
import { createApp } from '#http/core/app.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { enter, ofRound, type Ports } from './desk.ts'
import { doneOr, noSuch } from './problems.ts'

/** A file of ten thousand lines, with room. */
const most = 1_000_000

async function textOf(context: Context): Promise<string> {
  if (!/^text\/csv\s*(;|$)/i.test(context.req.header('content-type') ?? ''))
    throw new ProblemError('unsupported-media-type', 'Send CSV, with the header Content-Type: text/csv.')
  const bytes = await context.req.arrayBuffer()
  if (bytes.byteLength > most) throw new ProblemError('body-too-large', `Send at most ${most} bytes.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ProblemError('malformed-body', 'The file is not UTF-8. Save it as CSV UTF-8 and send it again.')
  }
}

const ofNeighbour = `${ofRound}/exchange/:neighbour`

/** What goes to neighbours and comes back from them. The order of preference is in none of it. */
export function exchangeRoutes(ready: Ports): Hono {
  const app = createApp()
  const entered = async (context: Context) => {
    const { ports, staff, opened } = await enter(context, ready, 'exchange')
    const neighbour = context.req.param('neighbour') ?? ''
    if (!knows(ports, neighbour)) throw noSuch('neighbour')
    return { ports, opened, neighbour, by: { id: staff.id, name: staff.name } }
  }
  app.get(`${ofRound}/exchange`, async (context) => {
    const { ports, opened } = await enter(context, ready, 'see')
    return context.json(Exchanges.parse(await exchangesView(ports, opened)))
  })
  app.get(ofNeighbour, async (context) => {
    const { ports, opened, neighbour, by } = await entered(context)
    const text = await sendOut(ports, opened, by, neighbour)
    return context.body(text, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${opened.round.id}-${neighbour}.csv"`,
    })
  })
  app.post(ofNeighbour, async (context) => {
    const { ports, opened, neighbour, by } = await entered(context)
    const key = idempotencyKey(context.req)
    const text = await textOf(context)
    const taken = doneOr(await takeIn(ports, opened, by, { neighbour, text, key }), 'round')
    return context.json(ExchangeTaken.parse(taken))
  })
  return app
}
