import type { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { matchPath, StaticRouter } from 'react-router'
import type { DrawnPage } from '#contract/core/pages/drawn-page.ts'
import { fill, type Template, unfinished } from '../fill.ts'
import { App } from './app/App.tsx'
import { type Answer, answersInPage } from './app/answers.ts'
import { ApiProblem } from './app/api.ts'
import { makeQueryClient } from './app/queryClient.ts'
import { notFound, preloadPage, routeOf } from './app/routes.tsx'
import { fullTitle, TitleHeard } from './app/title.ts'

/** What the build leaves for pages that are drawn when they are asked for. */
export interface Asked {
  readonly template: Template
  /** What fetches the code along with the page, by the pattern of the address; `found` where something is looked for. */
  readonly heads: readonly (readonly [pattern: string, head: string, found: string])[]
}

/** Rounds of drawing and asking: what is there by the first may ask for more, and then what comes is shown without. */
const mostRounds = 5
const patience = 4000

/**
 * Draws the page at an address, `/find?q=bins`, with what the API at `site` answers to it, as a browser with scripts would.
 * What the API does not answer is drawn as on its way: browsers with scripts ask again.
 */
export async function drawAsked(
  address: string,
  site: string,
  { template, heads }: Asked,
): Promise<DrawnPage> {
  askAt(site)
  const { pathname, search, searchParams } = new URL(address, site)
  await preloadPage(pathname, search)
  const client = makeQueryClient()
  const { queries } = client.getDefaultOptions()
  // Asked once: what the API said no to is drawn as that, and not as on its way.
  client.setDefaultOptions({ queries: { ...queries, retryOnMount: false } })
  let title = routeOf(pathname).title
  const heard = (named: string) => {
    title = named
  }
  const draw = () =>
    renderToString(
      <StrictMode>
        <StaticRouter location={pathname + search}>
          <TitleHeard value={heard}>
            <App queryClient={client} />
          </TitleHeard>
        </StaticRouter>
      </StrictMode>,
    )
  const { html, problems } = await drawnWithAnswers(client, draw)
  const missing =
    title === notFound.title || problems.some((one) => one instanceof ApiProblem && one.status === 404)
  const whole = problems.length === 0 && !html.includes(unfinished)
  const [, plain = '', found = ''] = heads.find(([pattern]) => matchPath(pattern, pathname)) ?? []
  return {
    status: missing ? 404 : 200,
    html: fill(template, {
      title: fullTitle(title),
      head: searchParams.get('q') ? found : plain,
      // What is not whole is drawn anew in the browser, which may be told more.
      of: whole ? pathname + search : 'many',
      app: html,
      answers: whole ? answersInPage(answersOf(client)) : '',
    }),
    // It may be a private link that somebody looks for: its key is kept nowhere.
    mayKeep: whole && !missing && !/[/#]/.test(searchParams.get('q') ?? ''),
  }
}

const inPage = (client: QueryClient) =>
  client
    .getQueryCache()
    .getAll()
    .filter(({ meta }) => meta?.inThePage)

const answersOf = (client: QueryClient): Answer[] =>
  inPage(client).flatMap(({ queryKey, state }) => (state.data === undefined ? [] : [[queryKey, state.data]]))

/** Draws, asks for what the drawing wanted to know, and draws again with it. */
async function drawnWithAnswers(client: QueryClient, draw: () => string) {
  let html = draw()
  const asked = new Set<string>()
  const problems: unknown[] = []
  for (let round = 1; round < mostRounds; round++) {
    const open = inPage(client).filter(
      ({ state, queryHash }) => state.data === undefined && !asked.has(queryHash),
    )
    if (open.length === 0 && !html.includes(unfinished)) break
    for (const { queryHash } of open) asked.add(queryHash)
    const answered = await Promise.allSettled(open.map((one) => one.fetch({ ...one.options, retry: false })))
    problems.push(...answered.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])))
    // Code that a part waits for comes before the next turn of the loop.
    await new Promise((resolve) => setTimeout(resolve))
    html = draw()
  }
  return { html, problems }
}

const plainFetch = globalThis.fetch

/** Pages ask for addresses of their own site, which only a browser knows by itself. */
function askAt(site: string): void {
  globalThis.fetch = (input, init) =>
    plainFetch(typeof input === 'string' && input.startsWith('/') ? new URL(input, site) : input, {
      ...init,
      signal: AbortSignal.timeout(patience),
    })
}
