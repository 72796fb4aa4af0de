import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { rosterHash } from '#admissions/allocate/draw.ts'
import type { WholeDeskPorts } from '#admissions/day/ports.ts'
import { may } from '#admissions/rights/may.ts'
import { act, draw, setPublication } from '#admissions/rounds/acts.ts'
import { callsView, markCalled } from '#admissions/rounds/calls.ts'
import { type OpenedRound, openRound, roundLines, roundView } from '#admissions/rounds/desk.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import { gather, problemsIn } from '#admissions/rounds/gather.ts'
import { wouldLose } from '#admissions/rounds/losers.ts'
import { numbersView, setNumber } from '#admissions/rounds/numbers.ts'
import { newRound, type Round } from '#admissions/rounds/round.ts'
import type { PlacePorts } from '#admissions/starts/ports.ts'
import { RoundProblems } from '#contract/admissions/rounds/problem.ts'
import {
  type AdmissionsRight,
  Called,
  Calls,
  Numbers,
  RoundAct,
  RoundList,
  RoundView,
  SetDraw,
  SetNumber,
  WouldLose,
} from '#contract/admissions/staff.ts'
import { SetPublication } from '#contract/admissions/staff-runs.ts'
import type { Staff } from '#contract/council/staff.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { computed, doneOr, noSuch } from './problems.ts'
import { sent } from './sent.ts'

export { sent }

export type DeskRoutesPorts = WholeDeskPorts & Pick<PlacePorts, 'starts' | 'startTerms'> & StaffPorts
export type Ports = () => Promise<DeskRoutesPorts>

/** Who asks, if they may, and the round of the address. */
export interface Entered {
  readonly ports: DeskRoutesPorts
  readonly staff: Staff
  readonly opened: OpenedRound
}

export const desk = '/api/workspace/admissions'
export const ofRound = `${desk}/rounds/:round`

/** Somebody who may do this with a round, and the round. */
export async function enter(context: Context, ready: Ports, right: AdmissionsRight): Promise<Entered> {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  if (!may(staff, right, 'round')) throw forbidden()
  const opened = await openRound(ports, context.req.param('round') ?? '')
  if (!opened) throw noSuch('round')
  return { ports, staff, opened }
}

/** The same for what names children of the round: whoever may see none of them sees nothing of it. */
export async function enterToChildren(context: Context, ready: Ports): Promise<Entered> {
  const entered = await enter(context, ready, 'see')
  if (!may(entered.staff, 'see', 'child')) throw forbidden()
  return entered
}

const personOf = ({ id, name }: Staff) => ({ id, name })

/** The round as it is now, as staff see it. */
const shown = async ({ ports, staff, opened }: Entered, round: Round) =>
  RoundView.parse(await roundView(ports, staff, { ...opened, round }))

type Decide = Parameters<typeof doOnce<Round>>[3]

/** Does one thing to the round, on what was seen of it. */
async function change(
  { ports, staff, opened }: Entered,
  { key, seen, body }: { readonly key: string; readonly seen: number; readonly body: unknown },
  decide: (
    round: Round,
    acting: { by: ReturnType<typeof personOf>; at: Date; cause: string },
  ) => ReturnType<Decide>,
): Promise<Round> {
  const at = ports.now()
  const by = personOf(staff)
  const { id } = opened.round
  const fresh = () => newRound(id, at.toISOString())
  const outcome = await doOnce(
    ports.rounds,
    id,
    { by, at, seen, key, body },
    (round, cause) => decide(round, { by, at, cause }),
    fresh,
  )
  return doneOr(outcome, 'round')
}

