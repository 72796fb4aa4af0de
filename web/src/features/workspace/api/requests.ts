import * as z from 'zod/mini'
import {
  ActionTaken,
  type ActionToTake,
  type BulkAction,
  BulkTaken,
  Look,
  WorkRequest,
} from '#contract/workspace/workspace.ts'
import { staffApi, staffFile } from '#web/staff/staffApi.ts'

export const requestKey = (reference: string) => ['workspace', 'request', reference]

/** A request as staff see it. */
export const requestOf = (reference: string) => ({
  queryKey: requestKey(reference),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    staffApi(`/api/workspace/requests/${reference}`, (json) => WorkRequest.parse(json), { signal }),
})

/** A file of a request. */
export const evidenceOf = (reference: string, id: string) => ({
  queryKey: ['workspace', 'evidence', reference, id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    staffFile(`/api/workspace/requests/${reference}/evidence/${id}`, signal),
  staleTime: Number.POSITIVE_INFINITY,
  // A file is kept with its request a moment after the request was taken.
  retry: 4,
  retryDelay: 1500,
})

/** Does something to a request. The same key with the same action has its effect once. */
export const takeAction = (reference: string, body: ActionToTake, key: string): Promise<ActionTaken> =>
  staffApi(`/api/workspace/requests/${reference}/actions`, (json) => ActionTaken.parse(json), {
    method: 'POST',
    body,
    headers: { 'idempotency-key': key },
  })

/** The same to several requests. */
export const takeBulk = (body: BulkAction, key: string): Promise<BulkTaken> =>
  staffApi('/api/workspace/actions', (json) => BulkTaken.parse(json), {
    method: 'POST',
    body,
    headers: { 'idempotency-key': key },
  })

const Looks = z.object({ looks: z.array(Look) })

/** Who has looked at a sensitive request. */
export const looksAt = (reference: string) => ({
  queryKey: ['workspace', 'looks', reference],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    staffApi(`/api/workspace/looks/${encodeURIComponent(reference)}`, (json) => Looks.parse(json).looks, {
      signal,
    }),
})
