import type { Problem, ProblemKind } from '#contract/problem.ts'

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
}

/**
 * Asks the API and returns the JSON of its answer, read by `read`, which throws when it is not as agreed.
 * Throws ApiProblem when the API says no or cannot be reached. Whoever calls decides whether to ask again.
 */
export async function api<T>(
  path: `/api/${string}`,
  read: (json: unknown) => T,
  request: ApiRequest = {},
): Promise<T> {
  const answer = await send(path, request)
  if (!answer.ok) throw new ApiProblem(answer.status, await problemOf(answer))
  return read(answer.status === 204 ? undefined : await answer.json())
}

async function send(path: string, { method = 'GET', body, headers, signal }: ApiRequest): Promise<Response> {
  const hasBody = body !== undefined
  try {
    return await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(hasBody && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(hasBody && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
  } catch (problem) {
    if (signal?.aborted) throw problem
    throw new ApiProblem(0)
  }
}

async function problemOf(answer: Response): Promise<Problem | undefined> {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return undefined
  try {
    return (await answer.json()) as Problem
  } catch {
    return undefined
  }
}
