import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { dayInEngland } from '#contract/calendar/day.ts'
import { DayGroupName, DayView } from '#contract/fostering/day.ts'
import { DeskPart } from '#contract/fostering/desk.ts'
import { OpenPart, PartLooks } from '#contract/fostering/looks.ts'
import { Team } from '#contract/fostering/team.ts'
import { worksWith } from '#fostering/desk/lines.ts'
import { lookOf, openedLately, recentMonths } from '#fostering/desk/looks.ts'
import { deskPart } from '#fostering/desk/part.ts'
import { canWork, teamOf } from '#fostering/desk/team.ts'
import { breaker, seesLooks } from '#fostering/rights/break-glass.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden } from '#http/core/staff.ts'
import { partNamed } from './act.ts'
import { enter, enterHousehold, type Ports } from './desk-enter.ts'
import { doneOr } from './problems.ts'

const desk = '/api/workspace/fostering'
const one = `${desk}/households/:household`

const DayAsked = z.object({
  whose: z._default(z.enum(['mine', 'all']), 'all'),
  group: z.optional(DayGroupName),
})

function askedOf(query: Record<string, string>) {
  const read = DayAsked.safeParse(query)
  if (!read.success)
    throw new ProblemError('invalid', 'Ask for whose=mine or whose=all, and for a group that there is.')
  return read.data
}

/** What waits for staff, and who looked at what. */
export function dayRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${desk}/day`, async (context) => {
    const { ports, all, staff } = await enter(context, ready)
    const { whose, group } = askedOf(context.req.query())
    const now = ports.now()
    const today = dayInEngland(now)
    if (canWork(all)) await ports.team.meet({ id: staff.id, name: staff.name }, today)
    // It names every part there can be, and so reads what an application asks.
    const { dayOf } = await import('#fostering/desk/day.ts')
    const lines = worksWith(all, await ports.cases.open())
    const own = lines.filter(({ workerId }) => workerId === staff.id)
    return context.json(
      DayView.parse({
        today,
        open: lines.length,
        mine: own.length,
        groups: dayOf(whose === 'mine' ? own : lines, today, { manages: all.some(seesLooks), only: group }),
        opened: all.some(seesLooks) ? openedLately(await ports.looks.opened(recentMonths(now)), now) : null,
      }),
    )
  })
  app.get(`${desk}/team`, async (context) => {
    const { ports, all } = await enter(context, ready)
    if (!canWork(all)) throw forbidden()
    return context.json(Team.parse({ team: await teamOf(ports.team, dayInEngland(ports.now())) }))
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
    const { why } = await readBody(context.req, OpenPart)
    // Kept first: nobody sees what no manager hears of.
    await ports.looks.record(lookOf(who, head.household, name, ports.now(), why))
    return context.json(DeskPart.parse(doneOr(await deskPart(ports, who, head, name, false))))
  })
  return app
}
