import * as z from 'zod/mini'

/** Kinds of problem that the API answers with. The last part of `type` tells them apart. */
export const problemKinds = {
  'malformed-body': { status: 400, title: 'The body cannot be read' },
  'idempotency-key-missing': { status: 400, title: 'The Idempotency-Key header is missing or too weak' },
  unauthorised: { status: 401, title: 'The tracking key does not open this request' },
  'link-too-old': { status: 401, title: 'The link is wrong or too old' },
  'not-signed-in': { status: 401, title: 'Sign in as a member of staff' },
  'department-unknown': { status: 401, title: 'The key is not that of the department' },
  forbidden: { status: 403, title: 'This is not open to you' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not do that' },
  conflict: { status: 409, title: 'Somebody else changed it at the same moment' },
  changed: { status: 409, title: 'Somebody else did something in the meantime' },
  'fee-changed': { status: 409, title: 'It costs something else now' },
  'not-now': { status: 409, title: 'As it stands this cannot be done' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is not JSON' },
  invalid: { status: 422, title: 'Some of it needs to be put right' },
  'key-reused': { status: 422, title: 'The Idempotency-Key was used for something else' },
  danger: { status: 422, title: 'Call, do not send a form' },
  'not-ours': { status: 422, title: 'Another authority looks after this' },
  'not-eligible': { status: 422, title: 'The rules do not let this go on' },
  'evidence-refused': { status: 422, title: 'The file cannot be taken' },
  locked: { status: 423, title: 'This is locked' },
  'too-many-requests': { status: 429, title: 'Too many at once' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'This is not working for the moment' },
} as const
export type ProblemKind = keyof typeof problemKinds

export const problemType = (kind: ProblemKind): string => `/problems/${kind}`

/** RFC 9457 problem details. `errors` name what to put right: a JSON pointer into the body, and a message. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.optional(z.array(z.object({ pointer: z.string(), message: z.string() }))),
  /** With `too-many-requests`: seconds to wait, as the Retry-After header has it. */
  retryAfter: z.optional(z.int()),
  /** With `not-ours`: who looks after it. With `danger`: whom to call. */
  authority: z.optional(
    z.object({ name: z.string(), url: z.optional(z.string()), phone: z.optional(z.string()) }),
  ),
  /** With `fee-changed`: what it costs now, for these answers; nothing, where it is 0. */
  fee: z.optional(z.object({ pence: z.int(), description: z.string() })),
})
export type Problem = z.infer<typeof Problem>

/** What schemas call a kind of value, as whoever sends or writes one would. */
export const valueKinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}
