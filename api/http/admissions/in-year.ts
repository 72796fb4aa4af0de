import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import type { FairAccessPorts } from '#admissions/fair-access/ports.ts'
import type { InYear } from '#admissions/in-year/case.ts'
import { answerInYear, changeInYear, familyView, openedBy } from '#admissions/in-year/family.ts'
import type { InYearFamilyPorts, InYearLetterPorts } from '#admissions/in-year/ports.ts'
import { ChangeInYear } from '#contract/admissions/in-year/changing.ts'
import { AnswerInYear, FamilyInYear } from '#contract/admissions/in-year/in-year.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { asked, cannotOpen } from './asked.ts'
import { doneOr } from './problems.ts'

export type InYearRoutesPorts = InYearFamilyPorts & InYearLetterPorts & Pick<FairAccessPorts, 'fairAccess'>
type Ports = () => Promise<InYearRoutesPorts>

async function opened(context: Context, ready: Ports) {
  const { reference, key } = asked(context)
  const ports = await ready()
  const kept = await openedBy(ports, reference, key)
  if (!kept) throw cannotOpen()
  return { ports, kept }
}

/** The case as its family sees it, and whether a place is looked for under Fair Access too. */
async function shown(ports: InYearRoutesPorts, kept: InYear) {
  const other = await ports.fairAccess.get(kept.reference)
  return FamilyInYear.parse(familyView(ports.ownFormOf, kept, other !== undefined))
}

const ofOne = '/api/admissions/in-year/:reference'

/** How a family follows its application during the year, and answers what it is offered. */
export const inYearRoutes = (ready: Ports): Hono =>
  createApp()
    .get(ofOne, async (context) => {
      const { ports, kept } = await opened(context, ready)
      return context.json(await shown(ports, kept))
    })
    .post(ofOne, async (context) => {
      const { ports, kept } = await opened(context, ready)
      const key = idempotencyKey(context.req)
      const body = await readBody(context.req, AnswerInYear)
      const changed = doneOr(await answerInYear(ports, kept, body, key), 'application')
      return context.json(await shown(ports, changed))
    })
    .post(`${ofOne}/schools`, async (context) => {
      const { ports, kept } = await opened(context, ready)
      const key = idempotencyKey(context.req)
      const body = await readBody(context.req, ChangeInYear)
      const changed = doneOr(await changeInYear(ports, kept, body, key), 'application')
      return context.json(await shown(ports, changed))
    })
    .get(`${ofOne}/letter.pdf`, async (context) => {
      const { ports, kept } = await opened(context, ready)
      if (!kept.told) throw new ProblemError('not-now', 'There is no letter yet.')
      const bytes = await ports.inYearLetter(kept.told.letter, kept.reference, kept.told.on)
      return context.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="school-place-${kept.reference}.pdf"`,
      })
    })
