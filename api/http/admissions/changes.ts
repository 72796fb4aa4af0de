import type { Hono } from 'hono/tiny'
import { familyChanges } from '#admissions/changes/family.ts'
import type { FamilyChangePorts } from '#admissions/changes/ports.ts'
import { FamilyChanges } from '#contract/admissions/changes.ts'
import { createApp } from '#http/core/app.ts'
import { asked, cannotOpen } from './asked.ts'

/** What a family reads of changes since its offer. */
export const changeRoutes = (ready: () => Promise<FamilyChangePorts>): Hono =>
  createApp().get('/api/admissions/offers/:reference/changes', async (context) => {
    const { reference, key } = asked(context)
    const found = await familyChanges(await ready(), reference, key)
    if (!found) throw cannotOpen()
    return context.json(FamilyChanges.parse(found))
  })
