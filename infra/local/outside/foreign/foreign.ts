import type { Answer } from '../../front/exchange.ts'
import { type Call, json } from '../answer.ts'
import type { Manner } from '../behaviour.ts'
import { createOpen311 } from './open311.ts'
import { type ForeignStore, openForeignStore } from './store.ts'
import { createWebhook } from './webhook.ts'

export const foreignFails = (): Answer => json(500, [{ code: 500, description: 'Out of order' }])
export const foreignLimits = (): Answer => json(429, [{ code: 429, description: 'Too many at once' }])

/** Departments' own systems, played: `/<department>/webhook` and `/<department>/open311/v2`. */
export type Foreign = { api(call: Call, manner: Manner): Answer; store: ForeignStore }

/** `secrets` are what the stack gave those who speak to such a system. */
export function createForeign(dataDir: string, secrets: () => readonly string[], now: () => number): Foreign {
  const store = openForeignStore(dataDir)
  const webhook = createWebhook(store, secrets, now)
  const open311 = createOpen311(store, secrets, now)
  return {
    store,
    api(call, manner) {
      const [, department = '', what = '', path = ''] =
        /^\/([a-z-]+)\/([a-z0-9]+)(\/.*)?$/.exec(call.path) ?? []
      if (what === 'webhook' && !path) return webhook(department, call)
      if (what === 'open311') return open311(department, path, call, manner)
      return json(404, [{ code: 404, description: 'There is nothing here' }])
    },
  }
}
