import type { Middleware } from '../development.ts'
import type { Outside } from '../outside/outside.ts'
import type { AnswerRequest } from './api.ts'
import { type Answer, incoming, send, text } from './exchange.ts'
import type { Handler } from './listen.ts'

export type FrontParts = {
  /** Stand-ins for systems of others, and the pages about them. */
  outside: Pick<Outside, 'handle'>
  /** The player's own pages under /local. */
  local(method: string, path: string): Promise<Answer | undefined>
  distribution?: AnswerRequest
  /** APIs by the host name of their own address: what a browser meets that goes round CloudFront. */
  apisByHost: Map<string, AnswerRequest>
  /** Answers instead of the site, where the path is no API's. */
  siteMiddleware?: Middleware
  isApiPath(path: string): boolean
  onFault(error: Error, path: string): void
}

/** Answers every request to the player's address. */
export function createHandler(parts: FrontParts): Handler {
  const { outside, local, distribution, apisByHost, siteMiddleware, isApiPath, onFault } = parts
  return async (request, response) => {
    const asked = incoming(request)
    try {
      if (await outside.handle(request, response)) return
      const api = apisByHost.get(asked.headers.host ?? '')
      const own = await local(asked.method, asked.path)
      if (siteMiddleware && !own && !api && !isApiPath(asked.path))
        return siteMiddleware(request, response, () => response.writeHead(404).end())
      const answer = own ?? (await (api ?? distribution)?.(asked))
      send(response, asked.method, answer ?? text(404, 'The template has no distribution.'))
    } catch (error) {
      onFault(error as Error, asked.path)
      if (!response.headersSent) send(response, asked.method, text(502, 'Bad Gateway'))
    }
  }
}
