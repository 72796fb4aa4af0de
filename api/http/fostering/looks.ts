import type { Hono } from 'hono/tiny'
import { dayInEngland } from '#contract/calendar/day.ts'
import { DeskPart } from '#contract/fostering/desk.ts'
import { DeviceKey } from '#contract/fostering/device.ts'
import { OpenPart, PartLooks } from '#contract/fostering/looks.ts'
import { Team } from '#contract/fostering/team.ts'
import { deviceKey, meetsPanels, takesVisits } from '#fostering/desk/device.ts'
import { lookOf } from '#fostering/desk/looks.ts'
import { deskPart } from '#fostering/desk/part.ts'
import { canWork, teamOf } from '#fostering/desk/team.ts'
import { breaker, opensWithReason, seesLooks } from '#fostering/rights/break-glass.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { forbidden } from '#http/core/staff.ts'
import { partNamed } from './act.ts'
import { enter, enterHousehold, type Ports } from './desk-enter.ts'
import { doneOr, noSuch } from './problems.ts'

const desk = '/api/workspace/fostering'
const one = `${desk}/households/:household`

/** Who works here, who looked at what, and what somebody opens with a reason. */
export function looksRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${desk}/team`, async (context) => {
    const { ports, all } = await enter(context, ready)
    if (!canWork(all)) throw forbidden()
    return context.json(Team.parse({ team: await teamOf(ports.team, dayInEngland(ports.now())) }))
  })
  app.get(`${desk}/device`, async (context) => {
    const { ports, all, staff } = await enter(context, ready)
    if (!takesVisits(all) && !meetsPanels(all)) throw forbidden()
    return context.json(DeviceKey.parse({ key: deviceKey(await ports.secret(), staff.id) }))
  })
  app.get(`${one}/looks`, async (context) => {
    const { ports, all } = await enter(context, ready)
    if (!all.some(seesLooks)) throw forbidden()
    const { head } = await enterHousehold(context, async () => ports)
    return context.json(PartLooks.parse({ looks: await ports.looks.of(head.household) }))
  })
  app.post(`${one}/parts/:part/opened`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    const who = breaker(all)
    if (!who) throw forbidden()
    const name = partNamed(context)
    if (!opensWithReason(name)) throw noSuch()
    const { why } = await readBody(context.req, OpenPart)
    // Kept first: nobody sees what no manager hears of.
    await ports.looks.record(lookOf(who, head.household, name, ports.now(), why))
    return context.json(DeskPart.parse(doneOr(await deskPart(ports, who, head, name, false))))
  })
  return app
}
