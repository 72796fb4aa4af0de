import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import {
  MakeRun,
  PaidRun,
  PayableList,
  PaymentRun,
  RunId,
  RunList,
} from '#contract/fostering/carers/payments.ts'
import type { Payables, RunPorts } from '#fostering/household/payments/ports.ts'
import { ledgerCsv, runItem, shownRun } from '#fostering/household/payments/run.ts'
import { makeRun, payRun } from '#fostering/household/payments/settle.ts'
import { mayPart, staffAs } from '#fostering/rights/may.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { doneOr, noSuch } from './problems.ts'

type Ports = () => Promise<
  RunPorts & StaffPorts & { readonly payables: Payables; readonly department: { readonly id: string } }
>

const finance = '/api/workspace/fostering/finance'

/** Whoever pays claims, and nobody else. */
async function enter(context: Context, ready: Ports) {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  const who = staffAs(staff, ports.department.id).find((one) => mayPart(one, 'pay', 'claim', 'approved'))
  if (!who) throw forbidden()
  return { ports, who }
}

function runNamed(context: Context): string {
  const id = RunId.safeParse(context.req.param('run'))
  if (!id.success) throw noSuch()
  return id.data
}

async function runOf(context: Context, { runs }: RunPorts) {
  const run = await runs.get(runItem(runNamed(context)))
  if (!run) throw noSuch()
  return run
}

const Place = z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d~[\w.-]{5,80}$/)))

/** What finance does with claims: what waits to be paid, payment runs, and the file for the ledger. It meets no other part. */
export function financeRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${finance}/payables`, async (context) => {
    const { ports } = await enter(context, ready)
    const after = Place.safeParse(context.req.query('after'))
    if (!after.success) throw new ProblemError('invalid', 'Send as after what the page before gave as next.')
    return context.json(PayableList.parse(await ports.payables.page(after.data)))
  })
  app.get(`${finance}/runs`, async (context) => {
    const { ports } = await enter(context, ready)
    const [open, runs] = await Promise.all([ports.runs.open(), ports.runs.newest()])
    return context.json(RunList.parse({ open: open.lines, more: open.more, runs }))
  })
  app.post(`${finance}/runs`, async (context) => {
    const { ports, who } = await enter(context, ready)
    const key = idempotencyKey(context.req)
    const run = doneOr(await makeRun(ports, who, key, await readBody(context.req, MakeRun)))
    return context.json(PaymentRun.parse(shownRun(run)), 201)
  })
  app.get(`${finance}/runs/:run`, async (context) => {
    const { ports } = await enter(context, ready)
    return context.json(PaymentRun.parse(shownRun(await runOf(context, ports))))
  })
  app.post(`${finance}/runs/:run/paid`, async (context) => {
    const { ports, who } = await enter(context, ready)
    const [id, key] = [runNamed(context), idempotencyKey(context.req)]
    const run = doneOr(await payRun(ports, who, id, key, await readBody(context.req, PaidRun)))
    return context.json(PaymentRun.parse(shownRun(run)))
  })
  app.get(`${finance}/runs/:run/ledger.csv`, async (context) => {
    const { ports } = await enter(context, ready)
    const { name, values } = await runOf(context, ports)
    // While it is put together there is no file yet.
    if (values.step === 'closing') throw noSuch()
    return new Response(ledgerCsv(name, values.on, values.entries), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.csv"`,
        'cache-control': 'no-store',
      },
    })
  })
  return app
}
