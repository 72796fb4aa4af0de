import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import { LateEvidence, LateEvidenceReceipt } from '#contract/requests/evidence.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { bearerKey, idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { addLater, type LatePorts } from '#requests/resident/late.ts'
import { openRequest } from '#requests/resident/track.ts'
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
