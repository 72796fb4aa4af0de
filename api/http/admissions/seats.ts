import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { maySeat } from '#admissions/rights/may.ts'
import { openRound, rankingOf } from '#admissions/rounds/desk.ts'
import { handInOrder } from '#admissions/seats/own-order.ts'
import { confirmRanking, seatView, setMark } from '#admissions/seats/seats.ts'
import { ConfirmRanking, HandInOrder, SeatList, SeatView, SetMark } from '#contract/admissions/seat.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import { createApp } from '#http/core/app.ts'
import { forbidden, staffOf } from '#http/core/staff.ts'
import { desk, type Ports, sent } from './desk.ts'
import { computed, doneOr, noSuch } from './problems.ts'

const seat = `${desk}/seats/:school/:round`

/** Somebody who may do this at the seat of the address, and its round. */
async function enter(context: Context, ready: Ports, right: 'see' | 'confirm') {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  const school = context.req.param('school') ?? ''
  if (!maySeat(staff, right, school)) throw forbidden()
  const opened = await openRound(ports, context.req.param('round') ?? '')
  const view = opened && (await computed(seatView(ports, staff, opened, school)))
  if (!view) throw noSuch('seat')
  return { ports, staff, opened, school, view }
}

async function shown({ ports, staff, opened, school }: Awaited<ReturnType<typeof enter>>) {
  return SeatView.parse(await computed(seatView(ports, staff, opened, school)))
}

async function seatsOf(context: Context, ready: Ports): Promise<SeatList> {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  const rounds = await Promise.all(ports.council.rounds.map(({ id }) => openRound(ports, id)))
  const found = new Map<string, SeatList['seats'][number]>()
  for (const opened of rounds) {
    if (!opened) continue
    const { council, round } = opened
    const seats = new Map((await ports.seats.ofRound(round.id)).map((one) => [one.school, one]))
    for (const { id, name, policy } of council.schools) {
      const ranking = rankingOf(council, policy, seats.get(id))
      const ranks = ranking !== 'by-policy'
      // A school has its own seat, whoever ranks; of others staff look at those that rank themselves.
      if (!maySeat(staff, ranks ? 'see' : 'confirm', id)) continue
      const own = found.get(id) ?? { school: { id, name }, rounds: [] }
      if (ranks) own.rounds.push({ id: round.id, title: titleOf(council.dates), ranking })
      found.set(id, own)
    }
  }
  if (found.size === 0 && staff.grants.length === 0) throw forbidden()
  return SeatList.parse({ seats: [...found.values()] })
}

/** Where schools that are their own admission authority see their applicants, and confirm how they rank them. */
export function seatRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${desk}/seats`, async (context) => context.json(await seatsOf(context, ready)))
  app.get(seat, async (context) => context.json(SeatView.parse((await enter(context, ready, 'see')).view)))
  app.post(seat, async (context) => {
    const entered = await enter(context, ready, 'confirm')
    const { ports, staff, opened, view } = entered
    const { key, body } = await sent(context, ConfirmRanking)
    doneOr(await confirmRanking(ports, staff, opened, view, body, key), 'seat')
    return context.json(await shown(entered))
  })
  app.post(`${seat}/order`, async (context) => {
    const entered = await enter(context, ready, 'confirm')
    const { ports, staff, opened, view } = entered
    const { key, body } = await sent(context, HandInOrder)
    doneOr(await handInOrder(ports, staff, opened, view, body, key), 'seat')
    return context.json(await shown(entered))
  })
  app.post(`${seat}/marks`, async (context) => {
    const entered = await enter(context, ready, 'confirm')
    const { ports, staff, opened, school } = entered
    const { key, body } = await sent(context, SetMark)
    doneOr(await setMark(ports, staff, opened, school, body, key), 'application')
    return context.json(await shown(entered))
  })
  return app
}
