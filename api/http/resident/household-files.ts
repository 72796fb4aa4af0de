import type { Hono } from 'hono/tiny'
import { FileId } from '#contract/core/files/files.ts'
import { readReference } from '#contract/core/reference.ts'
import { FileChecked } from '#contract/fostering/files.ts'
import { createApp } from '#http/core/app.ts'
import { type LookPorts, lookAtUpload } from '#requests/evidence/check.ts'
import { seenOr } from './evidence-check.ts'

/**
 * `POST /api/fostering/files/{household}/{id}/check`: looks at a file that was uploaded for a household. It stands with
 * the decoder of photos, and apart from what reads a household: its id, which nobody guesses, is all that it takes.
 */
export const householdFileRoutes = (ports: (household: string) => LookPorts): Hono =>
  createApp().post('/api/fostering/files/:household/:id/check', async (context) => {
    const household = readReference(context.req.param('household'))
    const id = FileId.safeParse(context.req.param('id'))
    const seen =
      household && id.success
        ? await lookAtUpload({ ...ports(household), recordings: true }, id.data)
        : ({ kind: 'missing' } as const)
    return context.json(FileChecked.parse(seenOr(seen)))
  })
