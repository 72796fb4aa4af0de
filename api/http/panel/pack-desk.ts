import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { readReference } from '#contract/core/reference.ts'
import { AddSupplement, PackManifest, PackPdf } from '#contract/fostering/panel/pack.ts'
import { PartName } from '#contract/fostering/parts.ts'
import { headOf } from '#fostering/household/head-of.ts'
import type { PlacePorts } from '#fostering/household/place.ts'
import { type LockPorts, lockPack } from '#fostering/pack/lock.ts'
import type { PrintBundlePorts } from '#fostering/pack/print.ts'
import { carryMeeting } from '#fostering/panel/carry.ts'
import { meetingId } from '#fostering/panel/meeting.ts'
import type { CarryPorts } from '#fostering/panel/ports.ts'
import { mayPart, staffAs, type Who } from '#fostering/rights/may.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { forbidden, staffOf } from '#http/core/staff.ts'
import { doneOr, noSuch } from '#http/fostering/problems.ts'
import { type EnterPorts, enterDesk } from './enter.ts'
import { placeIn } from './pack.ts'

const one = '/api/workspace/fostering/panel/meetings/:meeting/items/:item'

export type PackDeskPorts = EnterPorts &
  LockPorts &
  CarryPorts &
  PrintBundlePorts &
  Pick<PlacePorts, 'prefix'>

/** Locking a pack, and what is added to it: whoever plans the panel. What comes of it is carried to the household's referral. */
export function packDeskRoutes(ready: () => Promise<PackDeskPorts>): Hono {
  const lock = async (context: Parameters<typeof enterDesk>[0], why: string | null) => {
    const ports = await ready()
    const person = await enterDesk(context, ports)
    const place = placeIn(context)
    const key = idempotencyKey(context.req)
    const manifest = doneOr(await lockPack(ports, person, { place, key, why }))
    const meeting = await ports.meetings.get(meetingId(place.meeting))
    if (meeting) await carryMeeting(ports, meeting)
    return context.json(PackManifest.parse(manifest), 201)
  }
  return createApp()
    .post(`${one}/lock`, async (context) => {
      await readBody(context.req, z.strictObject({}))
      return lock(context, null)
    })
    .post(`${one}/supplement`, async (context) => {
      const { why } = await readBody(context.req, AddSupplement)
      return lock(context, why)
    })
}

/** The household of the address and its referral, for whoever records what becomes of it. One answer where it is not theirs. */
async function referralNamed(context: Context, ports: PackDeskPorts) {
  const staff = await staffOf(context, ports)
  const household = readReference(context.req.param('household') ?? '', ports.prefix)
  const head = household && (await headOf(ports, household))
  const name = PartName.safeParse(context.req.param('referral'))
  if (!head || !name.success) throw noSuch()
  const may = (one: Who) => mayPart(one, 'record', name.data, head.values.phase)
  const who = staffAs(staff, ports.department.id).find(may)
  if (!who) throw forbidden()
  return { who, household: head.household, name: name.data }
}

/** What an independent review gets, at one press. That it was sent is an act of the referral. */
export const bundleRoutes = (ready: () => Promise<PackDeskPorts>): Hono =>
  createApp().post(
    '/api/workspace/fostering/households/:household/referrals/:referral/bundle.pdf',
    async (context) => {
      const ports = await ready()
      const { who, household, name } = await referralNamed(context, ports)
      const asked = `${who.id} ${idempotencyKey(context.req)}`
      await readBody(context.req, z.strictObject({}))
      // What sets pages is large, and most answers need none of it.
      const { printBundle } = await import('#fostering/pack/print.ts')
      return context.json(PackPdf.parse(doneOr(await printBundle(ports, asked, household, name))))
    },
  )
