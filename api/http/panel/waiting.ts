import type { Hono } from 'hono/tiny'
import { dayInEngland } from '#contract/calendar/day.ts'
import { WaitingList } from '#contract/fostering/panel/waiting.ts'
import type { CarryPorts } from '#fostering/panel/ports.ts'
import { createApp } from '#http/core/app.ts'
import { type EnterPorts, enterDesk } from './enter.ts'

/** What waits for a panel, to be put on the agenda of a meeting: for those who plan panels. */
export const waitingRoutes = (ready: () => Promise<EnterPorts & Pick<CarryPorts, 'referrals'>>): Hono =>
  createApp().get('/api/workspace/fostering/panel/waiting', async (context) => {
    const ports = await ready()
    await enterDesk(context, ports)
    const referrals = await ports.referrals.waiting(dayInEngland(ports.now()))
    return context.json(WaitingList.parse({ referrals }))
  })
