import type { Hono } from 'hono/tiny'
import type { FamilyListPorts } from '#admissions/lists/family.ts'
import { FamilyLists } from '#contract/admissions/lists.ts'
import { createApp } from '#http/core/app.ts'
import { asked, cannotOpen } from './asked.ts'
import { doneOr } from './problems.ts'

/** Where a child stands on its waiting lists, for whoever holds its private link. */
export const listRoutes = (ready: () => Promise<FamilyListPorts>): Hono =>
  createApp().get('/api/admissions/offers/:reference/lists', async (context) => {
    const { reference, key } = asked(context)
    // Ranks, as a run does: read with the first who asks for it, and not by whoever answers.
    const { familyLists } = await import('#admissions/lists/family.ts')
    const found = await familyLists(await ready(), reference, key)
    if (!found) throw cannotOpen()
    return context.json(FamilyLists.parse(doneOr(found, 'offer')))
  })
