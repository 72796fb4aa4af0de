import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { App } from './app/App.tsx'
import { makeQueryClient } from './app/queryClient.ts'
import { routeOf, routes, titleOf } from './app/routes.tsx'
import { Shell } from './app/Shell.tsx'
import { fullTitle } from './app/title.ts'

/** What the build puts into a page's file. */
export interface Drawn {
  html: string
  /** For the tab. */
  title: string
  /** The page's component, by which the build finds its code. */
  page: unknown
}

/** Every address that is drawn beforehand. */
export const addresses = (): string[] => routes.flatMap((route) => route.prerender)

/** Draws the page of one address; an address that no route has gives the missing page. */
export async function draw(address: string): Promise<Drawn> {
  const route = routeOf(address)
  const page = await route.preload()
  const html = renderToString(
    <StrictMode>
      <StaticRouter location={address}>
        <App queryClient={makeQueryClient()} />
      </StaticRouter>
    </StrictMode>,
  )
  return { html, title: fullTitle(titleOf(route, address)), page }
}

/** The frame around nothing, for pages that the browser draws. */
export function drawShell(): Drawn {
  const html = renderToString(
    <StaticRouter location="/">
      <Shell />
    </StaticRouter>,
  )
  return { html, title: fullTitle('Loading'), page: undefined }
}
