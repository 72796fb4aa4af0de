import type { Hono } from 'hono/tiny'
import { type Notice, NoticeList } from '#contract/core/notice.ts'
import { anySite } from '#http/core/any-site.ts'
import { createApp } from '#http/core/app.ts'

export interface NoticesPorts {
  readonly notices: () => Promise<Notice[]>
  readonly now: () => Date
}

/** `GET /api/notices`: what is closed or different today. A browser may keep it for a minute. */
export function noticesRoutes({ notices, now }: NoticesPorts): Hono {
  return createApp().get('/api/notices', anySite, async (context) => {
    const at = now().getTime()
    const current = (await notices()).filter(({ until }) => until === null || Date.parse(until) > at)
    return context.json(NoticeList.parse({ notices: current }), 200, {
      'cache-control': 'public, max-age=60',
    })
  })
}
