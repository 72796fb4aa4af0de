import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { dayInEngland } from '#contract/calendar/day.ts'
import { DutyList, PlaceSupport, SetDuty, SupportWaiting } from '#contract/fostering/carers/support.ts'
import { DayText } from '#contract/fostering/case.ts'
import type { PlacePorts } from '#fostering/household/place.ts'
import { type DutyShelf, dutyFrom, isOnRota, setsDuty } from '#fostering/household/support/duty.ts'
import type { SupportLists } from '#fostering/household/support/line.ts'
import { requestsFor, waitingSupport } from '#fostering/household/support/list.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { forbidden } from '#http/core/staff.ts'
import { type Ports as DeskPorts, enter as enterDesk } from './desk-enter.ts'
import { enter } from './place.ts'
import { placeIn } from './place-in.ts'
import { noSuch } from './problems.ts'

type WithDuty = { readonly duty: DutyShelf }

/** What somebody who is approved has asked for, and who is on duty today. */
export const placeSupportRoutes = (ready: () => Promise<PlacePorts & WithDuty>): Hono =>
  createApp().get('/api/fostering/place/support', async (context) => {
    const { ports, who, head } = await enter(context, ready)
    const [duty, requests] = await Promise.all([
      ports.duty.on(dayInEngland(ports.now())),
      requestsFor(ports, who, head),
    ])
    return context.json(PlaceSupport.parse({ duty: duty ?? null, ...requests }))
  })

export type Ready = () => Promise<
  Awaited<ReturnType<DeskPorts>> & WithDuty & { readonly support: SupportLists }
>

const desk = '/api/workspace/fostering'

/** What waits for us of what was asked, and who is on duty when. */
export function supportDeskRoutes(ready: Ready): Hono {
  const entered = async (context: Context) => {
    const { all } = await enterDesk(context, ready)
    if (!setsDuty(all)) throw forbidden()
    return { ports: await ready(), all }
  }
  return createApp()
    .get(`${desk}/support`, async (context) => {
      const { ports, all } = await entered(context)
      return context.json(SupportWaiting.parse(await waitingSupport(ports, all, placeIn(context))))
    })
    .get(`${desk}/duty`, async (context) => {
      const { ports } = await entered(context)
      return context.json(DutyList.parse(await dutyFrom(ports.duty, dayInEngland(ports.now()))))
    })
    .post(`${desk}/duty/:day`, async (context) => {
      const { ports } = await entered(context)
      const today = dayInEngland(ports.now())
      const day = DayText.safeParse(context.req.param('day'))
      if (!day.success || !isOnRota(day.data, today)) throw noSuch()
      idempotencyKey(context.req)
      const { name } = await readBody(context.req, SetDuty)
      await ports.duty.set(day.data, name)
      return context.json(DutyList.parse(await dutyFrom(ports.duty, today)))
    })
}
