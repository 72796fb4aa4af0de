import * as z from 'zod/mini'
import {
  DraftCodeSent,
  DraftOpened,
  DraftSaved,
  DraftStanding,
  type DraftToSave,
  type DraftToSaveAgain,
} from '#contract/requests/draft.ts'
import { api } from '#web/app/api.ts'

/** Each makes one call; the page may be older than the API, so that something new in an answer is no failure. */
const Saved = z.object(DraftSaved.shape)
const CodeSent = z.object(DraftCodeSent.shape)
const Opened = z.object(DraftOpened.shape)

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const address = (id: string, more = ''): `/api/${string}` => `/api/drafts/${encodeURIComponent(id)}${more}`

export const postDraft = (body: DraftToSave, idempotencyKey: string) => (signal: AbortSignal) =>
  api('/api/drafts', (json) => Saved.parse(json), {
    method: 'POST',
    body,
    headers: { 'idempotency-key': idempotencyKey },
    signal,
  })

export const putDraft = (id: string, key: string, body: DraftToSaveAgain) => (signal: AbortSignal) =>
  api(address(id), (json) => Saved.parse(json), { method: 'PUT', body, headers: bearer(key), signal })

export const askForCode = (id: string, key: string, idempotencyKey: string) => (signal: AbortSignal) =>
  api(address(id, '/code'), (json) => CodeSent.parse(json), {
    method: 'POST',
    headers: { ...bearer(key), 'idempotency-key': idempotencyKey },
    signal,
  })

export const openDraft = (id: string, key: string, code?: string) => (signal: AbortSignal) =>
  api(address(id, '/open'), (json) => Opened.parse(json), {
    method: 'POST',
    body: code ? { code } : {},
    headers: bearer(key),
    signal,
  })

export const deleteDraft = (id: string, key: string) =>
  api(address(id), () => undefined, { method: 'DELETE', headers: bearer(key) })

export const draftStanding = (id: string, key: string, signal: AbortSignal) =>
  api(address(id), (json) => DraftStanding.parse(json), { headers: bearer(key), signal })
