import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import type { FairAccessPorts } from '#admissions/fair-access/ports.ts'
import type { InYearOwnPorts, InYearPorts } from '#admissions/in-year/ports.ts'
import { answerAtSeat, lookAtSeat, seatInYear } from '#admissions/in-year/seat.ts'
import {
  actOnInYear,
  caseView,
  inYearPage,
  lookAhead,
  openInYear,
  roomsOf,
} from '#admissions/in-year/staff.ts'
import { mayInYear, mayInYearSeat } from '#admissions/rights/may.ts'
import {
  ActOnInYear,
  AnswerAtSeat,
  InYearCase,
  InYearPage,
  inYearLists,
  SeatInYear,
} from '#contract/admissions/in-year/in-year.ts'
import { readReference } from '#contract/core/reference.ts'
import { createApp } from '#http/core/app.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { sent } from './desk.ts'
import { doneOr, noSuch } from './problems.ts'
import { referenceOf } from './reference-of.ts'
import { referralFor } from './referral-for.ts'

export interface InYearDeskPorts
  extends InYearPorts,
    StaffPorts,
    InYearOwnPorts,
    Pick<FairAccessPorts, Exclude<keyof FairAccessPorts, keyof InYearPorts>> {}
export type InYearReady = () => Promise<InYearDeskPorts>

/** Somebody who may do this with children who apply during the year. */
export async function enter(context: Context, ready: InYearReady, right: 'see' | 'answer') {
  const ports = await ready()
  const signedIn = await staffOf(context, ports)
  const { id, name, ...rest } = signedIn
  const by = { id, name }
  const mays = (right: 'see' | 'answer' | 'decide') => mayInYear({ ...by, ...rest }, right)
  if (!mays(right)) throw forbidden()
  return { ports, signedIn, staff: { by, mayAct: mays('answer'), mayDecide: mays('decide') } }
}

/** The case of the address, once the look is recorded. */
export async function enterCase(context: Context, ready: InYearReady, right: 'see' | 'answer') {
  const { ports, staff, signedIn } = await enter(context, ready, right)
  const reference = readReference(context.req.param('reference') ?? '')
  const kept = reference ? await openInYear(ports, staff.by, reference) : undefined
  if (!reference || !kept) throw noSuch('application')
  return { ports, staff, signedIn, reference, kept }
}

type Entered = Awaited<ReturnType<typeof enterCase>>

async function shown({ ports, staff, signedIn, kept }: Entered) {
  const [rooms, words, referral] = await Promise.all([
    roomsOf(ports, kept),
    ports.inYearWords.get(kept.reference),
    referralFor(ports, signedIn, kept),
  ])
  return InYearCase.parse(caseView(ports, staff, kept, { rooms, words, referral }))
}

/** Somebody who may do this at the seat of the address. */
async function enterSeat(context: Context, ready: InYearReady, right: 'see' | 'confirm') {
  const ports = await ready()
  const { id, name, ...rest } = await staffOf(context, ports)
  const by = { id, name }
  const school = context.req.param('school') ?? ''
  if (!mayInYearSeat({ ...by, ...rest }, right, school)) throw forbidden()
  const named = ports.schoolNamed(school)
  if (!named) throw noSuch('school')
  const mayAct = mayInYearSeat({ ...by, ...rest }, 'confirm', school)
  return { ports, school: named, staff: { by, mayAct, mayDecide: false } }
}

const list = '/api/workspace/admissions/in-year'
const ofOne = `${list}/:reference`
const seat = `${list}/seats/:school`

/** Applications during the year: for staff by their clocks and one by one, for a school those that name it. */
export function inYearDeskRoutes(ready: InYearReady): Hono {
  const app = createApp()
  app.get(list, async (context) => {
    const { ports } = await enter(context, ready, 'see')
    const asked = context.req.query('list')
    const which = inYearLists.find((one) => one === asked) ?? 'deciding'
    return context.json(InYearPage.parse(await inYearPage(ports, which, context.req.query('after'))))
  })
  app.get(ofOne, async (context) => context.json(await shown(await enterCase(context, ready, 'see'))))
  app.post(ofOne, async (context) => {
    const entered = await enterCase(context, ready, 'answer')
    const { key, body } = await sent(context, ActOnInYear)
    const { ports, staff, reference } = entered
    if (body.look) {
      const ahead = doneOr(await lookAhead(ports, staff, entered.kept, body), 'application')
      return context.json({ ...(await shown(entered)), ahead })
    }
    const kept = doneOr(await actOnInYear(ports, staff, reference, body, key), 'application')
    return context.json(await shown({ ...entered, kept }))
  })
  app.get(seat, async (context) => {
    const { ports, staff, school } = await enterSeat(context, ready, 'see')
    return context.json(SeatInYear.parse(await seatInYear(ports, staff, school)))
  })
  app.post(`${seat}/:reference`, async (context) => {
    const { ports, staff, school } = await enterSeat(context, ready, 'confirm')
    const { key, body } = await sent(context, AnswerAtSeat)
    const reference = referenceOf(context, 'application')
    if (body.look) {
      const ahead = doneOr(await lookAtSeat(ports, staff, school.id, reference, body), 'application')
      return context.json(SeatInYear.parse({ ...(await seatInYear(ports, staff, school)), ahead }))
    }
    doneOr(await answerAtSeat(ports, staff, school.id, reference, body, key), 'application')
    return context.json(SeatInYear.parse(await seatInYear(ports, staff, school)))
  })
  return app
}
