import type { EngineAnswer } from '../engines/messages.ts'

/** A request that AWS would answer with an error; each service writes errors in its own way. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** The error as the given service would send it. */
export function refusalAnswer(service: string, { status, code, message }: Refusal): EngineAnswer {
  const error = (name: string) => `<Code>${name}</Code><Message>${escapeXml(message)}</Message>`
  switch (service) {
    case 's3':
      return xml(status, `<Error>${error(code.replace('AccessDeniedException', 'AccessDenied'))}</Error>`)
    case 'sns':
    case 'sts':
      return xml(status, `<ErrorResponse><Error><Type>Sender</Type>${error(code)}</Error></ErrorResponse>`)
    case 'sqs':
      return json(status, {
        __type: `com.amazonaws.sqs#${code.replace('AccessDeniedException', 'AccessDenied')}`,
        message,
      })
    default:
      return json(400, { __type: `com.amazon.coral.service#${code}`, message, Message: message })
  }
}

export function json(status: number, value: unknown): EngineAnswer {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: Buffer.from(JSON.stringify(value)),
  }
}

const xml = (status: number, text: string): EngineAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`),
})

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
