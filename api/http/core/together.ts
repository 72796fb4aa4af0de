import { Hono } from 'hono/tiny'
import { canonical } from '#contract/core/canonical.ts'
import { createApp } from './app.ts'

/** One app with the routes of several; what none of them knows is not found. */
export function together(...apps: readonly Hono[]): Hono {
  const all = createApp()
  for (const app of apps) all.route('/', app)
  return all
}

/** An app whose code is read with the first request that comes to it. Put last, as it answers whatever it is asked. */
export function lazily(load: () => Promise<Hono>): Hono {
  let loading: Promise<Hono> | undefined
  return new Hono().all('*', async ({ req }) => {
    loading ??= load().catch((error) => {
      loading = undefined
      throw error
    })
    return (await loading).fetch(req.raw)
  })
}

/** An app made of something that may change while it runs: made with the first request that comes to it, and anew once that has changed. */
export function madeOf<T>(current: () => Promise<T>, make: (of: T) => Promise<Hono>): Hono {
  let made: { readonly of: string; readonly app: Promise<Hono> } | undefined
  return new Hono().all('*', async ({ req }) => {
    const now = await current()
    const of = canonical(now)
    if (made?.of !== of) {
      const app = make(now).catch((error) => {
        made = undefined
        throw error
      })
      made = { of, app }
    }
    return (await made.app).fetch(req.raw)
  })
}

/** An app that leaves all that begins with `start` to another, whose mistakes look otherwise. */
export function beside(app: Hono, start: `/${string}/`, other: Hono): Hono {
  const left = new Hono().all(`${start}*`, ({ req }) => other.fetch(req.raw))
  return left.all('*', ({ req }) => app.fetch(req.raw))
}
