import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { letterNow } from '#admissions/answers/letter.ts'
import type { Answers } from '#admissions/answers/ports.ts'
import { type LetterPorts, type OfferPorts, offerFor } from '#admissions/offers/offers.ts'
import { announcedDraw } from '#admissions/public/announced.ts'
import { Offer } from '#contract/admissions/family.ts'
import { AnnouncedDraw } from '#contract/admissions/published.ts'
import { anySite } from '#http/core/any-site.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { asked, cannotOpen } from './asked.ts'
import { noSuch } from './problems.ts'

export type OfferRoutesPorts = OfferPorts & LetterPorts & { readonly answers: Pick<Answers, 'get'> }

type Ports = () => Promise<OfferRoutesPorts>

async function offer(context: Context, ready: Ports) {
  const { reference, key } = asked(context)
  const ports = await ready()
  const found = await offerFor(ports, reference, key)
  if (!found) throw cannotOpen()
  return { ports, found: Offer.parse(found) }
}

const offers = '/api/admissions/offers/:reference'

/** What a family sees of its own offer, and what everybody may see of a round. */
export const offerRoutes = (ready: Ports): Hono =>
  createApp()
    .get(offers, async (context) => context.json((await offer(context, ready)).found))
    .get(`${offers}/letter.pdf`, async (context) => {
      const { ports, found } = await offer(context, ready)
      if (found.state !== 'published') throw new ProblemError('not-now', 'Offers are not shown yet.')
      // As things stand today: with what the family has answered, or that the place was withdrawn.
      const letter = letterNow(found.letter, await ports.answers.get(found.reference))
      const bytes = await ports.letter({ ...found, letter })
      return context.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="school-offer-${found.reference}.pdf"`,
      })
    })
    .get('/api/admissions/rounds/:round/draw', anySite, async (context) => {
      const draw = (await (await ready()).pointerOf(context.req.param('round')))?.draw
      if (!draw) throw noSuch('draw')
      // A draw of a list that is another by now is announced anew, and its seed is told once.
      return context.json(AnnouncedDraw.parse(announcedDraw(draw)), 200, {
        'cache-control': 'public, max-age=60',
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
