import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { addYears, dayInEngland } from '#contract/calendar/day.ts'
import {
  type MeetingAct,
  type MeetingId,
  MeetingList,
  MeetingPlan,
  MeetingView,
  meetingActs,
  SaidAt,
} from '#contract/fostering/panel/meeting.ts'
import { lastNumber } from '#fostering/household/part.ts'
import { carryMeeting } from '#fostering/panel/carry.ts'
import { lineFor } from '#fostering/panel/lines.ts'
import { folded, type Item, itemsIn, type Meeting, meetingId } from '#fostering/panel/meeting.ts'
import { listOf, performAt, planMeeting } from '#fostering/panel/perform.ts'
import type { CarryPorts, PanelPorts } from '#fostering/panel/ports.ts'
import type { Person } from '#fostering/panel/seats.ts'
import { meetingView } from '#fostering/panel/view.ts'
import { notNow } from '#fostering/parts/kind.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { doneOr, noSuch } from '#http/fostering/problems.ts'
import { type EnterPorts, enterDesk, enterPanel, meetingNamed } from './enter.ts'
import { tagged } from './tagged.ts'

const meetings = '/api/workspace/fostering/panel/meetings'
const one = `${meetings}/:meeting`

/** Acts by which households, or those who are invited, are reached: those who plan do them, by a function that may. */
export const deskActs = [
  'change',
  'cancel',
  'invite',
  'add-item',
  'remove-item',
] as const satisfies MeetingAct[]

async function shown(
  ports: PanelPorts,
  person: Person,
  meeting: Meeting,
  isLight: boolean,
): Promise<MeetingView> {
  const view = meetingView(meeting, lastNumber(meeting, isLight), person, await listOf(ports), ports)
  if (!view) throw noSuch()
  return MeetingView.parse(view)
}

const actIn = (name: string): MeetingAct | undefined =>
  Object.hasOwn(meetingActs, name) ? (name as MeetingAct) : undefined

async function sentTo(context: Context, act: MeetingAct) {
  const key = idempotencyKey(context.req)
  const schema = z.strictObject({ with: meetingActs[act] as z.ZodMiniType, said: SaidAt })
  const { with: body, said } = await readBody(context.req, schema)
  return { key, body, said }
}

/** Years whose meetings are listed: the last, this one and the next two. */
function yearsAround(now: Date): string[] {
  const today = dayInEngland(now)
  return [-1, 0, 1, 2].map((many) => addYears(today, many).slice(0, 4))
}

/** Meetings, for members and for those who plan them: what they see, and what is done on the day. */
export function meetingRoutes(ready: () => Promise<EnterPorts>): Hono {
  return createApp()
    .get(meetings, async (context) => {
      const ports = await ready()
      const person = await enterPanel(context, ports)
      const [lines, list] = [await ports.meetings.lines(yearsAround(ports.now())), await listOf(ports)]
      const all = lines.flatMap((line) => lineFor(line, person, list) ?? [])
      return context.json(MeetingList.parse({ meetings: all }))
    })
    .get(one, async (context) => {
      const ports = await ready()
      const person = await enterPanel(context, ports)
      const meeting = await ports.meetings.light(meetingId(meetingNamed(context)))
      if (!meeting) throw noSuch()
      return tagged(context, await shown(ports, person, meeting, true))
    })
    .post(`${one}/acts/:act`, async (context) => {
      const ports = await ready()
      const person = await enterPanel(context, ports)
      const meeting = meetingNamed(context)
      const act = actIn(context.req.param('act'))
      if (!act || deskActs.some((name) => name === act)) throw noSuch()
      const sent = await sentTo(context, act)
      const done = doneOr(await performAt(ports, await listOf(ports), person, { meeting, act, ...sent }))
      return context.json(await shown(ports, person, done, false))
    })
}

/** Throws where another meeting was quicker, so that what was put on this agenda is off it again. */
async function stays(
  ports: Pick<CarryPorts, 'meetings' | 'referrals'>,
  id: MeetingId,
  { household = '', referral = '' }: { household?: string; referral?: string },
): Promise<void> {
  const meeting = await ports.meetings.light(meetingId(id))
  const values = meeting && folded(meeting.values)
  const isThere = (one: Item) => one.household === household && one.referral === referral
  if (!values || itemsIn(values).some(([, one]) => isThere(one))) return
  const found = await ports.referrals.find(household, referral)
  doneOr(notNow(found?.cannot(values.plan.panel) ?? 'It was taken off this agenda again.'))
}

/** Planning meetings. */
export function meetingDeskRoutes(ready: () => Promise<EnterPorts & CarryPorts>): Hono {
  const app = createApp().post(meetings, async (context) => {
    const ports = await ready()
    const person = await enterDesk(context, ports)
    const key = idempotencyKey(context.req)
    const plan = await readBody(context.req, MeetingPlan)
    const made = doneOr(await planMeeting(ports, person, key, plan))
    return context.json(await shown(ports, person, made, false), 201)
  })
  for (const act of deskActs)
    app.post(`${one}/acts/${act}`, async (context) => {
      const ports = await ready()
      const person = await enterPanel(context, ports)
      const meeting = meetingNamed(context)
      const sent = await sentTo(context, act)
      const asked = sent.body as { household?: string; referral?: string }
      const referral =
        act === 'add-item'
          ? await ports.referrals.find(asked.household ?? '', asked.referral ?? '')
          : undefined
      const done = doneOr(
        await performAt(ports, await listOf(ports), person, { meeting, act, ...sent, referral }),
      )
      await carryMeeting(ports, done)
      if (act === 'add-item') await stays(ports, meeting, asked)
      return context.json(await shown(ports, person, done, false))
    })
  return app
}
