import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { type Appeal, partsOf } from '#admissions/appeals/appeal.ts'
import type { Hearing } from '#admissions/appeals/hearing.ts'
import {
  actOnHearing,
  appealsOf,
  hearingView,
  homeOf,
  opensHearing,
  planHearing,
  type Sits,
} from '#admissions/appeals/hearings.ts'
import { lookAhead } from '#admissions/appeals/looking.ts'
import { actOnPerson, addPerson, join, memberBy, personView } from '#admissions/appeals/people.ts'
import type { PanelPorts } from '#admissions/appeals/ports.ts'
import { readsCase } from '#admissions/appeals/reads.ts'
import { caseView } from '#admissions/appeals/statement.ts'
import { seatsOf } from '#admissions/rights/appeals.ts'
import {
  ActOnAppealPerson,
  ActOnHearing,
  AddAppealPerson,
  AppealPeople,
  AppealPerson,
  HearingView,
  JoinAppeals,
  PlanHearing,
} from '#contract/admissions/appeals/hearing.ts'
import { AppealCase, AppealsHome } from '#contract/admissions/appeals/staff.ts'
import type { Letter } from '#contract/admissions/explanation.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { doneOr, noSuch } from '../problems.ts'
import { sent } from '../sent.ts'
import { type PaperPorts, paperOf } from './papers.ts'

export type PanelRoutesPorts = PanelPorts & PaperPorts & StaffPorts
type Ports = () => Promise<PanelRoutesPorts>
type Entered = Sits & { readonly ports: PanelRoutesPorts }

/** The clerk, or somebody who sits on panels. Whoever works for a party is neither. */
async function enter(context: Context, ready: Ports): Promise<Entered> {
  const ports = await ready()
  const { id, name, ...staff } = await staffOf(context, ports)
  const seats = seatsOf(staff).filter((seat) => seat === 'clerk' || seat === 'member')
  if (seats.length === 0) throw forbidden()
  const member = seats.includes('member') ? await memberBy(ports, id) : undefined
  return { ports, by: { id, name }, seats, member }
}

async function enterAsClerk(context: Context, ready: Ports): Promise<Entered> {
  const entered = await enter(context, ready)
  if (!entered.seats.includes('clerk')) throw forbidden()
  return entered
}

/** The hearing of the address, if whoever asks may open it. */
async function openHearing(context: Context, ready: Ports): Promise<Entered & { hearing: Hearing }> {
  const entered = await enter(context, ready)
  const hearing = await entered.ports.hearings.get(context.req.param('hearing') ?? '')
  if (!hearing || !opensHearing(entered, hearing)) throw noSuch('hearing')
  return { ...entered, hearing }
}

/** Whether somebody may know of an appeal: the clerk once it was sent, a member of the panel that hears it. */
async function mayRead({ ports, seats, member }: Entered, appeal: Appeal): Promise<boolean> {
  if (appeal.lodgedAt === null) return false
  if (seats.includes('clerk')) return true
  const hearing = appeal.hearing && (await ports.hearings.get(appeal.hearing.id))
  return Boolean(member && hearing && readsCase(hearing, member, appeal.id))
}

/** The appeal of the address, once the look is recorded. */
async function openCase(context: Context, ready: Ports): Promise<Entered & { appeal: Appeal }> {
  const entered = await enter(context, ready)
  const { ports, by } = entered
  const appeal = await ports.appeals.get(context.req.param('appeal') ?? '')
  if (!appeal || !(await mayRead(entered, appeal))) throw noSuch('appeal')
  const { reference } = partsOf(appeal.id)
  await ports.looks.record({ reference, at: ports.now().toISOString(), by, what: 'appeal' })
  return { ...entered, appeal }
}

/** What was sent to the panel; the clerk sees what came later too. */
const untilOf = ({ seats }: Entered, appeal: Appeal): string | undefined =>
  seats.includes('clerk') ? undefined : (appeal.hearing?.papers ?? '')

