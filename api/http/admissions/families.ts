import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { type LetterPorts, type OfferPorts, offerFor } from '#admissions/offers/offers.ts'
import { askCorrection, type FamilyPorts, heldView, opened } from '#admissions/rounds/families.ts'
import { AskCorrection, Held, Offer } from '#contract/admissions/family.ts'
import { readReference } from '#contract/core/reference.ts'
import { anySite } from '#http/core/any-site.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { bearerKey, idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { doneOr, noSuch } from './problems.ts'

export type FamilyRoutesPorts = FamilyPorts & OfferPorts & LetterPorts

type Ports = () => Promise<FamilyRoutesPorts>

/** One answer for a wrong key, a missing one and an unknown reference: none of them tells whether it exists. */
const cannotOpen = () =>
  new ProblemError(
    'unauthorised',
    'Open the private link from your confirmation again. The reference alone does not open an application.',
  )

/** Reference and key as the request has them. Throws where either has not its form. */
function asked(context: Context): { reference: string; key: string } {
  const reference = readReference(context.req.param('reference') ?? '')
  const key = bearerKey(context.req)
  if (!reference || !key) throw cannotOpen()
  return { reference, key }
}

async function application(context: Context, ready: Ports) {
  const { reference, key } = asked(context)
  const ports = await ready()
  const found = await opened(ports, reference, key)
  if (!found) throw cannotOpen()
  return { ports, found }
}

async function offer(context: Context, ready: Ports) {
  const { reference, key } = asked(context)
  const ports = await ready()
  const found = await offerFor(ports, reference, key)
  if (!found) throw cannotOpen()
  return { ports, found: Offer.parse(found) }
}

const held = '/api/admissions/held/:reference'
const offers = '/api/admissions/offers/:reference'

/** What families see of their own application, and what everybody may see of a round. */
export function familyRoutes(ready: Ports): Hono {
  return createApp()
    .get(held, async (context) => {
      const { ports, found } = await application(context, ready)
      return context.json(Held.parse(await heldView(ports, found)))
    })
    .post(`${held}/corrections`, async (context) => {
      const { ports, found } = await application(context, ready)
      const key = idempotencyKey(context.req)
      const body = await readBody(context.req, AskCorrection)
      const changed = doneOr(await askCorrection(ports, found, body, key), 'application')
      return context.json(Held.parse(await heldView(ports, changed)))
    })
    .get(offers, async (context) => context.json((await offer(context, ready)).found))
    .get(`${offers}/letter.pdf`, async (context) => {
      const { ports, found } = await offer(context, ready)
      if (found.state !== 'published') throw new ProblemError('not-now', 'Offers are not shown yet.')
      const bytes = await ports.letter(found)
      return context.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="school-offer-${found.reference}.pdf"`,
      })
    })
    .get('/api/admissions/rounds/:round/published', anySite, async (context) => {
      const ports = await ready()
      const text = await ports.published(context.req.param('round'))
      if (text === undefined) throw noSuch('published round')
      // It never changes once it is there, and says nothing of anybody: what is between may keep it.
      return context.body(text, 200, {
        'content-type': 'application/json',
        'cache-control': 'public, max-age=300',
      })
    })
}
