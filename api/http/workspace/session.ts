import type { Hono } from 'hono/tiny'
import { SignIn, StaffView } from '#contract/council/staff.ts'
import { createApp } from '#http/core/app.ts'
import { type StaffPorts, staffOf } from '#http/core/staff.ts'

export interface SessionPorts extends StaffPorts {
  readonly signIn: SignIn
}

/** Where staff sign in, and who is signed in with what rights. */
export function workspaceSessionRoutes(ports: SessionPorts): Hono {
  return createApp()
    .get('/api/workspace/sign-in', (context) =>
      context.json(SignIn.parse(ports.signIn), 200, { 'cache-control': 'public, max-age=300' }),
    )
    .get('/api/workspace/me', async (context) => context.json(StaffView.parse(await staffOf(context, ports))))
}
