import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { MinutesView, minutesActs } from '#contract/fostering/panel/minutes.ts'
import { actOnMinutes, type MinutesPorts, minutesFor } from '#fostering/panel/minutes.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { doneOr, noSuch } from '#http/fostering/problems.ts'
import { type EnterPorts, enterPanel, itemNamed, meetingNamed } from './enter.ts'

const minutes = '/api/workspace/fostering/panel/meetings/:meeting/items/:item/minutes'

/** Minutes of an item: drafted from what was recorded, corrected, and agreed by whoever chaired it. */
export function minutesRoutes(ready: () => Promise<EnterPorts & MinutesPorts>): Hono {
  async function enter(context: Context) {
    const ports = await ready()
    const person = await enterPanel(context, ports)
    return { ports, person, meeting: meetingNamed(context), item: itemNamed(context) }
  }
  type Entered = Awaited<ReturnType<typeof enter>>
  async function shown({ ports, person, meeting, item }: Entered): Promise<MinutesView> {
    const view = await minutesFor(ports, person, meeting, item)
    if (!view) throw noSuch()
    return MinutesView.parse(view)
  }
  return createApp()
    .get(minutes, async (context) => context.json(await shown(await enter(context))))
    .post(minutes, async (context) => {
      const entered = await enter(context)
      const { ports, person, ...of } = entered
      const key = idempotencyKey(context.req)
      await readBody(context.req, z.strictObject({}))
      doneOr(await actOnMinutes(ports, person, { ...of, act: 'draft', key, seen: 0, text: '' }))
      return context.json(await shown(entered), 201)
    })
    .post(`${minutes}/acts/:act`, async (context) => {
      const entered = await enter(context)
      const { ports, person, ...of } = entered
      const act = context.req.param('act')
      if (act !== 'correct' && act !== 'agree') throw noSuch()
      const key = idempotencyKey(context.req)
      const schema = z.strictObject({
        seen: z.int().check(z.minimum(1)),
        with: minutesActs[act] as z.ZodMiniType<{ text?: string }>,
      })
      const { seen, with: body } = await readBody(context.req, schema)
      doneOr(await actOnMinutes(ports, person, { ...of, act, key, seen, text: body.text ?? '' }))
      return context.json(await shown(entered))
    })
}