function acts(app: Hono, ready: Ports): void {
  app.post(`${ofRound}/acts`, async (context) => {
    const entered = await enter(context, ready, 'draft')
    const { key, body } = await sent(context, RoundAct)
    const { seen, ...rest } = body
    const { dates } = entered.opened.council
    const round = await change(entered, { key, seen, body: rest }, (kept, acting) =>
      act(kept, rest.act, dates, acting),
    )
    return context.json(await shown(entered, round))
  })
  app.post(`${ofRound}/draw`, async (context) => {
    const entered = await enter(context, ready, 'sign')
    const { key, body } = await sent(context, SetDraw)
    const { seen, ...rest } = body
    const references = await entered.ports.applications.referencesOf(entered.opened.round.id)
    const round = await change(entered, { key, seen, body: rest }, (kept, acting) =>
      draw(kept, body, rosterHash(references), acting),
    )
    return context.json(await shown(entered, round))
  })
  app.post(`${ofRound}/publication`, async (context) => {
    const entered = await enter(context, ready, 'publish')
    const { key, body } = await sent(context, SetPublication)
    const { seen, ...rest } = body
    const { ports, opened } = entered
    const made = await ports.mades.get(opened.round.id, rest.run)
    if (!made) throw noSuch('run')
    const heldBack = made.faults.map(({ school }) => school)
    const round = await change(entered, { key, seen, body: rest }, (kept, acting) =>
      setPublication(kept, rest, heldBack, acting),
    )
    // Where this is lost, the next minute asks for it again.
    if (rest.at)
      await ports.tasks.send({ do: 'lay-out', round: round.id, run: rest.run, at: rest.at, after: '' })
    return context.json(await shown(entered, round))
  })
}

function numbers(app: Hono, ready: Ports): void {
  app.get(`${ofRound}/numbers`, async (context) => {
    const { opened } = await enter(context, ready, 'see')
    return context.json(Numbers.parse(numbersView(opened)))
  })
  app.post(`${ofRound}/numbers`, async (context) => {
    const { ports, staff, opened } = await enter(context, ready, 'number')
    const { key, body } = await sent(context, SetNumber)
    const losers = async () => {
      const list = await computed(wouldLose(ports, opened.round.id, body.school, body.value))
      if (!list) throw noSuch('school')
      return list
    }
    const outcome = await setNumber(ports, opened, personOf(staff), body, key, losers)
    return context.json(Numbers.parse(numbersView({ ...opened, round: doneOr(outcome, 'round') })))
  })
  app.get(`${ofRound}/numbers/:school/losers`, async (context) => {
    const { ports, opened } = await enterToChildren(context, ready)
    const value = Number(context.req.query('value'))
    if (!Number.isInteger(value) || value < 0 || value > 2000)
      throw new ProblemError('invalid', 'Send ?value= with the number to look at, 0 to 2000.')
    const list = await computed(wouldLose(ports, opened.round.id, context.req.param('school'), value))
    if (!list) throw noSuch('school')
    return context.json(WouldLose.parse(list))
  })
}

function calls(app: Hono, ready: Ports): void {
  app.get(`${ofRound}/calls`, async (context) => {
    const { ports, opened } = await enter(context, ready, 'call')
    return context.json(Calls.parse(await callsView(ports, opened)))
  })
  app.post(`${ofRound}/calls`, async (context) => {
    const { ports, staff, opened } = await enter(context, ready, 'call')
    const { key, body } = await sent(context, Called)
    const round = doneOr(await markCalled(ports, opened, personOf(staff), body, key), 'round')
    return context.json(Calls.parse(await callsView(ports, { ...opened, round })))
  })
}

/** Rounds as staff prepare and publish them. */
export function deskRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${desk}/rounds`, async (context) => {
    const ports = await ready()
    if (!may(await staffOf(context, ports), 'see', 'round')) throw forbidden()
    return context.json(RoundList.parse({ rounds: await roundLines(ports) }))
  })
  app.get(ofRound, async (context) => {
    const { ports, staff, opened } = await enter(context, ready, 'see')
    return context.json(RoundView.parse(await roundView(ports, staff, opened)))
  })
  app.get(`${ofRound}/problems`, async (context) => {
    const { ports, staff, opened } = await enter(context, ready, 'see')
    const gathered = await gather(ports, opened.round.id)
    if (!gathered) throw noSuch('round')
    const found = problemsIn(ports, gathered)
    // A problem tells of a child, such as that it says it is ill: of which one, those alone read who may see children.
    const problems = may(staff, 'see', 'child') ? found : found.map((one) => ({ ...one, references: [] }))
    return context.json(RoundProblems.parse({ problems, applications: gathered.applications.length }))
  })
  acts(app, ready)
  numbers(app, ready)
  calls(app, ready)
  return app
}
