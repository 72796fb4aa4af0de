import type { Hono } from 'hono/tiny'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { Notice } from '#contract/core/notice.ts'
import { Differences } from '#contract/council/setting.ts'
import type { ServiceTerms } from '#contract/council/terms.ts'
import { closedInWords, isOpen } from '#contract/council/withdrawn.ts'
import { anySite } from '#http/core/any-site.ts'
import { createApp } from '#http/core/app.ts'
import { differencesIn, noticesIn } from '#settings/differences.ts'
import type { Said } from '#settings/setting.ts'

export interface NoticesPorts {
  /** What was changed in the workspace, or by a command. */
  readonly said: () => Promise<readonly Said[]>
  /** Of an earlier version’s table. */
  readonly earlier: () => Promise<readonly Notice[]>
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

/** `GET /api/notices`: what is closed or different today, and else than pages were drawn with. A browser may keep it for a minute. */
export function noticesRoutes({ said, earlier, terms, now }: NoticesPorts): Hono {
  return createApp().get('/api/notices', anySite, async (context) => {
    const at = now()
    const all = await said()
    const current = noticesIn(all, await earlier()).filter(
      ({ until }) => until === null || Date.parse(until) > at.getTime(),
    )
    const ended = givenUp(terms, at)
    const others = current.filter(({ slug }) => !ended.some((one) => one.slug === slug))
    return context.json(Differences.parse({ notices: [...others, ...ended], ...differencesIn(all) }), 200, {
      'cache-control': 'public, max-age=60',
    })
  })
}
