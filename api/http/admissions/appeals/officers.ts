import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { type Appeal, partsOf } from '#admissions/appeals/appeal.ts'
import { enterAppeal, knownRefusals } from '#admissions/appeals/entering.ts'
import type { OfficerAppealPorts } from '#admissions/appeals/ports.ts'
import { actOnStatement, officerView } from '#admissions/appeals/statement.ts'
import { openLines } from '#admissions/appeals/view.ts'
import { seatsOf } from '#admissions/rights/appeals.ts'
import {
  ActOnStatement,
  AppealCase,
  AppealList,
  EnterAppeal,
  KnownRefusals,
} from '#contract/admissions/appeals/staff.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { doneOr, noSuch } from '../problems.ts'
import { referenceOf } from '../reference-of.ts'
import { sent } from '../sent.ts'
import { type PaperPorts, paperOf } from './papers.ts'

export type OfficerRoutesPorts = StaffPorts & { readonly appealing: OfficerAppealPorts & PaperPorts }
type Ports = () => Promise<OfficerRoutesPorts>

/** Somebody who works on the council’s side of appeals. */
async function enter(context: Context, ready: Ports) {
  const { appealing: ports, ...signIn } = await ready()
  const { id, name, ...staff } = await staffOf(context, signIn)
  if (!seatsOf(staff).includes('writer')) throw forbidden()
  return { ports, by: { id, name } }
}

/** The appeal of the address, once the look at its child is recorded. One that was not sent is its family’s alone. */
async function open(context: Context, ready: Ports) {
  const entered = await enter(context, ready)
  const { ports, by } = entered
  const appeal = await ports.appeals.get(context.req.param('appeal') ?? '')
  if (!appeal || appeal.lodgedAt === null) throw noSuch('appeal')
  const { reference } = partsOf(appeal.id)
  await ports.looks.record({ reference, at: ports.now().toISOString(), by, what: 'appeal' })
  return { ...entered, appeal }
}

const shown = async (ports: OfficerAppealPorts, appeal: Appeal) =>
  AppealCase.parse(await officerView(ports, appeal))

const all = '/api/workspace/admissions/appeals'

/** Nothing to appeal against is known under that reference. */
const noRefusal = (): ProblemError =>
  new ProblemError(
    'not-found',
    'We do not hold a refused place under this reference. Check the reference on the letter to the family. If it is right, the family has not been refused a place, or has not been told of it yet.',
  )

/** Where the council, as a party, sees appeals and puts its case. */
export const officerAppealRoutes = (ready: Ports): Hono =>
  createApp()
    .get(all, async (context) => {
      const { ports } = await enter(context, ready)
      return context.json(AppealList.parse({ appeals: await openLines(ports) }))
    })
    .get(`${all}/refusals/:reference`, async (context) => {
      const { ports, by } = await enter(context, ready)
      const reference = referenceOf(context, 'refusal')
      const found = await knownRefusals(ports, by, reference)
      if (!found) throw noRefusal()
      return context.json(KnownRefusals.parse(found))
    })
    .post(`${all}/refusals/:reference`, async (context) => {
      const { ports, by } = await enter(context, ready)
      const { key, body } = await sent(context, EnterAppeal)
      const reference = referenceOf(context, 'refusal')
      if ((await ports.refusals.known(reference)).length === 0) throw noRefusal()
      const appeal = doneOr(await enterAppeal(ports, by, reference, body, key), 'appeal')
      return context.json(await shown(ports, appeal))
    })
    .get(`${all}/:appeal`, async (context) => {
      const { ports, appeal } = await open(context, ready)
      return context.json(await shown(ports, appeal))
    })
    .post(`${all}/:appeal/acts`, async (context) => {
      const { ports, by, appeal } = await open(context, ready)
      const { key, body } = await sent(context, ActOnStatement)
      const changed = doneOr(await actOnStatement(ports, by, appeal.id, body, key), 'appeal')
      return context.json(await shown(ports, changed))
    })
    .get(`${all}/:appeal/papers/:paper`, async (context) => {
      const { ports, appeal } = await open(context, ready)
      return paperOf(ports, appeal, context.req.param('paper'))
    })
