import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { PackPdf } from '#contract/fostering/panel/pack.ts'
import { type PrintPorts, printPack } from '#fostering/pack/print.ts'
import { isDesk } from '#fostering/panel/seats.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { forbidden } from '#http/core/staff.ts'
import { type EnterPorts, enterPanel } from './enter.ts'
import { type LookingPorts, opened, placeIn } from './pack.ts'

export type PackPdfPorts = EnterPorts & PrintPorts & LookingPorts

/** A pack as a PDF with the reader's name on each page, where the council allows it; those who plan panels may always. */
export const packPdfRoutes = (ready: () => Promise<PackPdfPorts>): Hono =>
  createApp().post(
    '/api/workspace/fostering/panel/meetings/:meeting/items/:item/pack.pdf',
    async (context) => {
      const ports = await ready()
      const person = await enterPanel(context, ports)
      const key = idempotencyKey(context.req)
      await readBody(context.req, z.strictObject({}))
      const open = await opened(ports, person, placeIn(context))
      if (!ports.reading.download && !isDesk(person)) throw forbidden()
      return context.json(PackPdf.parse(await printPack(ports, person, open, key)))
    },
  )
