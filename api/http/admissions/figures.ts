import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import {
  type DataSet,
  dataSets,
  datedOf,
  licence,
  rowsOf,
  tableSchema,
} from '#admissions/figures/open-data.ts'
import { roundsFigures, schoolFigures } from '#admissions/figures/read.ts'
import { reportPage } from '#admissions/figures/report-page.ts'
import { finishedReport, type PublicFiguresPorts } from '#admissions/figures/write-report.ts'
import { SchoolId } from '#contract/admissions/api-shapes.ts'
import { OneSchoolFigures, RoundsFigures } from '#contract/admissions/figures.ts'
import { FinishedReport, ReportYear } from '#contract/admissions/report.ts'
import { csv } from '#contract/core/csv-out.ts'
import { anySite } from '#http/core/any-site.ts'
import { createApp } from '#http/core/app.ts'
import { noSuch } from './problems.ts'

type Ports = () => Promise<PublicFiguresPorts>

const figures = '/api/admissions/figures'
const files = '/api/admissions/open-data'
const reports = '/api/admissions/reports/:year'
const someMinutes = { 'cache-control': 'public, max-age=300' }

const isDataSet = (name: string): name is DataSet => Object.hasOwn(dataSets, name)

async function file(context: Context, ready: Ports): Promise<Response> {
  const ports = await ready()
  const name = context.req.param('file') ?? ''
  if (name === 'schema.json') return context.json(tableSchema(ports.councilName, files), 200, someMinutes)
  const [, set = '', ending] = /^([a-z-]+)\.(csv|json)$/.exec(name) ?? []
  if (!isDataSet(set)) throw noSuch(`file. ${files}/schema.json lists them`)
  const rows = await rowsOf(ports, set)
  if (ending === 'json') return context.json({ licence, dated: datedOf(rows), rows }, 200, someMinutes)
  const columns = dataSets[set].fields.map((field) => field.name)
  return context.body(csv(columns, rows), 200, {
    ...someMinutes,
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${set}.csv"`,
    link: `<${files}/schema.json>; rel="describedby"; type="application/csvm+json"`,
  })
}

async function finished(context: Context, ready: Ports) {
  const year = ReportYear.safeParse(context.req.param('year'))
  const ports = await ready()
  const found = year.success ? await finishedReport(ports, year.data) : undefined
  if (!found) throw noSuch('finished report')
  return { ports, found: FinishedReport.parse(found) }
}

const attached = (year: number, type: string, ending: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="adjudicator-report-${year}.${ending}"`,
})

/** How places were given, and what was reported of it: for anybody. */
export const figuresRoutes = (ready: Ports): Hono =>
  createApp()
    .get(figures, anySite, async (context) =>
      context.json(RoundsFigures.parse(await roundsFigures(await ready())), 200, someMinutes),
    )
    .get(`${figures}/:school`, anySite, async (context) => {
      const school = SchoolId.safeParse(context.req.param('school'))
      const found = school.success ? await schoolFigures(await ready(), school.data) : undefined
      if (!found) throw noSuch('school')
      return context.json(OneSchoolFigures.parse(found), 200, someMinutes)
    })
    .get(`${files}/:file`, anySite, (context) => file(context, ready))
    .get(reports, anySite, async (context) => context.json((await finished(context, ready)).found))
    .get(`${reports}/report.html`, anySite, async (context) => {
      const { ports, found } = await finished(context, ready)
      const page = reportPage(found.report, ports.councilName)
      return context.body(page, 200, attached(found.year, 'text/html; charset=utf-8', 'html'))
    })
    .get(`${reports}/report.pdf`, anySite, async (context) => {
      const { ports, found } = await finished(context, ready)
      const bytes = await ports.reportPdf(found.report, found.year, found.finished)
      return context.body(new Uint8Array(bytes), 200, attached(found.year, 'application/pdf', 'pdf'))
    })
