import type { HonoRequest } from 'hono'
import { IdempotencyKey } from '#contract/core/asking.ts'
import { ProblemError } from './problem.ts'

/** The Idempotency-Key header. Throws the problem that says what a good one is. */
export function idempotencyKey(request: HonoRequest): string {
  const parsed = IdempotencyKey.safeParse(request.header('idempotency-key'))
  if (parsed.success) return parsed.data
  throw new ProblemError(
    'idempotency-key-missing',
    'Send the header Idempotency-Key with a UUID, or 22 to 64 random characters of base64url, made when the form opened.',
  )
}

/** The tracking key of the Authorization header; undefined when there is none of that form. */
export const bearerKey = (request: HonoRequest): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]{22})$/.exec(request.header('authorization') ?? '')?.[1]

/** A key that came before, with something else. */
export const keyReused = (): ProblemError =>
  new ProblemError(
    'key-reused',
    'This Idempotency-Key was used for something else. Use a new key for each thing that you send.',
  )
