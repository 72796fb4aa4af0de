import { type Problem, type ProblemKind, problemKinds, problemType } from '#contract/core/problem.ts'

/** Parts of a problem that only some kinds have. */
export type ProblemMore = Partial<Pick<Problem, 'errors' | 'authority' | 'retryAfter' | 'fee'>>

/** Thrown by routes; `createApp` turns it into problem+json. `detail` says how to put it right, without personal data. */
export class ProblemError extends Error {
  readonly kind: ProblemKind
  readonly more: ProblemMore

  constructor(kind: ProblemKind, detail: string, more: ProblemMore = {}) {
    super(detail)
    this.name = 'ProblemError'
    this.kind = kind
    this.more = more
  }
}

/** The response for a problem, never cached. */
export function problemResponse(kind: ProblemKind, detail: string, more: ProblemMore = {}): Response {
  const { status, title } = problemKinds[kind]
  const problem: Problem = { type: problemType(kind), title, status, detail, ...more }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(more.retryAfter && { 'retry-after': String(more.retryAfter) }),
    },
  })
}
