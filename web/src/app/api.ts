import type { Problem, ProblemKind } from '#contract/core/problem.ts'

/** The API said no, or could not be reached (`status` 0, no kind). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  /** Tells problems apart; missing when the answer came from something that is not the API. */
  readonly kind: ProblemKind | undefined
  readonly problem: Problem | undefined

  constructor(status: number, problem?: Problem) {
    super(problem?.detail ?? (status ? `The service answered ${status}` : 'The service cannot be reached'))
    this.status = status
    this.problem = problem
    this.kind = problem?.type.split('/').at(-1) as ProblemKind | undefined
  }
}

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  body?: unknown
  headers?: Readonly<Record<string, string>>
  signal?: AbortSignal
  /** `no-store`: the browser keeps nothing of the answer. */
  cache?: RequestCache
}

/**
 * Asks the API and returns the JSON of its answer, read by `read`, which throws when it is not as agreed.
 * Throws ApiProblem when the API says no or cannot be reached. Whoever calls decides whether to ask again.
 */
export async function api<T>(
  path: `/api/${string}`,
  read: (json: unknown) => T,
  { method = 'GET', body, headers, signal, cache }: ApiRequest = {},
): Promise<T> {
  const answer = await reach(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
    ...(cache && { cache }),
  })
  if (!answer.ok) throw new ApiProblem(answer.status, await problemOf(answer))
  return read(answer.status === 204 ? undefined : await jsonOf(answer))
}

/** A file of the site, all of it. Throws ApiProblem when it is not there or cannot be reached. */
export async function fetchFile(path: string, request: RequestInit = {}): Promise<Response> {
  const answer = await reach(path, request)
  if (!answer.ok) throw new ApiProblem(answer.status)
  const whole = await unlessCutOff(answer.arrayBuffer(), request.signal)
  return new Response(whole, { headers: answer.headers })
}

/** `fetch`, which throws ApiProblem when nobody can be reached. */
export const reach = (path: string, request: RequestInit): Promise<Response> =>
  unlessCutOff(fetch(path, request), request.signal)

async function unlessCutOff<T>(work: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  try {
    return await work
  } catch (problem) {
    // Some browsers say AbortError whatever the reason was.
    if (signal?.aborted) throw signal.reason ?? problem
    throw new ApiProblem(0)
  }
}

/** What is no JSON does not come from the API: a connection that broke off, or the log-in page of a wireless network. */
async function jsonOf(answer: Response): Promise<unknown> {
  const text = await unlessCutOff(answer.text(), undefined)
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiProblem(0)
  }
}

/** Whether nobody was reached, or was too busy, so that the same may succeed later. */
export function mayPass(problem: unknown): boolean {
  if (problem instanceof DOMException) return problem.name === 'TimeoutError'
  if (!(problem instanceof ApiProblem)) return false
  return [0, 408, 425, 429].includes(problem.status) || problem.status >= 500
}

async function problemOf(answer: Response): Promise<Problem | undefined> {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return undefined
  try {
    return (await answer.json()) as Problem
  } catch {
    return undefined
  }
}
