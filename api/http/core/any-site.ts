import type { MiddlewareHandler } from 'hono'

/**
 * Lets scripts of other websites read the answer. For what anybody may see alone: never where a key, a token or a cookie
 * decides what there is to see, nor where something is written.
 */
export const anySite: MiddlewareHandler = async (context, next) => {
  await next()
  if (context.req.query('api_key') !== undefined) return
  context.res.headers.set('access-control-allow-origin', '*')
  // Says where a list goes on.
  context.res.headers.set('access-control-expose-headers', 'Link')
}
