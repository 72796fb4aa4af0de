import { localPages } from '../aids/pages.ts'
import type { PlayerState } from '../aids/state.ts'
import type { Middleware } from '../development.ts'
import type { LocalFunction } from '../lambda/function.ts'
import type { Model } from '../model/read.ts'
import type { Outside } from '../outside/outside.ts'
import type { Courtesy } from '../triggers/courtesy.ts'
import type { Triggers } from '../triggers/start.ts'
import { type AnswerRequest, createApi } from './api.ts'
import { apiPaths, createDistribution } from './distribution.ts'
import { createHandler } from './handler.ts'
import type { Handler } from './listen.ts'

export type SiteParts = {
  model: Model
  secrets: Record<string, string>
  functions: Map<string, LocalFunction>
  courtesy: Courtesy
  outside: Pick<Outside, 'handle'>
  /** False lets requests pass that the API's rate limits would refuse. */
  throttling: boolean
  siteMiddleware?: Middleware
  state(): Promise<PlayerState>
  runSchedules: Triggers['runSchedules']
  onFault(error: Error, path: string): void
}

/** What answers on the player's address: the distribution, the APIs' own addresses, and the player's own pages. */
export function createSiteHandler(parts: SiteParts): Handler {
  const { model, functions, throttling, courtesy, outside, siteMiddleware, state, runSchedules, onFault } =
    parts
  const apis = model.apis.map((api) => {
    const answer = createApi(api, { place: model.place, functions, throttling })
    const counted: AnswerRequest = (asked) => courtesy.request(() => answer(asked))
    return { api, answer: counted }
  })
  const described = model.distribution(parts.secrets)
  return createHandler({
    outside,
    local: localPages(state, runSchedules),
    ...(described && {
      distribution: createDistribution(described, new Map(apis.map(({ api, answer }) => [api.id, answer]))),
    }),
    ...(siteMiddleware && { siteMiddleware }),
    isApiPath: described ? apiPaths(described) : () => false,
    apisByHost: new Map(apis.map(({ api, answer }) => [api.host, answer])),
    onFault,
  })
}
