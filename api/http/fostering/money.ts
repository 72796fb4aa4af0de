import type { Hono } from 'hono/tiny'
import { ClaimList } from '#contract/fostering/carers/claims.ts'
import { allowancesFor } from '#fostering/household/payments/allowances-for.ts'
import { claimsFor } from '#fostering/household/payments/claims-for.ts'
import { createApp } from '#http/core/app.ts'
import { enter, type Ports } from './place.ts'

/** What a carer has claimed and what is paid by the week, and what became of it. */
export const moneyRoutes = (ready: Ports): Hono =>
  createApp().get('/api/fostering/place/claims', async (context) => {
    const { ports, who, head } = await enter(context, ready)
    const [claims, allowances] = await Promise.all([
      claimsFor(ports, who, head),
      allowancesFor(ports, who, head),
    ])
    return context.json(ClaimList.parse({ claims, allowances }))
  })