const root = '/api/workspace/appeals'

function cases(app: Hono, ready: Ports): void {
  app.get(`${root}/cases/:appeal`, async (context) => {
    const { appeal, ...entered } = await openCase(context, ready)
    const view = caseView(entered.ports, appeal)
    const until = untilOf(entered, appeal)
    const isSent = ({ at }: { at: string }) => until === undefined || at <= until
    const { papers, said } = view
    const seen = { ...view, papers: papers.filter(isSent), said: said.filter(isSent) }
    return context.json(AppealCase.parse(seen))
  })
  app.get(`${root}/cases/:appeal/papers/:paper`, async (context) => {
    const { appeal, ...entered } = await openCase(context, ready)
    return paperOf(entered.ports, appeal, context.req.param('paper'), untilOf(entered, appeal))
  })
}

function people(app: Hono, ready: Ports): void {
  app.get(`${root}/people`, async (context) => {
    const { ports } = await enterAsClerk(context, ready)
    const all = (await ports.people.all()).map(personView).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    return context.json(AppealPeople.parse({ people: all }))
  })
  app.post(`${root}/people`, async (context) => {
    const { ports, by } = await enterAsClerk(context, ready)
    const { key, body } = await sent(context, AddAppealPerson)
    const added = doneOr(await addPerson(ports, by, body, key), 'panel member')
    return context.json(AppealPerson.parse(personView(added)), 201)
  })
  app.post(`${root}/people/:person/acts`, async (context) => {
    const { ports, by } = await enterAsClerk(context, ready)
    const { key, body } = await sent(context, ActOnAppealPerson)
    const id = context.req.param('person')
    const changed = doneOr(await actOnPerson(ports, by, id, body, key), 'panel member')
    return context.json(AppealPerson.parse(personView(changed)))
  })
  app.post(`${root}/people/:person/join`, async (context) => {
    const { ports, by, seats } = await enter(context, ready)
    if (!seats.includes('member')) throw forbidden()
    const { key } = await readBody(context.req, JoinAppeals)
    const joined = doneOr(await join(ports, by, context.req.param('person'), key), 'panel member')
    return context.json(AppealPerson.parse(personView(joined)))
  })
}

/** A hearing as whoever entered may see it now. */
async function shown(entered: Entered, hearing: Hearing, ahead?: Letter | null) {
  const { ports } = entered
  const view = hearingView(ports, entered, hearing, await appealsOf(ports, entered, hearing))
  return HearingView.parse({ ...view, ...(ahead !== undefined && { ahead }) })
}

function hearings(app: Hono, ready: Ports): void {
  app.post(`${root}/hearings`, async (context) => {
    const entered = await enterAsClerk(context, ready)
    const { key, body } = await sent(context, PlanHearing)
    const planned = doneOr(await planHearing(entered.ports, entered.by, body, key), 'hearing')
    return context.json(await shown(entered, planned), 201)
  })
  app.get(`${root}/hearings/:hearing`, async (context) => {
    const { hearing, ...entered } = await openHearing(context, ready)
    return context.json(await shown(entered, hearing))
  })
  app.post(`${root}/hearings/:hearing/acts`, async (context) => {
    const { hearing, ...entered } = await openHearing(context, ready)
    const { key, body } = await sent(context, ActOnHearing)
    if (body.look) {
      const ahead = doneOr(await lookAhead(entered.ports, entered, hearing, body), 'hearing')
      return context.json(await shown(entered, hearing, ahead))
    }
    const changed = doneOr(await actOnHearing(entered.ports, entered, hearing.id, body, key), 'hearing')
    return context.json(await shown(entered, changed))
  })
}

/** Where the independent clerk works, and members read what they hear. It reaches no round and no application. */
export function panelAppealRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(root, async (context) => {
    const entered = await enter(context, ready)
    return context.json(AppealsHome.parse(await homeOf(entered.ports, entered)))
  })
  cases(app, ready)
  people(app, ready)
  hearings(app, ready)
  return app
}
