import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { Undecided } from '#admissions/policy/order.ts'
import { mayInYearSeat, maySeat } from '#admissions/rights/may.ts'
import { openRound } from '#admissions/rounds/desk.ts'
import { confirmStarts } from '#admissions/starts/confirm.ts'
import { schoolDay } from '#admissions/starts/day.ts'
import { takeFile } from '#admissions/starts/file.ts'
import { roundStarts } from '#admissions/starts/round.ts'
import { type OpenedSeat, openSeat, seatPlaces } from '#admissions/starts/seat-places.ts'
import { seatWaiting } from '#admissions/starts/waiting.ts'
import {
  ConfirmStarts,
  placeViews,
  RoundStarts,
  SchoolDay,
  SeatFile,
  SeatPlaces,
  SeatWaiting,
  TakeSeatFile,
} from '#contract/admissions/starts/starts.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, staffOf } from '#http/core/staff.ts'
import { desk, enterToChildren, ofRound, type Ports, sent } from './desk.ts'
import { doneOr, noSuch } from './problems.ts'

const ofSchool = `${desk}/seats/:school`
const seatOf = `${ofSchool}/:round`

/** Somebody who may do this at the seat of the address. */
async function enterSchool(context: Context, ready: Ports, right: 'see' | 'confirm') {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  const school = context.req.param('school') ?? ''
  if (!maySeat(staff, right, school)) throw forbidden()
  const by = { id: staff.id, name: staff.name }
  return { ports, staff, by, school, confirms: maySeat(staff, 'confirm', school) }
}

/** The same in the round of the address. */
async function enter(context: Context, ready: Ports, right: 'see' | 'confirm' = 'see') {
  const entered = await enterSchool(context, ready, right)
  const opened = await openRound(entered.ports, context.req.param('round') ?? '')
  const seat = opened && (await openSeat(entered.ports, opened, entered.school))
  if (!seat) throw noSuch('seat')
  return { ...entered, seat }
}

type Entered = Awaited<ReturnType<typeof enter>>

async function shownPlaces(context: Context, { ports, confirms, seat }: Entered) {
  const asked = context.req.query('show')
  const view = placeViews.find((one) => one === asked) ?? 'all'
  const after = context.req.query('after')
  return SeatPlaces.parse(await seatPlaces(ports, seat, { view, confirms, ...(after && { after }) }))
}

/** The list of the seat. Throws the problem that says why it cannot be put in order. */
async function shownWaiting({ ports, seat, confirms }: Entered) {
  try {
    return SeatWaiting.parse(await seatWaiting(ports, seat, confirms))
  } catch (error) {
    if (!(error instanceof Undecided)) throw error
    throw new ProblemError(
      'not-now',
      'The policy of this school cannot tell two of the children who wait apart. Ask the council to put it right.',
    )
  }
}

async function confirm(context: Context, ready: Ports) {
  const entered = await enter(context, ready, 'confirm')
  const { ports, by, seat } = entered
  const { key, body } = await sent(context, ConfirmStarts)
  const starts = doneOr(await confirmStarts(ports, by, seat, body, key), 'child')
  const changed: OpenedSeat = { ...seat, starts }
  return shownPlaces(context, { ...entered, seat: changed })
}

async function file(context: Context, ready: Ports) {
  const entered = await enter(context, ready, 'confirm')
  const { ports, by, seat } = entered
  const { key, body } = await sent(context, TakeSeatFile)
  const waiting = body.file === 'waiting' ? await shownWaiting(entered) : undefined
  return SeatFile.parse(doneOr(await takeFile(ports, by, seat, key, waiting), 'seat'))
}

async function day(context: Context, ready: Ports) {
  const { ports, staff, school } = await enterSchool(context, ready, 'see')
  const found = (await ports.roomSchools()).find(({ id }) => id === school)
  if (!found) throw noSuch('school')
  const { inYears } = ports.inYear()
  return SchoolDay.parse(await schoolDay({ ...ports, inYears }, found, mayInYearSeat(staff, 'see', school)))
}

/** What a school sees and does at its seat once families are told: places, waiting list, files, and who has started. */
export function schoolSeatRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(ofSchool, async (context) => context.json(await day(context, ready)))
  app.get(`${seatOf}/places`, async (context) =>
    context.json(await shownPlaces(context, await enter(context, ready))),
  )
  app.get(`${seatOf}/waiting`, async (context) =>
    context.json(await shownWaiting(await enter(context, ready))),
  )
  app.post(`${seatOf}/starts`, async (context) => context.json(await confirm(context, ready)))
  app.post(`${seatOf}/files`, async (context) => context.json(await file(context, ready)))
  app.get(`${ofRound}/starts`, async (context) => {
    const { ports, opened } = await enterToChildren(context, ready)
    return context.json(RoundStarts.parse(await roundStarts(ports, opened)))
  })
  return app
}
