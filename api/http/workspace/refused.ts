import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { mendedBy } from '#access/refused/rights.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { Recipient, RefusedList } from '#contract/workspace/refused.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import type { RefusedStore } from '#requests/notify/refused.ts'

export interface RefusedPorts extends StaffPorts {
  readonly council: Pick<CouncilProfile, 'roles'>
  readonly refused: RefusedStore
}

const Address = z.pick(Recipient, { board: true, who: true })

/** Emails to colleagues and schools that were refused, for those who can mend it. */
export function workspaceRefusedRoutes(ready: () => Promise<RefusedPorts>): Hono {
  const app = createApp()
  app.get('/api/workspace/refused', async (context) => {
    const ports = await ready()
    const staff = await staffOf(context, ports)
    if (staff.grants.length === 0) throw forbidden()
    const boards = mendedBy(staff, ports.council)
    const refused = await Promise.all(boards.map((board) => ports.refused.of(board)))
    return context.json(RefusedList.parse({ refused: refused.flat() }))
  })
  app.delete('/api/workspace/refused/:board/:who', async (context) => {
    const ports = await ready()
    const staff = await staffOf(context, ports)
    const address = Address.safeParse(context.req.param())
    if (!address.success) throw new ProblemError('not-found', 'There is no such list.')
    if (!mendedBy(staff, ports.council).includes(address.data.board)) throw forbidden()
    await ports.refused.drop(address.data)
    return context.body(null, 204)
  })
  return app
}
