import type { Hono } from 'hono/tiny'
import type { DrawnPage } from '#contract/core/pages/drawn-page.ts'
import { keepsPage } from '#contract/core/pages/drawn-when-asked.ts'
import { createApp } from '#http/core/app.ts'

export interface PagePorts {
  /** `address`: path and query. */
  draw(address: string): Promise<DrawnPage>
}

/** Pages that are drawn when they are asked for: `contract/core/pages/drawn-when-asked.ts` names them. */
export const pageRoutes = ({ draw }: PagePorts): Hono =>
  createApp().get('*', async ({ req, body }) => {
    const { pathname, search } = new URL(req.url)
    const { status, html, mayKeep } = await draw(pathname + search)
    return body(html, status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': mayKeep ? keepsPage : 'no-store',
    })
  })
