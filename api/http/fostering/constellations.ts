import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { dayInEngland } from '#contract/calendar/day.ts'
import {
  CalendarId,
  type ConstellationAct,
  ConstellationId,
  ConstellationList,
  ConstellationPlace,
  ConstellationView,
  constellationActs,
  Found,
} from '#contract/fostering/carers/constellation.ts'
import { calendarOf } from '#fostering/constellations/calendar.ts'
import { type Constellation, idIn, itemOf } from '#fostering/constellations/constellation.ts'
import { foundConstellation, type GroupPerson, performIn } from '#fostering/constellations/perform.ts'
import type { GroupCarryPorts, GroupPorts } from '#fostering/constellations/ports.ts'
import { carryNow } from '#fostering/constellations/sweep.ts'
import { constellationFor, constellationView } from '#fostering/constellations/view.ts'
import { idOf } from '#fostering/household/part.ts'
import type { PlacePorts } from '#fostering/household/place.ts'
import type { TellPorts } from '#fostering/household/tell.ts'
import { type BelongsValues, belongsPart } from '#fostering/parts/carers/constellation.ts'
import { mayPart } from '#fostering/rights/may.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { forbidden } from '#http/core/staff.ts'
import { type Ports as DeskPorts, enter as enterDesk } from './desk-enter.ts'
import { enter } from './place.ts'
import { doneOr, noSuch } from './problems.ts'

/** The act of the address, with what it takes. */
async function askedIn(context: Context): Promise<{ act: ConstellationAct; key: string; body: object }> {
  const act = context.req.param('act') ?? ''
  if (!Object.hasOwn(constellationActs, act)) throw noSuch()
  const name = act as ConstellationAct
  const key = idempotencyKey(context.req)
  const sent = z.strictObject({ with: constellationActs[name] as z.ZodMiniType<object> })
  const { with: body } = await readBody(context.req, sent)
  return { act: name, key, body }
}

type PlaceReady = () => Promise<
  PlacePorts & GroupPorts & { readonly sender: TellPorts['from']; readonly site: () => string }
>

const place = '/api/fostering/place/constellation'

/** Where carers see their group, say that they come, ask for sleepovers, and as the hub home answer. */
export function constellationPlaceRoutes(ready: PlaceReady): Hono {
  /** Who asks, and the group that their household says it belongs to. */
  const entered = async (context: Context, right: 'see' | 'fill') => {
    const { ports, who, head } = await enter(context, ready)
    const { household, values } = head
    if (!mayPart(who, right, belongsPart, values.phase)) throw noSuch()
    const part = await ports.parts.light(idOf({ household, name: belongsPart }))
    const id = (part?.values as BelongsValues | undefined)?.belongs?.constellation
    if (id === undefined) throw noSuch()
    return { ports, person: { who, household } satisfies GroupPerson, household, id }
  }
  const shown = async (ports: GroupPorts, item: Constellation, household: string) => {
    const view = await constellationFor(ports, item, household)
    if (!view) throw noSuch()
    return ConstellationPlace.parse(view)
  }
  return createApp()
    .get(place, async (context) => {
      const { ports, household, id } = await entered(context, 'see')
      const item = await ports.constellations.light(itemOf(id))
      if (!item) throw noSuch()
      return context.json(await shown(ports, item, household))
    })
    .post(`${place}/acts/:act`, async (context) => {
      const { ports, person, household, id } = await entered(context, 'fill')
      const asked = await askedIn(context)
      // Who hears of it is told by the sweep: whoever meets this function sends no messages.
      const item = doneOr(await performIn(ports, person, { id, ...asked }))
      return context.json(await shown(ports, item, household))
    })
    .get(`${place}/:entry/calendar.ics`, async (context) => {
      const { ports, household, id } = await entered(context, 'see')
      const entry = CalendarId.safeParse(context.req.param('entry'))
      const item = entry.success ? await ports.constellations.light(itemOf(id)) : undefined
      const file =
        item && entry.success && calendarOf(item, entry.data, household, ports.sender, ports.site())
      if (!file) throw noSuch()
      return context.body(file, 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="calendar.ics"',
      })
    })
}

export type GroupReady = () => Promise<Awaited<ReturnType<DeskPorts>> & GroupCarryPorts>

const desk = '/api/workspace/fostering/constellations'
const one = `${desk}/:constellation`

/** Where staff found groups, take households in and out, and see what waits. */
export function constellationDeskRoutes(ready: GroupReady): Hono {
  const entered = async (context: Context) => {
    const { all } = await enterDesk(context, ready)
    const who = all.find((one) => mayPart(one, 'record', belongsPart, 'approved'))
    if (!who) throw forbidden()
    return { ports: await ready(), person: { who } satisfies GroupPerson }
  }
  const named = (context: Context): ConstellationId => {
    const id = ConstellationId.safeParse(context.req.param('constellation'))
    if (!id.success) throw noSuch()
    return id.data
  }
  const shown = async (ports: GroupPorts, id: ConstellationId, person: GroupPerson) => {
    const item = await ports.constellations.get(itemOf(id))
    if (!item) throw noSuch()
    return ConstellationView.parse(await constellationView(ports, item, person))
  }
  return createApp()
    .get(desk, async (context) => {
      const { ports } = await entered(context)
      const constellations = await ports.constellations.lines('open')
      return context.json(ConstellationList.parse({ today: dayInEngland(ports.now()), constellations }))
    })
    .post(desk, async (context) => {
      const { ports, person } = await entered(context)
      const key = idempotencyKey(context.req)
      const item = doneOr(await foundConstellation(ports, person, key, await readBody(context.req, Found)))
      await carryNow(ports, item)
      return context.json(await shown(ports, idIn(item), person))
    })
    .get(one, async (context) => {
      const { ports, person } = await entered(context)
      return context.json(await shown(ports, named(context), person))
    })
    .post(`${one}/acts/:act`, async (context) => {
      const { ports, person } = await entered(context)
      const id = named(context)
      const item = doneOr(await performIn(ports, person, { id, ...(await askedIn(context)) }))
      await carryNow(ports, item)
      return context.json(await shown(ports, id, person))
    })
}
