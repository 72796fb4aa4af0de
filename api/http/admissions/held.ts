import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { askCorrection, type FamilyPorts, heldView, opened } from '#admissions/rounds/families.ts'
import { AskCorrection, Held } from '#contract/admissions/family.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { asked, cannotOpen } from './asked.ts'
import { doneOr } from './problems.ts'

type Ports = () => Promise<FamilyPorts>

async function application(context: Context, ready: Ports) {
  const { reference, key } = asked(context)
  const ports = await ready()
  const found = await opened(ports, reference, key)
  if (!found) throw cannotOpen()
  return { ports, found }
}

const held = '/api/admissions/held/:reference'

/** What families see of their own application before its offer, and how they ask for a correction. */
export const heldRoutes = (ready: Ports): Hono =>
  createApp()
    .get(held, async (context) => {
      const { ports, found } = await application(context, ready)
      return context.json(Held.parse(await heldView(ports, found)))
    })
    .post(`${held}/corrections`, async (context) => {
      const { ports, found } = await application(context, ready)
      const key = idempotencyKey(context.req)
      const body = await readBody(context.req, AskCorrection)
      const changed = doneOr(await askCorrection(ports, found, body, key), 'application')
      return context.json(Held.parse(await heldView(ports, changed)))
    })
