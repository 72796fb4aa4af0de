import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { csv } from '#contract/core/csv-out.ts'
import { anySite } from '#http/core/any-site.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type FeedPorts, feed } from '#insight/feeds.ts'
import { type ListPlace, placeInWords, readPlace } from '#insight/list-place.ts'
import {
  type DataSet,
  dataSets,
  licence,
  mostReports,
  NotListed,
  type OpenDataPorts,
  openReports,
  type ReportsAsked,
  type Row,
  requestsByMonth,
  tableSchema,
} from '#insight/open-data.ts'
import { aMinute } from './performance.ts'

const isDataSet = (name: string): name is DataSet => Object.hasOwn(dataSets, name)

interface Part {
  readonly rows: readonly Row[]
  /** Where the next file goes on. */
  readonly next?: ListPlace
}

const missing = (what: string) => new ProblemError('not-found', `There is no such ${what}.`)

const unlisted = (what: keyof ReportsAsked): ProblemError =>
  what === 'service'
    ? missing('service in this list. /api/services lists all services')
    : new ProblemError(
        'invalid',
        'The list does not go on from there. Use the address that the part before names as next, or begin again without after.',
      )

async function rowsOf(ports: OpenDataPorts, name: DataSet, asked: ReportsAsked): Promise<Part> {
  if (name === 'requests-by-month') return { rows: await requestsByMonth(ports) }
  try {
    return await openReports(ports, asked)
  } catch (error) {
    throw error instanceof NotListed ? unlisted(error.what) : error
  }
}

/** The report behind which a list is asked for. Throws where the address names none. */
export function afterIn(context: Context): ListPlace | undefined {
  const given = context.req.query('after')
  if (!given) return undefined
  const place = readPlace(given)
  if (!place)
    throw new ProblemError('invalid', 'after comes from the address that the part before names as next.')
  return place
}

/** Says by its name that a file is a part: in a folder of downloads nothing else does. */
function fileName(name: DataSet, { after }: ReportsAsked, { next }: Part): string {
  if (after) return `${name}-after-${after.reference}`
  return next ? `${name}-first-${mostReports}` : name
}

const queryOf = (service: string | undefined, next: ListPlace) =>
  new URLSearchParams({ ...(service && { service }), after: placeInWords(next) })

/** `GET /api/open-data/{file}`: the same rows as CSV and as JSON, and what they mean. */
export function openDataRoutes(app: Hono, ready: () => Promise<OpenDataPorts>): void {
  app.get('/api/open-data/:file', anySite, async (context) => {
    const ports = await ready()
    const file = context.req.param('file')
    if (file === 'schema.json') return context.json(tableSchema(ports.council), 200, aMinute)
    const [, name = '', ending] = /^([a-z-]+)\.(csv|json)$/.exec(file) ?? []
    if (!isDataSet(name)) throw missing('file. /api/open-data/schema.json lists them')
    const asked = { service: context.req.query('service') || undefined, after: afterIn(context) }
    const part = await rowsOf(ports, name, asked)
    const { rows } = part
    const next = part.next && `/api/open-data/${file}?${queryOf(asked.service, part.next)}`
    const goesOn = next ? [`<${next}>; rel="next"`] : []
    if (ending === 'json')
      return context.json({ licence, rows, ...(next && { next }) }, 200, {
        ...aMinute,
        ...(next && { link: goesOn.join() }),
      })
    const names = dataSets[name].fields.map((field) => field.name)
    const describedBy = '</api/open-data/schema.json>; rel="describedby"; type="application/csvm+json"'
    return context.body(csv(names, rows), 200, {
      ...aMinute,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${fileName(name, asked, part)}.csv"`,
      link: [describedBy, ...goesOn].join(', '),
    })
  })
}

/** `GET /api/feeds/wards/{code}.atom` and `…/services/{slug}.atom`. */
export function feedRoutes(app: Hono, ready: () => Promise<FeedPorts>): void {
  const answer = (by: 'ward' | 'service') => async (context: Context) => {
    const [, id] = /^([\w-]{1,60})\.atom$/.exec(context.req.param('file') ?? '') ?? []
    const xml = id ? await feed(await ready(), by, id, afterIn(context)) : undefined
    if (!xml) throw missing('feed')
    return context.body(xml, 200, { ...aMinute, 'content-type': 'application/atom+xml; charset=utf-8' })
  }
  app.get('/api/feeds/wards/:file', anySite, answer('ward'))
  app.get('/api/feeds/services/:file', anySite, answer('service'))
}
