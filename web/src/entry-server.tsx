import { titles } from 'virtual:titles'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { council } from '#council'
import { Shell } from '#web/app/frame/Shell.tsx'
import { App } from './app/App.tsx'
import { drawnAddresses } from './app/drawnAddresses.ts'
import { makeQueryClient } from './app/queryClient.ts'
import { preloadPage, routeOf } from './app/routes.tsx'
import { fullTitle, TitleHeard } from './app/title.ts'

export { preloadPage }

/** What the build puts into a page's file. */
export interface Drawn {
  html: string
  /** For the tab. */
  title: string
  /** What was fetched for it, by which the build finds the files: the page's component, and what it shows. */
  needs: readonly unknown[]
}

/** Every address that is drawn beforehand. */
export const addresses = () => drawnAddresses(titles.filter(({ verb }) => !verb).map(({ slug }) => slug))

/** Draws the page of one address; an address that no route has gives the missing page. */
export async function draw(address: string): Promise<Drawn> {
  const needs = await preloadPage(address)
  let title = routeOf(address).title
  const heard = (named: string) => {
    title = named
  }
  const html = renderToString(
    <StrictMode>
      <StaticRouter location={address}>
        <TitleHeard value={heard}>
          <App queryClient={makeQueryClient()} />
        </TitleHeard>
      </StaticRouter>
    </StrictMode>,
  )
  return { html, title: fullTitle(title), needs }
}

/** The frame around nothing, for pages that the browser draws. */
export function drawShell(): Drawn {
  const html = renderToString(
    <StaticRouter location="/">
      <Shell />
    </StaticRouter>,
  )
  return { html, title: council.name, needs: [] }
}
