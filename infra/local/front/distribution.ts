import type { BehaviourModel, DistributionModel, HeadersPolicy } from '../model/distribution.ts'
import { chosen, type Forwarding } from '../model/forwarding.ts'
import type { AnswerRequest } from './api.ts'
import { compress } from './compress.ts'
import { createEdgeFunction } from './edge-function.ts'
import { type Answer, type Incoming, text } from './exchange.ts'
import { partOf } from './range.ts'
import { createSite } from './site.ts'

type Behaviour = {
  model: BehaviourModel
  pattern: RegExp
  origin: AnswerRequest
  onRequest?: ReturnType<typeof createEdgeFunction>['onRequest']
  onResponse?: ReturnType<typeof createEdgeFunction>['onResponse']
}

/** The longest address that CloudFront takes. */
const longestUrl = 8192

/** Answers as the distribution: behaviour by path, edge functions, origin, error pages, compression, headers. */
export function createDistribution(
  model: DistributionModel,
  apis: Map<string, AnswerRequest>,
): AnswerRequest {
  const behaviours = model.behaviours.map((behaviour) => openBehaviour(behaviour, apis))
  const behaviourOf = (path: string) => behaviours.find(({ pattern }) => pattern.test(path)) as Behaviour

  return async (request) => {
    if (request.path.length + request.query.length > longestUrl) return text(414, 'URI Too Long')
    const behaviour = behaviourOf(request.path)
    const { forwarding, headers } = behaviour.model
    const answer = await answerBehind(behaviour, request)
    const compressed = behaviour.model.compress
      ? await compress(answer, request.headers['accept-encoding'], forwarding)
      : answer
    // Of what was compressed on the way CloudFront gives no part.
    const part =
      behaviour.model.origin.kind === 'site' && !compressed.headers['content-encoding']
        ? partOf(request, compressed)
        : compressed
    return unchanged(request, applyHeaders(part, headers))
  }

  async function answerBehind(behaviour: Behaviour, request: Incoming): Promise<Answer> {
    if (!behaviour.model.methods.includes(request.method))
      return text(403, 'This distribution is not configured to allow this method.')
    const edge = await behaviour.onRequest?.(request)
    if (edge && 'answer' in edge) return edge.answer
    const viewed: Incoming = { ...request, ...edge?.request }
    const path = viewed.path === '/' && model.defaultRootObject ? `/${model.defaultRootObject}` : viewed.path
    const answer = await behaviour.origin({ ...viewed, path })
    const shown = (await errorPage(answer)) ?? answer
    return behaviour.onResponse && shown.status < 400
      ? behaviour.onResponse({ ...viewed, path }, shown)
      : shown
  }

  /** The template's own page for an error, fetched like any other. */
  async function errorPage(answer: Answer): Promise<Answer | undefined> {
    const page = model.errorPages.find(({ status }) => status === answer.status)
    if (!page?.path) return undefined
    const request = {
      method: 'GET',
      path: page.path,
      query: '',
      headers: {},
      ip: '127.0.0.1',
      body: async () => Buffer.alloc(0),
    }
    const found = await behaviourOf(page.path).origin(request)
    return found.status === 200 ? { ...found, status: page.answerStatus } : undefined
  }
}

function openBehaviour(model: BehaviourModel, apis: Map<string, AnswerRequest>): Behaviour {
  const { origin, viewerRequest, viewerResponse } = model
  const answer = origin.kind === 'site' ? createSite(origin) : (apis.get(origin.api.id) as AnswerRequest)
  const onRequest = viewerRequest !== undefined && createEdgeFunction(viewerRequest).onRequest
  const onResponse = viewerResponse !== undefined && createEdgeFunction(viewerResponse).onResponse
  return {
    model,
    pattern: pathPattern(model.pattern),
    origin: (request) => answer(forwarded(request, model)),
    ...(onRequest && { onRequest }),
    ...(onResponse && { onResponse }),
  }
}

/** Tells which paths an API answers, and not a page that a function draws. */
export function apiPaths({ behaviours }: DistributionModel): (path: string) => boolean {
  const patterns = behaviours.map(({ pattern, origin }) => ({ pattern: pathPattern(pattern), origin }))
  return (path) =>
    /^\/(?:api|open311)\//.test(path) &&
    patterns.find(({ pattern }) => pattern.test(path))?.origin.kind === 'api'
}

export const pathPattern = (pattern: string) => {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^/?${escaped.replace(/^\//, '')}$`, 's')
}

/** The request as the origin gets it: only what the policies of the behaviour let through, and the origin's own headers. */
function forwarded(request: Incoming, { forwarding, origin }: BehaviourModel): Incoming {
  const { cookie, ...others } = request.headers
  const kept = Object.entries(others).filter(([name]) => always.has(name) || chosen(forwarding.headers, name))
  const cookies = (cookie ?? '')
    .split(/;\s*/)
    .filter((pair) => pair && chosen(forwarding.cookies, pair.split('=')[0] ?? ''))
  const host = origin.kind === 'api' ? origin.api.host : request.headers.host
  return {
    ...request,
    path: `${origin.path}${request.path}`,
    query: filterQuery(request.query, forwarding),
    headers: {
      ...Object.fromEntries(kept),
      ...(host && { host }),
      ...(cookies.length && { cookie: cookies.join('; ') }),
      'user-agent': chosen(forwarding.headers, 'user-agent')
        ? (others['user-agent'] ?? '')
        : 'Amazon CloudFront',
      'x-forwarded-for': request.ip,
      via: '1.1 local (CloudFront)',
      ...origin.customHeaders,
    },
  }
}

/** Headers about the body, which CloudFront passes on whatever the policies say. */
const always = new Set(['content-length', 'content-type'])

const filterQuery = (query: string, { query: choice }: Forwarding) =>
  choice.kind === 'all'
    ? query
    : query
        .split('&')
        .filter((part) => part && chosen(choice, part.split('=')[0] ?? ''))
        .join('&')

function applyHeaders(answer: Answer, policy: HeadersPolicy | undefined): Answer {
  if (!policy) return answer
  const headers = { ...answer.headers }
  for (const name of policy.remove) delete headers[name]
  for (const { name, value, override } of policy.set)
    if (override || !(name in headers)) headers[name] = value
  return { ...answer, headers }
}

/** 304 for a browser that has this version already. */
function unchanged({ headers, method }: Incoming, answer: Answer): Answer {
  const { etag } = answer.headers
  const asked = headers['if-none-match']
  if (!etag || !asked || answer.status !== 200 || (method !== 'GET' && method !== 'HEAD')) return answer
  const weak = (tag: string) => tag.trim().replace(/^W\//, '')
  if (!asked.split(',').some((tag) => weak(tag) === weak(etag))) return answer
  const { 'content-type': _, 'content-encoding': __, ...kept } = answer.headers
  return { status: 304, headers: kept, body: Buffer.alloc(0) }
}
