import type { Hono } from 'hono/tiny'
import { dayInEngland } from '#contract/calendar/day.ts'
import { type Notice, NoticeList } from '#contract/core/notice.ts'
import type { ServiceTerms } from '#contract/council/terms.ts'
import { closedInWords, isOpen } from '#contract/council/withdrawn.ts'
import { anySite } from '#http/core/any-site.ts'
import { createApp } from '#http/core/app.ts'

export interface NoticesPorts {
  readonly notices: () => Promise<Notice[]>
  /** What the council has of its own, by the slug of the service. */
  readonly terms: Readonly<Record<string, ServiceTerms>>
  readonly now: () => Date
}

/** Said of those that have closed since the pages were drawn. */
const givenUp = (terms: NoticesPorts['terms'], at: Date): Notice[] =>
  Object.entries(terms).flatMap(([slug, { withdrawn }]) => {
    if (!withdrawn || isOpen({ withdrawn }, dayInEngland(at))) return []
    const { title, instead } = closedInWords(withdrawn)
    return [{ slug, text: `${title}. ${instead}`, closed: true, until: null }]
  })

/** `GET /api/notices`: what is closed or different today. A browser may keep it for a minute. */
export function noticesRoutes({ notices, terms, now }: NoticesPorts): Hono {
  return createApp().get('/api/notices', anySite, async (context) => {
    const at = now()
    const current = (await notices()).filter(
      ({ until }) => until === null || Date.parse(until) > at.getTime(),
    )
    const ended = givenUp(terms, at)
    const others = current.filter(({ slug }) => !ended.some((one) => one.slug === slug))
    return context.json(NoticeList.parse({ notices: [...others, ...ended] }), 200, {
      'cache-control': 'public, max-age=60',
    })
  })
}
