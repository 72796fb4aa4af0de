import type { Outcome } from '../lambda/function.ts'
import { type Answer, message } from './exchange.ts'

type Result = {
  statusCode?: number | string
  headers?: Record<string, string | number | boolean>
  cookies?: string[]
  body?: string
  isBase64Encoded?: boolean
}

/** What an HTTP API answers for what its function returned. */
export function httpAnswer(outcome: Outcome): Answer {
  if (!outcome.ok) return failures[outcome.kind]
  const result = JSON.parse(outcome.payload) as Result | string | null
  if (typeof result !== 'object' || result === null || result.statusCode === undefined) {
    const body = typeof result === 'string' ? result : outcome.payload
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) }
  }
  const status = Number(result.statusCode)
  if (!Number.isInteger(status) || status < 100 || status > 599) return failures.error
  const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    String(value),
  ])
  return {
    status,
    headers: {
      ...(result.body !== undefined && { 'content-type': 'text/plain;charset=UTF-8' }),
      ...withoutLength(Object.fromEntries(headers)),
    },
    ...(result.cookies?.length && { cookies: result.cookies }),
    body: Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8'),
  }
}

const failures = {
  error: message(500, 'Internal Server Error'),
  timeout: message(503, 'Service Unavailable'),
  throttled: message(503, 'Service Unavailable'),
  'too-large': message(500, 'Internal Server Error'),
}

const withoutLength = ({
  'content-length': _,
  connection: __,
  'transfer-encoding': ___,
  ...kept
}: Record<string, string>) => kept
