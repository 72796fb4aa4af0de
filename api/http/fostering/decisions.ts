import type { Hono } from 'hono/tiny'
import { dayInEngland } from '#contract/calendar/day.ts'
import { DecisionList, Register } from '#contract/fostering/panel/decisions.ts'
import { decisionsOf } from '#fostering/desk/decisions.ts'
import { registerOf } from '#fostering/household/referrals/register.ts'
import { seesDecisions } from '#fostering/rights/may.ts'
import { createApp } from '#http/core/app.ts'
import { forbidden } from '#http/core/staff.ts'
import { enter, type Ports } from './desk-enter.ts'

const panel = '/api/workspace/fostering/panel'

/** What waits for a decision, and who is approved. */
export function decisionRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${panel}/decisions`, async (context) => {
    const { ports, all } = await enter(context, ready)
    if (!seesDecisions(all)) throw forbidden()
    const today = dayInEngland(ports.now())
    return context.json(DecisionList.parse(decisionsOf(await ports.cases.open(), today)))
  })
  app.get(`${panel}/register`, async (context) => {
    const { ports, all } = await enter(context, ready)
    if (!seesDecisions(all)) throw forbidden()
    return context.json(
      Register.parse(registerOf(await ports.cases.register(), dayInEngland(ports.now()), ports.rules)),
    )
  })
  return app
}
