import type { HonoRequest } from 'hono'
import type * as z from 'zod/mini'
import { bodyLimit } from '#contract/core/asking.ts'
import { messageBytes } from '#requests/life/message-text.ts'
import { issueWords } from './issue-words.ts'
import { ProblemError } from './problem.ts'

/** Deeper than any answer; a nesting bomb is far deeper. */
const depthLimit = 12

function deepest(text: string): number {
  let depth = 0
  let most = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') most = Math.max(most, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return most
}

/** What JSON allows and no schema sees: half characters, and names that JavaScript gives a meaning. */
function unsound(value: unknown): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? undefined : halfACharacter
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, part] of Object.entries(value)) {
    if (name === '__proto__') return 'No field may be called __proto__. Leave it out.'
    const found = name.isWellFormed() ? unsound(part) : halfACharacter
    if (found) return found
  }
  return undefined
}

const halfACharacter = 'The body has half a character (a lone surrogate). Send whole characters.'

const escapePointer = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')

/** JSON pointer (RFC 6901) of a path. */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${escapePointer(part)}`).join('')

function issueErrors(issue: z.core.$ZodIssue): { pointer: string; message: string }[] {
  if (issue.code !== 'unrecognized_keys')
    return [{ pointer: pointer(issue.path), message: issueWords(issue) }]
  return issue.keys.map((key) => ({
    pointer: pointer([...issue.path, key]),
    message: 'Unknown field: leave it out',
  }))
}

const tooLarge = () =>
  new ProblemError(
    'body-too-large',
    `Send at most ${bodyLimit} bytes, of which an emoji counts 12. Photos are sent apart, to /api/evidence.`,
  )

async function readText(request: HonoRequest): Promise<string> {
  if (!/^application\/json\s*(;|$)/i.test(request.header('content-type') ?? '')) {
    throw new ProblemError(
      'unsupported-media-type',
      'Send JSON, with the header Content-Type: application/json.',
    )
  }
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > bodyLimit) {
    throw tooLarge()
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ProblemError('malformed-body', 'The body is not UTF-8. Send JSON in UTF-8.')
  }
}

/**
 * The body as the schema has it. Throws the problem that fits: not JSON, too large, too deep, not Unicode,
 * or fields to put right, each with its pointer.
 */
export async function readBody<Schema extends z.ZodMiniType>(
  request: HonoRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readText(request)
  if (deepest(text) > depthLimit) {
    throw new ProblemError('malformed-body', `The body is nested more than ${depthLimit} deep.`)
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new ProblemError('malformed-body', 'The body is not JSON.')
  }
  const reason = unsound(body)
  if (reason) throw new ProblemError('malformed-body', reason)
  if (messageBytes(body) > bodyLimit) throw tooLarge()
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
    errors: parsed.error.issues.flatMap(issueErrors),
  })
}
