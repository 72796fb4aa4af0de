import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { CouncilProfile } from '#contract/council/council.ts'
import { Open311Errors } from '#contract/requests/open311.ts'
import { answer, type Format, named } from './format.ts'

/** What went wrong, as Open311 says it: a status, and one line for each thing to put right. */
export class Open311Error extends Error {
  readonly status: 400 | 403 | 404 | 413 | 500
  readonly lines: readonly string[]

  constructor(status: Open311Error['status'], ...lines: string[]) {
    super(lines.join(' '))
    this.status = status
    this.lines = lines
  }
}

/** The format that the address asks for: XML, unless it ends in `.json`. */
const formatOf = (context: Context): Format => named(new URL(context.req.url).pathname)?.format ?? 'xml'

function errorAnswer(context: Context, { status, lines }: Open311Error): Promise<Response> {
  const errors = lines.map((description) => ({ code: String(status), description }))
  return answer(formatOf(context), Open311Errors.parse(errors), { root: 'errors', each: 'error' }, { status })
}

/** What the log says of an error nobody expected: its kind and place, never its message, which may hold an answer. */
function logUnexpected(error: Error, method: string, route: string): void {
  const stack = error.stack?.split('\n').filter((line) => line.trim().startsWith('at ')) ?? []
  console.error(
    JSON.stringify({ level: 'error', event: 'unexpected', name: error.name, method, route, stack }),
  )
}

/** A Hono app whose every failure is an Open311 list of errors, in the format of the address. */
export function createOpen311App(): Hono {
  const app = new Hono()
  app.notFound((context) =>
    errorAnswer(context, new Open311Error(404, 'Nothing is here. Addresses end in .xml or .json')),
  )
  app.onError((error, context) => {
    if (error instanceof Open311Error) return errorAnswer(context, error)
    logUnexpected(error, context.req.method, context.req.routePath)
    return errorAnswer(context, new Open311Error(500, 'Try again in a minute. Sending it again is safe.'))
  })
  return app
}

/** The name and the format of an address's last part. Throws where it has no ending that is known. */
export function file(context: Context, parameter: string): { name: string; format: Format } {
  const found = named(context.req.param(parameter) ?? '')
  if (!found) throw new Open311Error(404, 'Nothing is here. Addresses end in .xml or .json')
  return found
}

/**
 * Throws where a client means another jurisdiction than the profile lists. One server for one council needs none, so that
 * a client that leaves it out is right as well.
 */
export function checkJurisdiction(
  { open311 }: Pick<CouncilProfile, 'open311'>,
  given: string | undefined,
): void {
  const listed = open311?.jurisdictions
  const id = given?.trim().toLowerCase()
  if (!id || !listed || listed.some((one) => one.toLowerCase() === id)) return
  throw new Open311Error(
    404,
    `This jurisdiction_id is not served here. Leave it out, or send ${listed.join(' or ')}`,
  )
}
