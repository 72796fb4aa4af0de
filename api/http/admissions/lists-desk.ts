import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { actOnList, endList, listCan } from '#admissions/lists/acts.ts'
import { agreeStep } from '#admissions/lists/agree.ts'
import { listId } from '#admissions/lists/ports.ts'
import { waitingRound } from '#admissions/lists/proposed.ts'
import { listView, roundLists } from '#admissions/lists/views.ts'
import { Undecided } from '#admissions/policy/order.ts'
import { may } from '#admissions/rights/may.ts'
import { newList } from '#admissions/waiting/list.ts'
import { ActOnList, AgreeStep, ListView, RoundLists } from '#contract/admissions/lists.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden } from '#http/core/staff.ts'
import { type Entered, enterToChildren, ofRound, type Ports, sent } from './desk.ts'
import { doneOr, noSuch } from './problems.ts'

/** What is ranked, where policies can tell all children apart. Throws the problem that says why they cannot. */
async function ranked<T>(ranking: Promise<T>): Promise<T> {
  try {
    return await ranking
  } catch (error) {
    if (!(error instanceof Undecided)) throw error
    throw new ProblemError(
      'not-now',
      'A policy of this round cannot tell two of the children who wait apart, not even by drawing lots. Put the policy right first.',
    )
  }
}

const roundOf = ({ opened }: Entered) => waitingRound(opened.council, opened.round)
const maySign = ({ staff }: Entered) => may(staff, 'sign', 'round')

async function shown(entered: Entered) {
  const lists = ranked(roundLists(entered.ports, roundOf(entered), maySign(entered)))
  return RoundLists.parse(await lists)
}

const schoolOf = (context: Context) => context.req.param('school') ?? ''

/** The list of the address, as staff see it now. */
async function shownList({ ports, staff, ...entered }: Entered, school: string) {
  const round = roundOf({ ports, staff, ...entered })
  if (!round.schools.some(({ id }) => id === school)) throw noSuch('waiting list')
  const kept = await ports.lists.get(listId(round.round, school))
  const list = kept ?? newList(round.round, school)
  const mays = { answer: may(staff, 'answer', 'child'), sign: may(staff, 'sign', 'round') }
  const view = ranked(listView(ports, round, list, listCan(list, ports.now(), mays)))
  return ListView.parse(await view)
}

/** One act on one list: lots and the end by whoever may sign, the rest by whoever may answer for a child. */
async function acts(context: Context, entered: Entered) {
  const { ports, staff } = entered
  const { key, body } = await sent(context, ActOnList)
  const { act, seen } = body
  const signs = act.do === 'draw' || act.do === 'end'
  if (signs ? !maySign(entered) : !may(staff, 'answer', 'child')) throw forbidden()
  const by = { id: staff.id, name: staff.name }
  const round = roundOf(entered)
  const school = schoolOf(context)
  if (act.do === 'end')
    doneOr(
      await endList(ports, { by, round: round.round, school, key }, { why: act.why, seen }),
      'waiting list',
    )
  else doneOr(await actOnList(ports, round, { by, school, key }, { act, seen }), 'waiting list')
}

/** Waiting lists after offer day, and the step that somebody agrees to before any child moves. */
export function listDeskRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${ofRound}/waiting`, async (context) =>
    context.json(await shown(await enterToChildren(context, ready))),
  )
  app.post(`${ofRound}/waiting`, async (context) => {
    const entered = await enterToChildren(context, ready)
    if (!maySign(entered)) throw forbidden()
    const { ports, staff } = entered
    const { key, body } = await sent(context, AgreeStep)
    const by = { id: staff.id, name: staff.name }
    doneOr(await ranked(agreeStep(ports, roundOf(entered), by, body, key)), 'waiting list')
    return context.json(await shown(entered))
  })
  app.get(`${ofRound}/waiting/:school`, async (context) =>
    context.json(await shownList(await enterToChildren(context, ready), schoolOf(context))),
  )
  app.post(`${ofRound}/waiting/:school`, async (context) => {
    const entered = await enterToChildren(context, ready)
    await acts(context, entered)
    return context.json(await shownList(entered, schoolOf(context)))
  })
  return app
}
