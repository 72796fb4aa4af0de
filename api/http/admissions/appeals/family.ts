import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import type { Appeal } from '#admissions/appeals/appeal.ts'
import { actOnAppeal, appealsFor, familyAppeal } from '#admissions/appeals/family.ts'
import type { FamilyAppealPorts } from '#admissions/appeals/ports.ts'
import { ActOnAppeal, FamilyAppeal, FamilyAppeals } from '#contract/admissions/appeals/appeal.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { asked, cannotOpen } from '../asked.ts'
import { doneOr, noSuch } from '../problems.ts'
import { type PaperPorts, paperOf } from './papers.ts'

export type FamilyRoutesPorts = FamilyAppealPorts & PaperPorts
type Ports = () => Promise<FamilyRoutesPorts>

/** The appeals that the key opens, each begun or not. */
async function opened(context: Context, ready: Ports) {
  const { reference, key } = asked(context)
  const ports = await ready()
  const appeals = await appealsFor(ports, reference, key)
  if (!appeals) throw cannotOpen()
  return { ports, reference, appeals }
}

/** The one against the school of the address. */
async function one(context: Context, ready: Ports): Promise<{ ports: FamilyRoutesPorts; appeal: Appeal }> {
  const { ports, appeals } = await opened(context, ready)
  const school = context.req.param('school')
  const appeal = appeals.find(({ refusal }) => refusal.school.id === school)
  if (!appeal) throw noSuch('refusal')
  return { ports, appeal }
}

const all = '/api/admissions/appeals/:reference'

/** How a family appeals against refusals, by the same link as everything else of its application. */
export const familyAppealRoutes = (ready: Ports): Hono =>
  createApp()
    .get(all, async (context) => {
      const { ports, reference, appeals } = await opened(context, ready)
      const shown = appeals.map((appeal) => familyAppeal(ports, appeal))
      return context.json(FamilyAppeals.parse({ reference, appeals: shown }))
    })
    .post(`${all}/:school`, async (context) => {
      const { ports, appeal } = await one(context, ready)
      const key = idempotencyKey(context.req)
      const body = await readBody(context.req, ActOnAppeal)
      const changed = doneOr(await actOnAppeal(ports, appeal.refusal, body, key), 'appeal')
      return context.json(FamilyAppeal.parse(familyAppeal(ports, changed)))
    })
    .get(`${all}/:school/papers/:paper`, async (context) => {
      const { ports, appeal } = await one(context, ready)
      return paperOf(ports, appeal, context.req.param('paper'))
    })
