import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { addYears } from '#contract/calendar/day.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import { PanelFigures } from '#contract/fostering/panel/figures.ts'
import { type FigurePorts, figuresOf } from '#fostering/panel/figures.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type EnterPorts, enterDesk } from './enter.ts'

const Asked = z.object({ from: GivenDay, to: GivenDay })

/** What panels did in half a year, or any time of a year at most. */
export const figureRoutes = (ready: () => Promise<EnterPorts & FigurePorts>): Hono =>
  createApp().get('/api/workspace/fostering/panel/figures', async (context) => {
    const ports = await ready()
    await enterDesk(context, ports)
    const asked = Asked.safeParse(context.req.query())
    if (!asked.success || asked.data.to < asked.data.from || addYears(asked.data.from, 1) < asked.data.to)
      throw new ProblemError('invalid', 'Give two days, from and to, that are no more than a year apart.')
    const { from, to } = asked.data
    return context.json(PanelFigures.parse(await figuresOf(ports, from, to)))
  })
