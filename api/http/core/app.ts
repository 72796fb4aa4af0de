import { Hono } from 'hono/tiny'
import { ProblemError, problemResponse } from './problem.ts'

/** What the log says of an error nobody expected: its kind and place, never its message, which may hold an answer. */
function logUnexpected(error: Error, method: string, route: string): void {
  const stack = error.stack?.split('\n').filter((line) => line.trim().startsWith('at ')) ?? []
  console.error(
    JSON.stringify({ level: 'error', event: 'unexpected', name: error.name, method, route, stack }),
  )
}

/** A Hono app whose every failure is problem+json and whose answers are never stored on the way. */
export function createApp(): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store')
  })
  app.notFound(() =>
    problemResponse('not-found', 'Check the address. /api/openapi.json lists what there is.'),
  )
  app.onError((error, context) => {
    if (error instanceof ProblemError) return problemResponse(error.kind, error.message, error.more)
    logUnexpected(error, context.req.method, context.req.routePath)
    return problemResponse('internal', 'Try again in a minute. Sending the same request again is safe.')
  })
  return app
}
