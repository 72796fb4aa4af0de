import { createContext } from 'react'
import * as z from 'zod/mini'
import { Receipt, type Submission } from '#contract/requests/request.ts'
import { ApiProblem, api } from '#web/app/api.ts'
import { isSame } from '../model/change.ts'

export interface Received {
  readonly receipt: Receipt
  /** What was received is an earlier body, not the one that was to be sent now. */
  readonly withoutLastChanges: boolean
}

/** Sends one body until it is answered. */
export type Send = (attempt: (signal: AbortSignal) => Promise<Receipt>) => Promise<Receipt>

/** A page that is older than the API must not take a receipt with something new in it for a failure. */
export const KnownReceipt = z.object(Receipt.shape)

/** `POST /api/requests` once. */
export const postReport =
  (body: Submission, key: string) =>
  (signal: AbortSignal): Promise<Receipt> =>
    api('/api/requests', (json) => KnownReceipt.parse(json), {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key },
      signal,
    })

/** What posts one body: to the API that everybody uses, or to another door of it. */
export type PostReport = typeof postReport

/** Through which door a form is sent. */
export const SentThrough = createContext<PostReport>(postReport)

/**
 * Sends the report, once in effect. Where the API has had another body under the same key, that was an earlier
 * attempt whose answer got lost: sending that one again brings its receipt. Throws ApiProblem for a refusal.
 */
export async function sendReport(
  send: Send,
  { body, key, unanswered }: { body: Submission; key: string; unanswered: readonly Submission[] },
  post: PostReport = postReport,
): Promise<Received> {
  try {
    return { receipt: await send(post(body, key)), withoutLastChanges: false }
  } catch (problem) {
    if (!isKeyReused(problem)) throw problem
    for (const earlier of unanswered) {
      const receipt = isSame(earlier, body) ? undefined : await receiptOf(send, post(earlier, key))
      if (receipt) return { receipt, withoutLastChanges: true }
    }
    throw problem
  }
}

async function receiptOf(send: Send, attempt: ReturnType<PostReport>): Promise<Receipt | undefined> {
  try {
    return await send(attempt)
  } catch (problem) {
    if (problem instanceof ApiProblem) return undefined
    throw problem
  }
}

const isKeyReused = (problem: unknown): boolean =>
  problem instanceof ApiProblem && problem.kind === 'key-reused'
