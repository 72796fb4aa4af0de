import { titles } from 'virtual:titles'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { ownShells } from '#contract/core/pages/own-shell.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { services } from '#services/index.ts'
import { Shell, type ShellProps } from '#web/app/frame/Shell.tsx'
import { App } from './app/App.tsx'
import { drawnAddresses } from './app/drawnAddresses.ts'
import { everyRoute } from './app/everyRoute.ts'
import { paths } from './app/paths.ts'
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
export const drawShell = (): Drawn => drawnShell({})

/** The same for pages below an address: named, and with the number of whoever takes it by phone. */
export function drawShells(): (Drawn & { readonly address: string })[] {
  const forms = services.map((service) => {
    const { phone, hours } = departmentOf(council, service.department)
    const address = paths.service(service)
    return { address, ...drawnShell({ form: service.title, at: { phone, hours } }, address) }
  })
  const pages = ownShells.map((address) => ({
    address,
    ...drawnShell({ page: nameBelow(address) }, address),
  }))
  return [...forms, ...pages]
}

const nameBelow = (address: string) => everyRoute.find(({ path }) => path.startsWith(`${address}/:`))?.title

function drawnShell(named: ShellProps, address = ''): Drawn {
  const html = renderToString(
    <StaticRouter location={address ? `${address}/one` : paths.home}>
      <Shell {...named} />
    </StaticRouter>,
  )
  const name = named.form ?? named.page
  return { html, title: name ? fullTitle(name) : council.name, needs: [] }
}
