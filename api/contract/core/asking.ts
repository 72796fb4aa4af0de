import * as z from 'zod/mini'

/** Bytes that the body of a request to the API may have. */
export const bodyLimit = 64 * 1024

/** A UUID, or at least 128 bits in base64url, made when the form opened. */
export const IdempotencyKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/))
