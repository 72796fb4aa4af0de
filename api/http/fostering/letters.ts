import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { FileId } from '#contract/core/files/files.ts'
import { LettersView } from '#contract/fostering/carers/letters.ts'
import { EvidenceAsk, EvidenceUpload } from '#contract/requests/evidence.ts'
import { trayOf } from '#fostering/household/adoption/link.ts'
import { correspond, lettersView, openPhoto, whoCorresponds } from '#fostering/household/adoption/page.ts'
import type { Uploads } from '#fostering/household/files.ts'
import { actOf } from '#fostering/household/perform.ts'
import type { PlacePorts } from '#fostering/household/place.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { fileResponse } from '#http/core/file.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { newEvidenceId } from '#requests/evidence/id.ts'
import { doneOr, noSuch } from './problems.ts'

const letters = '/api/fostering/letters'
const bearer = /^Bearer ([\w-]{60,120})$/

/** Somebody with whom a family has letters, by the key of their link. One answer for everything that does not open. */
async function enter(context: Context, ready: () => Promise<PlacePorts & Uploads>) {
  const ports = await ready()
  const key = bearer.exec(context.req.header('authorization') ?? '')?.[1]
  const found = key === undefined ? undefined : await whoCorresponds(ports, key)
  if (!found)
    throw new ProblemError(
      'unauthorised',
      'This link does not work any more. Call us, and we will send you a new one.',
    )
  return { ports, found }
}

/** The page of somebody with whom a family has letters: no address of it names the family, or anything of it. */
export function letterRoutes(ready: () => Promise<PlacePorts & Uploads>): Hono {
  const app = createApp()
  app.get(letters, async (context) => {
    const { ports, found } = await enter(context, ready)
    return context.json(LettersView.parse(await lettersView(ports, found)))
  })
  app.post(`${letters}/acts/:act`, async (context) => {
    const { ports, found } = await enter(context, ready)
    const act = context.req.param('act')
    const one = await actOf(found.part.name, act)
    if (one?.right !== 'answer') throw noSuch()
    const key = idempotencyKey(context.req)
    const sent = z.strictObject({ seen: z.int().check(z.minimum(0)), with: one.body as z.ZodMiniType })
    const { seen, with: body } = await readBody(context.req, sent)
    const photos = one.files?.(body as never).length ?? 0
    const part = doneOr(await correspond(ports, found, { act, key, seen, body }, photos))
    const other = part.values.other ?? found.other
    return context.json(LettersView.parse(await lettersView(ports, { part, other })))
  })
  app.post(`${letters}/files`, async (context) => {
    const { ports, found } = await enter(context, ready)
    const ask = await readBody(context.req, EvidenceAsk)
    const tray = trayOf(await ports.secret(), found.part)
    return context.json(EvidenceUpload.parse(await ports.presign(tray, newEvidenceId(), ask)), 201)
  })
  app.get(`${letters}/files/:file`, async (context) => {
    const { ports, found } = await enter(context, ready)
    const id = FileId.safeParse(context.req.param('file'))
    const photo = id.success ? await openPhoto(ports, found, id.data) : undefined
    if (!photo) throw noSuch()
    return fileResponse(photo, 'photo', context.req.header('range'))
  })
  return app
}
