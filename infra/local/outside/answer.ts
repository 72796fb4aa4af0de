import { type Answer, text } from '../front/exchange.ts'

/** A call to a stand-in, its path without the stand-in's own. */
export type Call = {
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: string
  /** Address of the stand-in. */
  base: string
}

export const json = (status: number, body: unknown): Answer =>
  text(status, JSON.stringify(body), 'application/json')

/** The JSON of a body; `undefined` when it is none. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
