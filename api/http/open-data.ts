import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { csv } from '#insight/csv.ts'
import { type FeedPorts, feed } from '#insight/feeds.ts'
import {
  type DataSet,
  dataSets,
  licence,
  type OpenDataPorts,
  openReports,
  requestsByMonth,
  tableSchema,
} from '#insight/open-data.ts'
import { anySite } from './any-site.ts'
import { aMinute } from './performance.ts'
import { ProblemError } from './problem.ts'

const isDataSet = (name: string): name is DataSet => Object.hasOwn(dataSets, name)

const rowsOf = (ports: OpenDataPorts, name: DataSet, service: string | undefined) =>
  name === 'open-reports' ? openReports(ports, service) : requestsByMonth(ports)

const missing = (what: string) => new ProblemError('not-found', `There is no such ${what}.`)

/** `GET /api/open-data/{file}`: the same rows as CSV and as JSON, and what they mean. */
export function openDataRoutes(app: Hono, ready: () => Promise<OpenDataPorts>): void {
  app.get('/api/open-data/:file', anySite, async (context) => {
    const ports = await ready()
    const file = context.req.param('file')
    if (file === 'schema.json') return context.json(tableSchema(ports.council), 200, aMinute)
    const [, name = '', ending] = /^([a-z-]+)\.(csv|json)$/.exec(file) ?? []
    if (!isDataSet(name)) throw missing('file. /api/open-data/schema.json lists them')
    const rows = await rowsOf(ports, name, context.req.query('service'))
    if (ending === 'json') return context.json({ licence, rows }, 200, aMinute)
    const names = dataSets[name].fields.map((field) => field.name)
    return context.body(csv(names, rows), 200, {
      ...aMinute,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}.csv"`,
      link: '</api/open-data/schema.json>; rel="describedby"; type="application/csvm+json"',
    })
  })
}

/** `GET /api/feeds/wards/{code}.atom` and `…/services/{slug}.atom`. */
export function feedRoutes(app: Hono, ready: () => Promise<FeedPorts>): void {
  const answer = (by: 'ward' | 'service') => async (context: Context) => {
    const [, id] = /^([\w-]{1,60})\.atom$/.exec(context.req.param('file') ?? '') ?? []
    const xml = id ? await feed(await ready(), by, id) : undefined
    if (!xml) throw missing('feed')
    return context.body(xml, 200, { ...aMinute, 'content-type': 'application/atom+xml; charset=utf-8' })
  }
  app.get('/api/feeds/wards/:file', anySite, answer('ward'))
  app.get('/api/feeds/services/:file', anySite, answer('service'))
}
