import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Open311Errors } from '#contract/requests/open311.ts'

/**
 * Bytes of a call. A function of Lambda takes 6 MB, in which files are written as base64 and the call’s headers stand as
 * well: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html (reviewed 2026-11-30).
 */
export const mostOfCall = Math.floor(((6 * 1024 * 1024 - 64 * 1024) * 3) / 4)

const description = 'The call is too large. Send fewer photos, or smaller ones: 4 MB go into one call'

/** The code of the CloudFront Function that refuses calls of Open311 which are too large for the API. */
export function open311Size(): string {
  const errors = Open311Errors.parse([{ code: '413', description }])
  const items = errors.map(
    ({ code, description }) => `<error><code>${code}</code><description>${description}</description></error>`,
  )
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<errors>${items.join('')}</errors>`
  return readFileSync(join(import.meta.dirname, 'open311-size.js'), 'utf8')
    .replace('LIMIT', String(mostOfCall))
    .replace('JSON_ERRORS', () => JSON.stringify(JSON.stringify(errors)))
    .replace('XML_ERRORS', () => JSON.stringify(xml))
}
