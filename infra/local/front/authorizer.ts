import type { LocalFunction } from '../lambda/function.ts'
import type { ApiModel, AuthorizerModel } from '../model/api.ts'
import type { Place } from '../template/place.ts'
import { authorizerEvent } from './event.ts'
import type { Incoming } from './exchange.ts'
import type { Match } from './routes.ts'

/** `unidentified` when a source of identity is missing, which is answered without asking the authorizer. */
export type Verdict = { kind: 'allowed'; context: unknown } | { kind: 'denied' | 'unidentified' | 'failed' }

type Authorise = (request: Incoming, match: Match, authorizer: AuthorizerModel) => Promise<Verdict>

/** Asks Lambda authorizers, and remembers what they said for the same identity as long as the template says. */
export function createAuthorise(
  api: ApiModel,
  place: Place,
  functions: Map<string, LocalFunction>,
): Authorise {
  const remembered = new Map<string, { verdict: Verdict; until: number }>()
  return async (request, match, authorizer) => {
    const identity = authorizer.identitySource.map((source) => identityOf(source, request))
    if (identity.some((value) => !value)) return { kind: 'unidentified' }
    const key = JSON.stringify([authorizer.id, identity])
    const known = remembered.get(key)
    if (known && known.until > Date.now()) return known.verdict
    const event = authorizerEvent(request, match, identity as string[], { api, place })
    const verdict = await ask(functions.get(authorizer.functionArn), JSON.stringify(event))
    if (authorizer.ttlSeconds && identity.length && verdict.kind !== 'failed') {
      if (remembered.size > 1000) remembered.clear()
      remembered.set(key, { verdict, until: Date.now() + authorizer.ttlSeconds * 1000 })
    }
    return verdict
  }
}

async function ask(target: LocalFunction | undefined, event: string): Promise<Verdict> {
  const outcome = await target?.invoke(event)
  if (!outcome?.ok) return { kind: 'failed' }
  const { isAuthorized, context } = JSON.parse(outcome.payload) as {
    isAuthorized?: boolean
    context?: unknown
  }
  return isAuthorized === true ? { kind: 'allowed', context } : { kind: 'denied' }
}

/** `$request.header.x-origin-key` or `$request.querystring.key` of a request. */
function identityOf(source: string, request: Incoming): string | undefined {
  const [, where, name = ''] = /^\$request\.(header|querystring)\.(.+)$/.exec(source) ?? []
  if (where === 'header') return request.headers[name.toLowerCase()]
  if (where === 'querystring') return new URLSearchParams(request.query).get(name) ?? undefined
  return undefined
}
