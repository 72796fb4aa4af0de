import type { RouteModel } from '../model/api.ts'

export type Match = { route: RouteModel; pathParameters: Record<string, string> }

type Compiled = { route: RouteModel; method: string; segments: string[]; greedy: boolean }

/** Finds the route of a request as an HTTP API does: a literal segment before a parameter, a method before ANY. */
export function createRouter(routes: RouteModel[]): (method: string, path: string) => Match | undefined {
  const fallback = routes.find(({ key }) => key === '$default')
  const compiled = routes
    .filter((route) => route !== fallback)
    .map(compile)
    .sort(bySpecificity)
  return (method, path) => {
    const segments = path.split('/').slice(1)
    for (const candidate of compiled) {
      if (candidate.method !== 'ANY' && candidate.method !== method) continue
      const pathParameters = match(candidate, segments)
      if (pathParameters) return { route: candidate.route, pathParameters }
    }
    return fallback && { route: fallback, pathParameters: {} }
  }
}

function compile(route: RouteModel): Compiled {
  const [method = '', path = ''] = route.key.split(' ')
  return { route, method, segments: path.split('/').slice(1), greedy: path.endsWith('+}') }
}

function match({ segments, greedy }: Compiled, given: string[]) {
  if (greedy ? given.length < segments.length : given.length !== segments.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const name = /^\{(.+?)\+?\}$/.exec(segment)?.[1]
    const value = segment.endsWith('+}') ? given.slice(index).join('/') : (given[index] ?? '')
    if (name === undefined ? segment !== value : value === '') return undefined
    if (name !== undefined) parameters[name] = decode(value)
  }
  return parameters
}

function decode(value: string) {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** Literal paths first, then those whose parameters come later; ANY and greedy last. */
function bySpecificity(one: Compiled, other: Compiled) {
  return rank(one).localeCompare(rank(other))
}

const rank = ({ segments, greedy, method }: Compiled) =>
  `${greedy ? 1 : 0}${segments.map((segment) => (segment.startsWith('{') ? 1 : 0)).join('')}${method === 'ANY' ? 1 : 0}`
