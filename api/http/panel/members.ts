import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import {
  Joined,
  JoinPanel,
  type MemberAct,
  MemberDetails,
  MemberId,
  MemberList,
  MemberView,
  memberActs,
} from '#contract/fostering/panel/members.ts'
import { lastNumber } from '#fostering/household/part.ts'
import { type Member, memberOf } from '#fostering/panel/member.ts'
import { actOnMember, addMember, join, memberView } from '#fostering/panel/members.ts'
import type { CarryPorts } from '#fostering/panel/ports.ts'
import { tellToJoin } from '#fostering/panel/tell.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { doneOr, noSuch } from '#http/fostering/problems.ts'
import { type EnterPorts, enterDesk, enterPanel } from './enter.ts'

const members = '/api/workspace/fostering/panel/members'
const one = `${members}/:member`

function memberNamed(context: Context): MemberId {
  const id = MemberId.safeParse(context.req.param('member'))
  if (!id.success) throw noSuch()
  return id.data
}

const shown = (ports: EnterPorts, member: Member, isLight = false) =>
  MemberView.parse(memberView(member, ports, lastNumber(member, isLight)))

/** The central list, for those who plan panels. */
export function memberRoutes(ready: () => Promise<EnterPorts & CarryPorts>): Hono {
  return createApp()
    .get(members, async (context) => {
      const ports = await ready()
      await enterDesk(context, ports)
      const all = (await ports.members.all()).map((member) => shown(ports, member, true))
      all.sort((a, b) => a.details.name.localeCompare(b.details.name, 'en-GB'))
      return context.json(MemberList.parse({ members: all }))
    })
    .post(members, async (context) => {
      const ports = await ready()
      const person = await enterDesk(context, ports)
      const key = idempotencyKey(context.req)
      const details = await readBody(context.req, MemberDetails)
      return context.json(shown(ports, doneOr(await addMember(ports, person, key, details))), 201)
    })
    .post(`${one}/acts/:act`, async (context) => {
      const ports = await ready()
      const person = await enterDesk(context, ports)
      const member = memberNamed(context)
      const act = context.req.param('act')
      if (!Object.hasOwn(memberActs, act)) throw noSuch()
      const named = act as MemberAct
      const key = idempotencyKey(context.req)
      const sent = z.strictObject({
        seen: z.int().check(z.minimum(1)),
        with: memberActs[named] as z.ZodMiniType,
      })
      const { seen, with: body } = await readBody(context.req, sent)
      const done = doneOr(await actOnMember(ports, person, { member, act: named, key, seen, body }))
      if (named === 'link') await tellToJoin(ports, done)
      return context.json(shown(ports, done))
    })
}

/** Where somebody who signed in becomes known as a member. */
export function joinRoutes(ready: () => Promise<EnterPorts>): Hono {
  return createApp().post(`${one}/join`, async (context) => {
    const ports = await ready()
    const person = await enterPanel(context, ports)
    const { key } = await readBody(context.req, JoinPanel)
    const member = doneOr(await join(ports, person, memberNamed(context), key))
    return context.json(Joined.parse({ member: memberOf(member), name: member.values.details.name }))
  })
}
