import { createHash } from 'node:crypto'
import { canonical } from '#contract/core/canonical.ts'

export { canonical }

/** SHA-256 of the canonical text, base64url. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('base64url')
