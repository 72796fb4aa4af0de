import type { Hono } from 'hono/tiny'
import { type AccountPorts, lookAt, makeAccount } from '#access/people/join.ts'
import { InvitationKey, MadeAccount, StaffInvitation } from '#contract/workspace/people.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { ProblemError } from '#http/core/problem.ts'
import { noInvitation } from './people.ts'

/** What whoever was invited may do before they can sign in, by the key of their link, which stands in no address. */
export function staffInvitationRoutes(ports: AccountPorts): Hono {
  return createApp()
    .post('/api/staff-invitations/look', async (context) => {
      const found = await lookAt(ports, await readBody(context.req, InvitationKey))
      if (found.kind === 'not-found') throw noInvitation()
      return context.json(StaffInvitation.parse(found.value), 200, { 'cache-control': 'no-store' })
    })
    .post('/api/staff-invitations/account', async (context) => {
      const made = await makeAccount(ports, await readBody(context.req, InvitationKey))
      if (made.kind === 'not-now') throw new ProblemError('not-now', made.message)
      if (made.kind !== 'done')
        throw made.kind === 'changed'
          ? new ProblemError('changed', 'Your invitation was changed a moment ago. Open the link again.')
          : noInvitation()
      return context.json(MadeAccount.parse(made.value), 200, { 'cache-control': 'no-store' })
    })
}
