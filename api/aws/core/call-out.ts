import { isSafeUrl } from '#contract/council/connection.ts'

/** What another system answered, its body as text. */
export interface CalledOut {
  readonly status: number
  readonly text: string
}

/** Another system did not do what it was asked. `status` is missing when no answer came: then it may have done it. */
export class CallFailed extends Error {
  override readonly name: string
  readonly status: number | undefined

  constructor(status?: number) {
    super(status === undefined ? 'No answer came' : `It answered ${status}`)
    this.name = status === undefined ? 'NoAnswer' : `Answered${status}`
    this.status = status
  }
}

const largest = 5 * 1024 * 1024

async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > largest) throw new Error('The answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/**
 * Calls a department's own system: over TLS, within the time, and never where a redirect leads. Throws
 * {@link CallFailed} when no answer came; every answer comes back.
 */
export async function callOut(url: string, init: RequestInit, milliseconds: number): Promise<CalledOut> {
  if (!isSafeUrl(url)) throw new Error('Departments’ own systems are called by https alone')
  try {
    const signal = AbortSignal.timeout(milliseconds)
    const response = await fetch(url, { ...init, redirect: 'manual', signal })
    return { status: response.status, text: await bodyOf(response) }
  } catch {
    throw new CallFailed()
  }
}

/** As {@link callOut}; throws when the answer is not that it was done. */
export async function callOutWell(...asked: Parameters<typeof callOut>): Promise<string> {
  const { status, text } = await callOut(...asked)
  if (status < 200 || status > 299) throw new CallFailed(status)
  return text
}
