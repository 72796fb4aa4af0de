import { TemplateError } from '#infra/template/types.ts'
import type { Resolved } from '../template/stack.ts'

/** What of a request CloudFront passes on to the origin, and whether it compresses what comes back. */
export type Forwarding = { headers: Choice; cookies: Choice; query: Choice; gzip: boolean; brotli: boolean }
export type Choice = { kind: 'none' | 'all' | 'only' | 'except'; names?: readonly string[] }

type Config<Kind extends string, Names extends string> = { [K in Kind]?: string } & {
  [N in Names]?: string[]
}
type Parts = {
  HeadersConfig?: Config<'HeaderBehavior', 'Headers'>
  CookiesConfig?: Config<'CookieBehavior', 'Cookies'>
  QueryStringsConfig?: Config<'QueryStringBehavior', 'QueryStrings'>
}
export type PolicyProperties = Parts & {
  ParametersInCacheKeyAndForwardedToOrigin?: Parts & {
    EnableAcceptEncodingGzip?: boolean
    EnableAcceptEncodingBrotli?: boolean
  }
}

const nothing = { headers: { kind: 'none' }, cookies: { kind: 'none' }, query: { kind: 'none' } } as const
const everything = { headers: { kind: 'all' }, cookies: { kind: 'all' }, query: { kind: 'all' } } as const

/** CloudFront's own cache policies, by id. */
const managedCache: Record<string, Forwarding> = {
  // CachingOptimized
  '658327ea-f89d-4fab-a63d-7e88639e58f6': { ...nothing, gzip: true, brotli: true },
  // CachingDisabled
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': { ...nothing, gzip: false, brotli: false },
}

/** CloudFront's own origin request policies, by id. */
const managedRequest: Record<string, Omit<Forwarding, 'gzip' | 'brotli'>> = {
  // AllViewer
  '216adef6-5c7f-47e4-b989-5492eafa07d3': everything,
  // AllViewerExceptHostHeader
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': { ...everything, headers: { kind: 'except', names: ['host'] } },
}

/** What a behaviour forwards: what its cache policy puts in the key, and what its origin request policy adds. */
export function readForwarding(
  owner: string,
  { CachePolicyId = '', OriginRequestPolicyId }: { CachePolicyId?: string; OriginRequestPolicyId?: string },
  own: {
    cache: Resolved<{ CachePolicyConfig: PolicyProperties }>[]
    request: Resolved<{ OriginRequestPolicyConfig: PolicyProperties }>[]
  },
): Forwarding {
  const ownCache = own.cache.find(({ ref }) => ref === CachePolicyId)?.properties.CachePolicyConfig
  const parameters = ownCache?.ParametersInCacheKeyAndForwardedToOrigin
  const cache = parameters
    ? { ...choices(parameters), ...encodings(parameters) }
    : managedCache[CachePolicyId]
  if (!cache)
    throw new TemplateError(
      `${owner}: the player doesn't know the cache policy ${CachePolicyId} (infra/local/model/forwarding.ts).`,
    )
  if (!OriginRequestPolicyId) return cache
  const ownRequest = own.request.find(({ ref }) => ref === OriginRequestPolicyId)?.properties
    .OriginRequestPolicyConfig
  const request = ownRequest ? choices(ownRequest) : managedRequest[OriginRequestPolicyId]
  if (!request) {
    throw new TemplateError(
      `${owner}: the player doesn't know the origin request policy ${OriginRequestPolicyId} (infra/local/model/forwarding.ts).`,
    )
  }
  return {
    ...cache,
    headers: both(cache.headers, request.headers),
    cookies: both(cache.cookies, request.cookies),
    query: both(cache.query, request.query),
  }
}

/** Whether a name is passed on. */
export function chosen(choice: Choice, name: string): boolean {
  if (choice.kind === 'all' || choice.kind === 'none') return choice.kind === 'all'
  return (choice.names ?? []).includes(name) === (choice.kind === 'only')
}

const encodings = (
  parameters: NonNullable<PolicyProperties['ParametersInCacheKeyAndForwardedToOrigin']>,
) => ({
  gzip: parameters.EnableAcceptEncodingGzip ?? false,
  brotli: parameters.EnableAcceptEncodingBrotli ?? false,
})

function choices({ HeadersConfig: headers, CookiesConfig: cookies, QueryStringsConfig: query }: Parts) {
  return {
    headers: choice(
      headers?.HeaderBehavior,
      headers?.Headers?.map((name) => name.toLowerCase()),
    ),
    cookies: choice(cookies?.CookieBehavior, cookies?.Cookies),
    query: choice(query?.QueryStringBehavior, query?.QueryStrings),
  }
}

function choice(behaviour = 'none', names: string[] = []): Choice {
  if (behaviour === 'none') return { kind: 'none' }
  if (behaviour === 'whitelist') return { kind: 'only', names }
  if (behaviour === 'allExcept') return { kind: 'except', names }
  return { kind: 'all' }
}

function both(one: Choice, other: Choice): Choice {
  if (one.kind === 'none') return other
  if (other.kind === 'none') return one
  if (one.kind === 'only' && other.kind === 'only')
    return { kind: 'only', names: [...(one.names ?? []), ...(other.names ?? [])] }
  return one.kind === 'only' ? other : one
}
