import type { Hono } from 'hono/tiny'
import type { Calendars } from '#contract/calendar/calendar.ts'
import { published } from '#contract/calendar/commitment.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf, whatNext } from '#contract/council/department.ts'
import { isOpen } from '#contract/council/withdrawn.ts'
import { eventSchemaPath } from '#contract/requests/event-schema-path.ts'
import { anySite } from '#http/core/any-site.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { answersSchema } from '#services/define/json-schema.ts'
import { eventSchema } from './event-schema.ts'
import { openapi } from './openapi.ts'

const summaryOf = ({ slug, title, summary, words, department, group, lgsl, commitment }: Service) => ({
  slug,
  title,
  summary,
  words,
  department,
  group,
  lgsl,
  commitment: published(commitment),
})

/** These change only with a deployment. */
const cacheControl = 'public, max-age=300'

/** The catalogue and the documents that describe the API. Reads nothing but its own code. */
export function servicesRoutes(
  catalogue: readonly Service[],
  council: CouncilProfile,
  calendars: Calendars,
  now = () => new Date(),
): Hono {
  const app = createApp()
  const answer = (body: unknown, type = 'application/json') =>
    new Response(JSON.stringify(body), { headers: { 'content-type': type, 'cache-control': cacheControl } })
  app.get('/api/services', anySite, () => {
    const today = dayInEngland(now())
    return answer({ services: catalogue.filter((service) => isOpen(service, today)).map(summaryOf) })
  })
  app.get('/api/services/:slug', anySite, (context) => {
    const service = catalogue.find(({ slug }) => slug === context.req.param('slug'))
    if (!service) throw new ProblemError('not-found', 'There is no such service. /api/services lists them.')
    return answer({
      ...service,
      commitment: published(service.commitment),
      next: whatNext(service.next, departmentOf(council, service.department)),
      schema: answersSchema(service),
    })
  })
  app.get('/api/council', anySite, () => {
    const { operations: _, ...open } = council
    return answer(open)
  })
  app.get('/api/openapi.json', anySite, () => answer(openapi(catalogue, council)))
  app.get(eventSchemaPath, anySite, () => {
    const [example] = catalogue
    if (!example) throw new ProblemError('not-found', 'The catalogue has no service, so there are no events.')
    return answer(eventSchema(example, council, calendars), 'application/schema+json')
  })
  return app
}
