import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'

/** Reads what somebody wants to do, with the key that makes it once. */
export async function sent<Schema extends z.ZodMiniType>(context: Context, schema: Schema) {
  const key = idempotencyKey(context.req)
  return { key, body: await readBody(context.req, schema) }
}
