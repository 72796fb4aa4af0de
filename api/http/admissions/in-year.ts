import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { answerInYear, familyView, openedBy } from '#admissions/in-year/family.ts'
import type { InYearFamilyPorts, InYearLetterPorts } from '#admissions/in-year/ports.ts'
import { AnswerInYear, FamilyInYear } from '#contract/admissions/in-year/in-year.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { asked, cannotOpen } from './asked.ts'
import { doneOr } from './problems.ts'

export type InYearRoutesPorts = InYearFamilyPorts & InYearLetterPorts
type Ports = () => Promise<InYearRoutesPorts>

async function opened(context: Context, ready: Ports) {
  const { reference, key } = asked(context)
  const ports = await ready()
  const kept = await openedBy(ports, reference, key)
  if (!kept) throw cannotOpen()
  return { ports, kept }
}

const ofOne = '/api/admissions/in-year/:reference'

/** How a family follows its application during the year, and answers what it is offered. */
export const inYearRoutes = (ready: Ports): Hono =>
  createApp()
    .get(ofOne, async (context) => {
      const { ports, kept } = await opened(context, ready)
      return context.json(FamilyInYear.parse(familyView(ports.ownFormOf, kept)))
    })
    .post(ofOne, async (context) => {
      const { ports, kept } = await opened(context, ready)
      const key = idempotencyKey(context.req)
      const body = await readBody(context.req, AnswerInYear)
      const changed = doneOr(await answerInYear(ports, kept, body, key), 'application')
      return context.json(FamilyInYear.parse(familyView(ports.ownFormOf, changed)))
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
