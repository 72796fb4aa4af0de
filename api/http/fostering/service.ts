import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { dayInEngland } from '#contract/calendar/day.ts'
import { CountAgain, Figures, type PlaceTargets } from '#contract/fostering/carers/figures.ts'
import { CallList } from '#contract/fostering/carers/service.ts'
import { type CallLists, linesToCall } from '#fostering/household/calls/calls.ts'
import { type FiguresShelf, targetsOn } from '#fostering/household/figures/count.ts'
import type { Who } from '#fostering/rights/may.ts'
import { ringsCarers, seesFigures } from '#fostering/rights/service.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { forbidden } from '#http/core/staff.ts'
import { enter, type Ports } from './desk-enter.ts'

export type ServiceReady = () => Promise<
  Awaited<ReturnType<Ports>> & {
    readonly calls: CallLists
    readonly figures: FiguresShelf
    readonly targets: readonly PlaceTargets[]
  }
>

const desk = '/api/workspace/fostering'
/** So many are a list for a morning on the phone; the others come up once these were rung. */
const mostToCall = 50

/** What helps those who lead the service: whom to ring, and figures of it as they were counted last. */
export function serviceRoutes(ready: ServiceReady): Hono {
  const entered = async (context: Context, may: (all: readonly Who[]) => boolean) => {
    const { all } = await enter(context, ready)
    if (!may(all)) throw forbidden()
    return ready()
  }
  const figures = async ({ figures: shelf, targets: all, now }: Awaited<ReturnType<ServiceReady>>) => {
    const { counts, asked } = await shelf.read()
    const targets = targetsOn(all, dayInEngland(now()))
    return Figures.parse({
      countedAt: counts?.countedAt ?? null,
      asked: asked !== undefined && (counts === undefined || asked > counts.countedAt),
      years: counts?.years ?? [],
      targets: { source: targets?.source ?? '', invented: targets?.invented ?? false },
    })
  }
  return createApp()
    .get(`${desk}/calls`, async (context) => {
      const ports = await entered(context, ringsCarers)
      const today = dayInEngland(ports.now())
      const found = await ports.calls.toCall(mostToCall + 1)
      const lines = linesToCall(found.slice(0, mostToCall), today)
      return context.json(CallList.parse({ today, lines, more: found.length > mostToCall }))
    })
    .get(`${desk}/figures`, async (context) =>
      context.json(await figures(await entered(context, seesFigures))),
    )
    .post(`${desk}/figures/count`, async (context) => {
      const ports = await entered(context, seesFigures)
      idempotencyKey(context.req)
      await readBody(context.req, CountAgain)
      await ports.figures.ask(ports.now().toISOString())
      return context.json(await figures(ports))
    })
}
