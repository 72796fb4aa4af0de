import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { dayInEngland } from '#contract/calendar/day.ts'
import { DayGroupName, DayView } from '#contract/fostering/day.ts'
import { reviewsOf, worksWith } from '#fostering/desk/lines.ts'
import { openedLately, recentMonths } from '#fostering/desk/looks.ts'
import { canWork } from '#fostering/desk/team.ts'
import { seesLooks } from '#fostering/rights/break-glass.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { enter, type Ports } from './desk-enter.ts'

const desk = '/api/workspace/fostering'

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

/** What waits for staff. */
export function dayRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${desk}/day`, async (context) => {
    const { ports, all, staff } = await enter(context, ready)
    const { whose, group } = askedOf(context.req.query())
    const now = ports.now()
    const today = dayInEngland(now)
    if (canWork(all)) await ports.team.meet({ id: staff.id, name: staff.name, email: staff.email }, today)
    // It names every part there can be, and so reads what an application asks.
    const { dayOf } = await import('#fostering/desk/day.ts')
    const open = await ports.cases.open()
    const lines = worksWith(all, open)
    const reviews = reviewsOf(all, open)
    const own = lines.filter(({ workerId }) => workerId === staff.id)
    return context.json(
      DayView.parse({
        today,
        open: lines.length,
        mine: own.length,
        groups: dayOf(whose === 'mine' ? own : lines, today, {
          manages: all.some(seesLooks),
          reviews,
          only: group,
        }),
        opened: all.some(seesLooks) ? openedLately(await ports.looks.opened(recentMonths(now)), now) : null,
      }),
    )
  })
  return app
}
