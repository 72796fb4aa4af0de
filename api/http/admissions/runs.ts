import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { askRun, comparison, openRun, runList, runView, signRun } from '#admissions/rounds/drafts.ts'
import { RunId } from '#contract/admissions/api-shapes.ts'
import { AskRun, RunComparison, RunLine, RunList, RunView, SignRun } from '#contract/admissions/staff-runs.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type Entered, enter, enterToChildren, ofRound, type Ports, sent } from './desk.ts'
import { doneOr, noSuch } from './problems.ts'

/** The run that a part of the address names. */
async function found({ ports, opened }: Entered, context: Context, name: string) {
  const id = RunId.safeParse(context.req.param(name))
  const run = id.success ? await openRun(ports, opened.round.id, id.data) : undefined
  if (!run) throw noSuch('run')
  return run
}

/** Runs of a round: asked for, looked at, compared and signed. */
export function runRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${ofRound}/runs`, async (context) => {
    const { ports, opened } = await enter(context, ready, 'see')
    return context.json(RunList.parse(await runList(ports, opened)))
  })
  app.post(`${ofRound}/runs`, async (context) => {
    const { ports, staff, opened } = await enter(context, ready, 'draft')
    const { key, body } = await sent(context, AskRun)
    if (body.seen !== opened.round.version)
      throw new ProblemError('changed', 'Somebody else changed the round in the meantime. Look at it first.')
    if (opened.round.state === 'published')
      throw new ProblemError('not-now', 'The offers of this round are shown. No run of it is made any more.')
    return context.json(RunLine.parse(await askRun(ports, opened, staff, key)), 202)
  })
  app.get(`${ofRound}/runs/:run`, async (context) => {
    const entered = await enterToChildren(context, ready)
    const run = await found(entered, context, 'run')
    return context.json(RunView.parse(await runView(entered.ports, entered.opened, run, entered.staff)))
  })
  app.post(`${ofRound}/runs/:run/signatures`, async (context) => {
    const entered = await enter(context, ready, 'sign')
    const { ports, staff, opened } = entered
    const run = await found(entered, context, 'run')
    const { key, body } = await sent(context, SignRun)
    const by = { id: staff.id, name: staff.name }
    const round = doneOr(await signRun(ports, opened, run.made, by, body, key), 'round')
    return context.json(RunView.parse(await runView(ports, { ...opened, round }, run, by)))
  })
  app.get(`${ofRound}/compare/:a/:b`, async (context) => {
    const entered = await enterToChildren(context, ready)
    const [a, b] = [await found(entered, context, 'a'), await found(entered, context, 'b')]
    return context.json(RunComparison.parse(await comparison(entered.ports, entered.opened, a, b)))
  })
  return app
}
