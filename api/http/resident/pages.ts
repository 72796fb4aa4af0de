import type { Hono } from 'hono/tiny'
import type { DrawnPage } from '#contract/core/pages/drawn-page.ts'
import { createApp } from '#http/core/app.ts'

export interface PagePorts {
  /** `address`: path and query. */
  draw(address: string): Promise<DrawnPage>
}

/** As long as pages that were drawn at build are kept. */
const kept = 'public, max-age=0, s-maxage=60, must-revalidate'

/** Pages that are drawn when they are asked for: `contract/core/pages/drawn-when-asked.ts` names them. */
export const pageRoutes = ({ draw }: PagePorts): Hono =>
  createApp().get('*', async ({ req, body }) => {
    const { pathname, search } = new URL(req.url)
    const { status, html, mayKeep } = await draw(pathname + search)
    return body(html, status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': mayKeep ? kept : 'no-store',
    })
  })
