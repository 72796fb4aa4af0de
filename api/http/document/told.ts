import type { ProblemKind } from '#contract/core/problem.ts'
import { bodyProblems, idempotency, json, parameter, problems, ref, text } from './paths.ts'
import type { SchemaName } from './schemas.ts'
import { staffSecurity } from './staff.ts'

/** What was sent is an act: it takes a key of its own, and is done on what was seen. */
export const acting = [
  'idempotency-key-missing',
  ...bodyProblems,
  'changed',
  'not-now',
  'key-reused',
] as const

/** One operation of a wing. */
export interface Told {
  readonly id: string
  readonly summary: string
  readonly answer: SchemaName
  /** What it takes; a `GET` takes nothing. */
  readonly takes?: SchemaName
  /** What it takes is only looked for: it stands in the body so that it stands in no address. */
  readonly searches?: true
  readonly status?: 200 | 201 | 202
  readonly query?: Readonly<Record<string, string>>
  /** It also refuses with these. */
  readonly refuses?: readonly ProblemKind[]
  /** It never refuses with these, as others of its form do. */
  readonly never?: readonly ProblemKind[]
}

/** What stands in braces in an address, in words. */
export type Parts = Readonly<Record<string, string>>

/** A parameter for each part of the address in braces. */
export const partsOf = (path: string, parts: Parts) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path', parts[name] ?? name, text))

/** The operation as the document has it. Without `security` it is for signed-in staff. */
export function operation(
  path: string,
  parts: Parts,
  { id, summary, answer, takes, searches, status = 200, query = {}, refuses = [], never = [] }: Told,
  security: readonly object[] = staffSecurity,
) {
  const asked = Object.entries(query).map(([name, what]) => ({
    ...parameter(name, 'query', what, text),
    required: false,
  }))
  const nowhere = path.includes('{') ? (['not-found'] as const) : []
  const acts = takes !== undefined && !searches
  const bad = acts ? acting : searches ? bodyProblems : []
  const nobody = security === staffSecurity ? (['not-signed-in', 'forbidden'] as const) : []
  const refused = [...nobody, ...nowhere, ...bad, ...refuses].filter((kind) => !never.includes(kind))
  return {
    [takes ? 'post' : 'get']: {
      operationId: id,
      summary,
      security,
      parameters: [...partsOf(path, parts), ...asked, ...(acts ? [idempotency] : [])],
      ...(takes ? { requestBody: { required: true, ...json(ref(takes)) } } : {}),
      responses: {
        [status]: { description: acts ? 'Done' : 'What there is', ...json(ref(answer)) },
        ...problems(...refused),
      },
    },
  }
}
