import type { Hono } from 'hono/tiny'
import { FileId } from '#contract/core/files/files.ts'
import { EvidenceChecked, evidenceLimits, inMegabytes } from '#contract/requests/evidence.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type CheckPorts, checkEvidence, preview, type Seen } from '#requests/evidence/check.ts'
import type { Refusal } from '#requests/evidence/ports.ts'
import { fileHeaders } from './evidence-show.ts'

const whatToDo: Record<Refusal, string> = {
  'too-large': `The file is larger than ${inMegabytes(evidenceLimits.bytes)}. Make it smaller, or take a screenshot of it and add that.`,
  'not-taken':
    'The file is not a JPEG, PNG, WebP or HEIC photo, nor a PDF. Save it as a JPEG or PDF and add that.',
  damaged:
    'The photo cannot be opened: part of it is missing or damaged. Take a screenshot of it and add that, add another one, or continue without it.',
  'too-many-pixels': `The photo has more than ${evidenceLimits.pixels / 1_000_000} million pixels. Make it smaller, or take a screenshot of it and add that.`,
  'damaged-pdf': 'The PDF is cut off: its end is missing. Save it again, or take a photo of the document.',
  'locked-pdf': 'The PDF is locked with a password. Save it without one, or take a photo of the document.',
  'active-pdf':
    'The PDF has another file in it, or something that runs when it is opened. Print it to a new PDF, or take a photo of the document.',
  'damaged-recording':
    'The recording cannot be used: part of it is missing, or it has no sound. Record it again, or write it down instead.',
}

const receiptIn = (header = ''): string => /^Bearer (\S{20,200})$/.exec(header)?.[1] ?? ''

/** What was seen of a file. Throws the problem where it was not taken. */
export function seenOr<T>(seen: Seen<T>): T {
  switch (seen.kind) {
    case 'checked':
      return seen.checked
    case 'refused':
      throw new ProblemError('evidence-refused', whatToDo[seen.why])
    case 'missing':
      throw new ProblemError(
        'not-found',
        'Nothing was uploaded under this id, or it was too long ago. Ask for a new place and upload it again.',
      )
  }
}

async function check(ports: CheckPorts, given: string) {
  const id = FileId.safeParse(given)
  const seen = id.success ? await checkEvidence(ports, id.data) : ({ kind: 'missing' } as const)
  return EvidenceChecked.parse(seenOr(seen))
}

/**
 * `POST /api/evidence/{id}/check`: looks at an uploaded file. `GET /api/evidence/{id}` with the receipt that came of it:
 * the photo as it was made anew, for an hour. The ports are made once the secret is known.
 */
export function evidenceCheckRoutes(ports: () => Promise<CheckPorts>): Hono {
  return createApp()
    .post('/api/evidence/:id/check', async (context) =>
      context.json(await check(await ports(), context.req.param('id'))),
    )
    .get('/api/evidence/:id', async (context) => {
      const id = FileId.safeParse(context.req.param('id'))
      const receipt = receiptIn(context.req.header('authorization'))
      const photo = id.success && receipt ? await preview(await ports(), id.data, receipt) : undefined
      if (!photo)
        throw new ProblemError(
          'not-found',
          'There is no such photo, or it was added too long ago. Add it again.',
        )
      return context.body(new Uint8Array(photo), 200, fileHeaders('image/jpeg'))
    })
}
