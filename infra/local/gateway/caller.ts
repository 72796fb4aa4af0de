import type { IncomingMessage } from 'node:http'
import type { Principal } from '../model/plan.ts'

/** Who sent a request, and to which service of AWS. */
export type Caller = { principal: Principal; service: string }

/** `accessKeyId/date/region/service/aws4_request` */
export type Credential = { accessKeyId: string; date: string; region: string; service: string }

/** The credential that a request is signed with: in its Authorization header, or in the address if it is presigned. */
export function credentialOf(request: IncomingMessage, query: URLSearchParams): Credential | undefined {
  const signed = /Credential=([^,\s]+)/.exec(request.headers.authorization ?? '')?.[1]
  return parseCredential(signed ?? query.get('X-Amz-Credential') ?? '')
}

export function parseCredential(text: string): Credential | undefined {
  const [accessKeyId, date, region, service, end] = text.split('/')
  if (!accessKeyId || !date || !region || !service || end !== 'aws4_request') return undefined
  return { accessKeyId, date, region, service }
}
