import type { Hono } from 'hono/tiny'
import { LateEvidence, LateEvidenceReceipt } from '#contract/evidence.ts'
import { readReference } from '#contract/reference.ts'
import { addLater, type LatePorts } from '#requests/evidence/late.ts'
import { openRequest } from '#requests/track.ts'
import { createApp } from './app.ts'
import { readBody } from './body.ts'
import { bearerKey, idempotencyKey } from './idempotency.ts'
import { ProblemError } from './problem.ts'
import { cannotOpen } from './track.ts'

const invalid = (at: string, message: string) =>
  new ProblemError('invalid', 'Put right what is listed and send it again.', {
    errors: [{ pointer: `/${at}`, message }],
  })

/** `POST /api/requests/{reference}/evidence` with the tracking key of the person who sent the request. */
export function evidenceLateRoutes(ports: () => Promise<LatePorts>): Hono {
  return createApp().post('/api/requests/:reference/evidence', async (context) => {
    const idempotency = idempotencyKey(context.req)
    const reference = readReference(context.req.param('reference'))
    const key = bearerKey(context.req)
    const ready = await ports()
    const opened = reference && key ? await openRequest(ready.requests, reference, key) : undefined
    if (!key || opened?.key.role !== 'reporter') throw cannotOpen()
    const late = await readBody(context.req, LateEvidence)
    const added = await addLater(
      ready,
      { reference: opened.request.reference, trackingKey: key },
      late,
      idempotency,
    )
    switch (added.kind) {
      case 'not-opened':
        throw cannotOpen()
      case 'added':
        return context.json(LateEvidenceReceipt.parse(added.receipt), 201)
      case 'finished':
        throw new ProblemError('conflict', 'This request is finished. Call the department to send it more.')
      case 'not-wanted':
        throw invalid('question', 'No files were to come later for this question')
      case 'key-reused':
        throw new ProblemError(
          'key-reused',
          'This Idempotency-Key was used with other files. Use a new key for them.',
        )
      case 'invalid':
        throw invalid('files', added.message)
    }
  })
}
