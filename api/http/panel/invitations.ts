import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { AnswerInvitation, Invitation, MeetingId } from '#contract/fostering/panel/meeting.ts'
import { MemberId } from '#contract/fostering/panel/members.ts'
import {
  calendarOf,
  type InvitedPorts,
  invitationView,
  openInvitation,
} from '#fostering/panel/invitations.ts'
import { folded } from '#fostering/panel/meeting.ts'
import { performAt } from '#fostering/panel/perform.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { bearerKey, idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { doneOr } from '#http/fostering/problems.ts'

const invitation = '/api/fostering/invitations/:meeting/:member'

/** A member's invitation by the key of its link, without signing in. One answer for everything that does not open. */
export function invitationRoutes(ready: () => Promise<InvitedPorts>): Hono {
  async function enter(context: Context) {
    const meeting = MeetingId.safeParse(context.req.param('meeting'))
    const member = MemberId.safeParse(context.req.param('member'))
    const key = bearerKey(context.req)
    const ports = await ready()
    const opened =
      meeting.success && member.success && key
        ? await openInvitation(ports, meeting.data, member.data, key)
        : undefined
    if (!opened || !meeting.success || !member.success)
      throw new ProblemError(
        'unauthorised',
        'Open the link from our message again. If it still does not work, call us.',
      )
    return { ports, meeting: meeting.data, member: member.data, ...opened }
  }
  return createApp()
    .get(invitation, async (context) => {
      const { ports, values, member } = await enter(context)
      return context.json(Invitation.parse(invitationView(ports, values, member)))
    })
    .post(invitation, async (context) => {
      const { ports, person, meeting, member } = await enter(context)
      const key = idempotencyKey(context.req)
      const { answer } = await readBody(context.req, AnswerInvitation)
      const body = { member, answer }
      const done = doneOr(await performAt(ports, {}, person, { meeting, act: 'answer', key, body }))
      return context.json(Invitation.parse(invitationView(ports, folded(done.values), member)))
    })
    .get(`${invitation}/meeting.ics`, async (context) => {
      const { ports, meeting, values } = await enter(context)
      return context.body(calendarOf(ports, meeting, values, ports.now()), 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="panel-meeting.ics"',
      })
    })
}
