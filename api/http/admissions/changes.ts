import type { Hono } from 'hono/tiny'
import { familyChanges } from '#admissions/changes/family.ts'
import type { ChangeLetterPorts, FamilyChangePorts } from '#admissions/changes/ports.ts'
import { FamilyChanges } from '#contract/admissions/changes.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { createApp } from '#http/core/app.ts'
import { asked, cannotOpen } from './asked.ts'
import { noSuch } from './problems.ts'

/** What a family reads of changes since its offer, on screen and on paper. */
export const changeRoutes = (ready: () => Promise<FamilyChangePorts & ChangeLetterPorts>): Hono =>
  createApp()
    .get('/api/admissions/offers/:reference/changes', async (context) => {
      const { reference, key } = asked(context)
      const found = await familyChanges(await ready(), reference, key)
      if (!found) throw cannotOpen()
      return context.json(FamilyChanges.parse(found))
    })
    .get('/api/admissions/offers/:reference/changes/:change/letter.pdf', async (context) => {
      const { reference, key } = asked(context)
      const ports = await ready()
      const found = await familyChanges(ports, reference, key)
      if (!found) throw cannotOpen()
      const told = found.changes.find(({ id }) => id === context.req.param('change'))
      if (!told) throw noSuch('letter')
      const bytes = await ports.changeLetter(told.letter, reference, dayInEngland(new Date(told.at)))
      return context.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="school-change-${reference}.pdf"`,
      })
    })
