import type { Hono } from 'hono/tiny'
import { referChild } from '#admissions/fair-access/desk.ts'
import { lateSchools, pressSchool } from '#admissions/in-year/chasing.ts'
import { prefilled, referralOf } from '#admissions/in-year/referral.ts'
import { may } from '#admissions/rights/may.ts'
import {
  ChaseSchool,
  InYearReferred,
  LateSchools,
  ReferInYear,
} from '#contract/admissions/in-year/schools.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden } from '#http/core/staff.ts'
import { sent } from './desk.ts'
import { enter, enterCase, type InYearReady } from './in-year-desk.ts'
import { doneOr, noSuch, problemOf } from './problems.ts'

const late = '/api/workspace/admissions/in-year/late'

/** Which schools have not answered in time, pressing for their answers, and Fair Access where none of them has room. */
export function inYearSchoolRoutes(ready: InYearReady): Hono {
  const app = createApp()
  app.get(late, async (context) => {
    const { ports, staff } = await enter(context, ready, 'see')
    return context.json(LateSchools.parse(await lateSchools(ports, staff.mayAct)))
  })
  app.post(`${late}/:school`, async (context) => {
    const { ports, staff } = await enter(context, ready, 'answer')
    const { key } = await sent(context, ChaseSchool)
    const pressed = await pressSchool(ports, staff.by, context.req.param('school'), key)
    if (!pressed) throw noSuch('school that is late')
    return context.json(LateSchools.parse(await lateSchools(ports, staff.mayAct)))
  })
  app.post('/api/workspace/admissions/in-year/:reference/referral', async (context) => {
    const { ports, staff, kept, signedIn } = await enterCase(context, ready, 'answer')
    if (!may(signedIn, 'refer', 'fair-access')) throw forbidden()
    const { key, body } = await sent(context, ReferInYear)
    const { seen, ...said } = body
    if (kept.version !== seen) throw problemOf({ kind: 'changed' }, 'application')
    if (!prefilled(kept, [], null))
      throw new ProblemError('not-now', 'This child has a place, or nobody wants one any more.')
    const made = doneOr(
      await referChild(ports, staff.by, null, referralOf(kept, { ...said, seen }), key),
      'case',
    )
    return context.json(InYearReferred.parse({ reference: made.reference }))
  })
  return app
}
