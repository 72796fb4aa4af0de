import { randomUUID } from 'node:crypto'
import type { ApiModel } from '../model/api.ts'
import type { Place } from '../template/place.ts'
import type { Incoming } from './exchange.ts'
import type { Match } from './routes.ts'

/** An event of payload format 2.0. */
export type HttpEvent = ReturnType<typeof httpEvent>

const textTypes = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded|.*\+json|.*\+xml))/i

/** The event that a function behind an HTTP API gets. `authorizer` is what the authorizer found out. */
export function httpEvent(
  request: Incoming,
  { route, pathParameters }: Match,
  body: Buffer | undefined,
  { api, place, authorizer }: { api: ApiModel; place: Place; authorizer?: unknown },
) {
  const { cookie, ...headers } = request.headers
  const text = textTypes.test(headers['content-type'] ?? 'text/plain')
  const parameters = queryParameters(request.query)
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: decodePath(request.path),
    rawQueryString: request.query,
    ...(cookie && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(parameters && { queryStringParameters: parameters }),
    requestContext: requestContext(request, route.key, api, place, authorizer),
    ...(Object.keys(pathParameters).length && { pathParameters }),
    ...(body?.length && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: Boolean(body?.length && !text),
  }
}

/** The event that a REQUEST authorizer gets. */
export function authorizerEvent(
  request: Incoming,
  { route, pathParameters }: Match,
  identitySource: string[],
  { api, place }: { api: ApiModel; place: Place },
) {
  const { partition, region, account } = place
  const {
    version,
    routeKey,
    rawPath,
    rawQueryString,
    headers,
    queryStringParameters,
    requestContext: context,
  } = httpEvent(request, { route, pathParameters }, undefined, { api, place })
  return {
    version,
    type: 'REQUEST',
    routeArn: `arn:${partition}:execute-api:${region}:${account}:${api.id}/${api.stage}/${request.method}${request.path}`,
    identitySource,
    routeKey,
    rawPath,
    rawQueryString,
    headers,
    queryStringParameters,
    requestContext: context,
    pathParameters,
  }
}

function requestContext(
  request: Incoming,
  routeKey: string,
  api: ApiModel,
  { account }: Place,
  authorizer: unknown,
) {
  const now = new Date()
  return {
    accountId: account,
    apiId: api.id,
    ...(authorizer !== undefined && { authorizer: { lambda: authorizer } }),
    domainName: api.host,
    domainPrefix: api.id,
    http: {
      method: request.method,
      path: decodePath(request.path),
      protocol: 'HTTP/1.1',
      sourceIp: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey,
    stage: api.stage,
    time: now.toUTCString(),
    timeEpoch: now.getTime(),
  }
}

/** Several values of one name are joined by a comma. */
function queryParameters(query: string) {
  if (!query) return undefined
  const parameters: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value
  }
  return parameters
}

function decodePath(path: string) {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
