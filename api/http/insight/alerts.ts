import type { Hono } from 'hono/tiny'
import { AlertAsk, AlertToken } from '#contract/insight/alerts.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { ProblemError } from '#http/core/problem.ts'
import type { AlertPorts } from '#insight/alerts/model.ts'
import { confirm, stop, subscribe } from '#insight/alerts/subscribe.ts'

export interface AlertRoutePorts extends AlertPorts {
  readonly wards: ReadonlySet<string>
  readonly services: ReadonlySet<string>
}

function checkKnown({ wards, services }: AlertRoutePorts, ask: AlertAsk): void {
  const errors = [
    ...ask.wards.flatMap((code, at) => (wards.has(code) ? [] : [`/wards/${at}`])),
    ...ask.services.flatMap((slug, at) => (services.has(slug) ? [] : [`/services/${at}`])),
  ]
  if (errors.length === 0) return
  throw new ProblemError('invalid', 'Choose wards, and services of the catalogue.', {
    errors: errors.map((pointer) => ({ pointer, message: 'Unknown' })),
  })
}

const tooOld = () => new ProblemError('link-too-old', 'Ask again at /alerts.')

/** Asking for alerts, saying yes, and stopping. No answer tells whether an address is known. */
export function alertRoutes(ready: () => Promise<AlertRoutePorts>): Hono {
  const app = createApp()
  app.post('/api/alerts', async (context) => {
    const ports = await ready()
    const ask = await readBody(context.req, AlertAsk)
    checkKnown(ports, ask)
    await subscribe(ports, ask)
    return context.json({}, 202)
  })
  app.post('/api/alerts/confirmations', async (context) => {
    const { token } = await readBody(context.req, AlertToken)
    if (!(await confirm(await ready(), token))) throw tooOld()
    return context.body(null, 204)
  })
  app.post('/api/alerts/stops', async (context) => {
    const { token } = await readBody(context.req, AlertToken)
    if (!(await stop(await ready(), token))) throw tooOld()
    return context.body(null, 204)
  })
  return app
}
