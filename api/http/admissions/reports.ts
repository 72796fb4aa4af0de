import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { type ReportPorts, reportList, reportView, writeReport } from '#admissions/figures/write-report.ts'
import { may } from '#admissions/rights/may.ts'
import {
  AdjudicatorAct,
  AdjudicatorReport,
  AdjudicatorReports,
  ReportYear,
} from '#contract/admissions/report.ts'
import type { AdmissionsRight } from '#contract/admissions/staff.ts'
import { createApp } from '#http/core/app.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { desk, sent } from './desk.ts'
import { doneOr, noSuch } from './problems.ts'

type Ports = () => Promise<ReportPorts & StaffPorts>

async function enter(context: Context, ready: Ports, right: AdmissionsRight) {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  if (!may(staff, right, 'round')) throw forbidden()
  return { ports, staff }
}

function yearOf(context: Context): number {
  const year = ReportYear.safeParse(context.req.param('year'))
  if (!year.success) throw noSuch('report')
  return Number(year.data)
}

/** The yearly reports to the adjudicator, as staff write them. */
export const reportRoutes = (ready: Ports): Hono =>
  createApp()
    .get(`${desk}/reports`, async (context) => {
      const { ports } = await enter(context, ready, 'see')
      return context.json(AdjudicatorReports.parse(await reportList(ports)))
    })
    .get(`${desk}/reports/:year`, async (context) => {
      const { ports, staff } = await enter(context, ready, 'see')
      const view = await reportView(ports, staff, yearOf(context))
      if (!view) throw noSuch('report')
      return context.json(AdjudicatorReport.parse(view))
    })
    .post(`${desk}/reports/:year`, async (context) => {
      const { ports, staff } = await enter(context, ready, 'draft')
      const year = yearOf(context)
      const { key, body } = await sent(context, AdjudicatorAct)
      const outcome = await writeReport(ports, { staff, year, key }, body)
      return context.json(AdjudicatorReport.parse(doneOr(outcome, 'report')))
    })
