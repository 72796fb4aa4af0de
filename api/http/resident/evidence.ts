import type { Hono } from 'hono/tiny'
import { EvidenceAsk, EvidenceUpload } from '#contract/requests/evidence.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { newEvidenceId } from '#requests/evidence/id.ts'
import type { EvidencePlaces } from '#requests/evidence/ports.ts'

/** `POST /api/evidence`: a place to put one file. */
export function evidenceRoutes(places: EvidencePlaces): Hono {
  return createApp().post('/api/evidence', async (context) => {
    const ask = await readBody(context.req, EvidenceAsk)
    return context.json(EvidenceUpload.parse(await places.presign(newEvidenceId(), ask)), 201)
  })
}
