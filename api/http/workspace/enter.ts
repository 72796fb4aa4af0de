import type { Hono } from 'hono/tiny'
import { Submission } from '#contract/requests/request.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { receive } from '#http/resident/submit.ts'
import type { SubmitPorts } from '#requests/life/submit.ts'
import { may } from '#requests/rights/may.ts'

/** `POST /api/workspace/requests`: what staff enter for somebody on the phone, taken and checked as from the site. */
export function workspaceEnterRoutes(ready: () => Promise<SubmitPorts & StaffPorts>): Hono {
  return createApp().post('/api/workspace/requests', async (context) => {
    const ports = await ready()
    const { id, name, grants } = await staffOf(context, ports)
    const key = idempotencyKey(context.req)
    const submission = await readBody(context.req, Submission)
    const service = ports.serviceOf(submission.service)
    const subject = service && {
      department: service.department,
      service: service.slug,
      sensitive: service.sensitive,
    }
    // A service that is not there is said by whoever takes the submission.
    if (subject && !may({ id, name, grants }, 'enter', subject)) throw forbidden()
    return receive(context, ports, submission, key, { channel: 'phone', enteredBy: { id, name } })
  })
}
