import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import {
  DraftCodeSent,
  DraftOpened,
  DraftSaved,
  DraftStanding,
  DraftToOpen,
  DraftToSave,
  DraftToSaveAgain,
} from '#contract/requests/draft.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { bearerKey, idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { sendCode } from '#requests/resident/drafts/code.ts'
import { openDraft, removeDraft } from '#requests/resident/drafts/open.ts'
import type { DraftPorts } from '#requests/resident/drafts/ports.ts'
import { type Saved, type SavePorts, saveDraft, saveDraftAgain } from '#requests/resident/drafts/save.ts'
import { draftStanding } from '#requests/resident/drafts/standing.ts'

/** One answer for a wrong key, an unknown reference, and a form that was deleted or has lapsed. */
const cannotOpen = () =>
  new ProblemError(
    'unauthorised',
    'We cannot open a saved form with this link or code. Check that it is complete. We delete a saved form after 28 days, or once it has been sent.',
  )

const locked = () =>
  new ProblemError(
    'locked',
    'Ten wrong codes were entered for this saved form, so it is locked. Call us, or start the form again.',
  )

const tooMany = (detail: string, retryAfter: number) =>
  new ProblemError('too-many-requests', detail, { retryAfter })

const invalid = (pointer: string, message: string) =>
  new ProblemError('invalid', 'Put right what is listed and send it again.', {
    errors: [{ pointer, message }],
  })

/** `2 minutes`, `30 seconds`. */
function inWords(seconds: number): string {
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

interface Asker {
  readonly id: string
  readonly key: string
}

/** Who asks for which form. Throws what a wrong key gets where there is no form of such a name. */
function asker(request: Parameters<typeof bearerKey>[0]): Asker {
  const id = readReference(request.param('id') ?? '')
  const key = bearerKey(request)
  if (!id || !key) throw cannotOpen()
  return { id, key }
}

function savedBody(saved: Saved): DraftSaved {
  switch (saved.kind) {
    case 'saved':
      return DraftSaved.parse(saved.saved)
    case 'key-reused':
      throw new ProblemError(
        'key-reused',
        'This Idempotency-Key was used with another body. Use a new key for another form.',
      )
    case 'no-such-service':
      throw invalid('/service', 'There is no such service')
    case 'invalid':
      throw invalid('/to', saved.message)
    case 'too-large':
      throw new ProblemError('body-too-large', 'A saved form may have 60 KB. Photos are sent separately.')
    case 'too-many-messages':
      throw tooMany(
        'We have sent ten links to this address today. Print a code instead, or try again tomorrow.',
        60 * 60,
      )
    case 'conflict':
      throw new ProblemError(
        'conflict',
        'This form has been saved on another device since you opened it. Open what was saved there, or save yours as another form.',
      )
    case 'locked':
      throw locked()
    case 'cannot-open':
      throw cannotOpen()
  }
}

/** `POST /api/drafts` and `PUT /api/drafts/{id}`. */
export function draftSaveRoutes(ports: () => Promise<SavePorts>): Hono {
  const app = createApp()
  app.post('/api/drafts', async (context) => {
    const key = idempotencyKey(context.req)
    const ask = await readBody(context.req, DraftToSave)
    return context.json(savedBody(await saveDraft(await ports(), ask, key)), 201)
  })
  app.put('/api/drafts/:id', async (context) => {
    const { id, key } = asker(context.req)
    const ask = await readBody(context.req, DraftToSaveAgain)
    return context.json(savedBody(await saveDraftAgain(await ports(), id, key, ask)))
  })
  return app
}

/** `GET /api/drafts/{id}`, `POST /api/drafts/{id}/code`, `POST /api/drafts/{id}/open` and `DELETE /api/drafts/{id}`. */
export function draftOpenRoutes(ports: () => Promise<DraftPorts>): Hono {
  const app = createApp()
  app.get('/api/drafts/:id', async (context) => {
    const { id, key } = asker(context.req)
    const standing = await draftStanding(await ports(), id, key)
    if (!standing) throw cannotOpen()
    return context.json(DraftStanding.parse(standing))
  })
  app.post('/api/drafts/:id/code', async (context) => {
    const idempotency = idempotencyKey(context.req)
    const { id, key } = asker(context.req)
    const outcome = await sendCode(await ports(), id, key, idempotency)
    switch (outcome.kind) {
      case 'sent':
        return context.json(DraftCodeSent.parse(outcome.sent))
      case 'cannot-open':
        throw cannotOpen()
      case 'locked':
        throw locked()
      case 'printed':
        throw new ProblemError('invalid', 'This form opens with its printed code; none is sent.')
      case 'wait':
        throw tooMany(
          `We have sent five codes within an hour. You can ask for another in ${inWords(outcome.seconds)}.`,
          outcome.seconds,
        )
    }
  })
  app.post('/api/drafts/:id/open', async (context) => {
    const { id, key } = asker(context.req)
    const { code } = await readBody(context.req, DraftToOpen)
    const outcome = await openDraft(await ports(), id, key, code)
    switch (outcome.kind) {
      case 'opened':
        return context.json(DraftOpened.parse(outcome.opened))
      case 'cannot-open':
        throw cannotOpen()
      case 'locked':
        throw locked()
      case 'no-code':
        throw invalid('/code', 'This code is too old. Ask for a new one')
      case 'wait':
        throw tooMany(
          `Too many wrong codes were entered. You can try again in ${inWords(outcome.seconds)}.`,
          outcome.seconds,
        )
      case 'wrong-code':
        throw invalid('/code', wrongCode(outcome.left, outcome.seconds))
    }
  })
  app.delete('/api/drafts/:id', async (context) => {
    const { id, key } = asker(context.req)
    if (!(await removeDraft(await ports(), id, key))) throw cannotOpen()
    return context.body(null, 204)
  })
  return app
}

function wrongCode(left: number, seconds: number): string {
  const wait = seconds > 0 ? ` You can try again in ${inWords(seconds)}.` : ''
  const soon =
    left <= 3 ? ` After ${left} more wrong ${left === 1 ? 'code' : 'codes'} the form is locked.` : ''
  return `Enter the code from our newest message. This one is not right.${wait}${soon}`
}
