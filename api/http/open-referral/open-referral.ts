import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import type { OpenReferralRoot } from '#contract/core/open-referral/open-referral.ts'
import { openReferralPath } from '#contract/core/open-referral/path.ts'
import { anySite } from '#http/core/any-site.ts'
import { createApp } from '#http/core/app.ts'
import { ProblemError } from '#http/core/problem.ts'
import { askedBy, fitting, Paged, PlacesAsked, pageOf, ServicesAsked } from './query.ts'
import { directoryOf, type Told } from './records.ts'

const root: OpenReferralRoot = {
  version: 'HSDS-UK-3.0',
  profile: 'https://openreferraluk.org/developers/specifications',
  openapi_url: 'https://openreferraluk.org/specifications/3.0/openapi.json',
}

/** These change only with a deployment. */
const aWhile = { 'cache-control': 'public, max-age=300' }

function theOne<T extends { readonly id: string }>(all: readonly T[], context: Context, list: string): T {
  const found = all.find(({ id }) => id === context.req.param('id')?.toLowerCase())
  if (found) return found
  throw new ProblemError(
    'not-found',
    `There is nothing with this id. ${openReferralPath}/${list} lists what there is.`,
  )
}

/** The directory for other people’s software, as Open Referral UK v3 has it. Reads nothing but its own code. */
export function openReferralRoutes(told: Told): Hono {
  const { entries, terms, taxonomies } = directoryOf(told)
  const app = createApp()
  const show = (path: string, answer: (context: Context) => object) => {
    for (const address of [`${openReferralPath}${path}`, `${openReferralPath}${path}/`])
      app.get(address, anySite, (context) => context.json(answer(context), 200, aWhile))
  }
  const places = entries.flatMap((entry) => entry.places)
  show('', () => root)
  show('/services', ({ req }) => {
    const asked = askedBy(ServicesAsked, req.query())
    return pageOf(
      fitting(entries, asked).map(({ listed }) => listed),
      asked,
    )
  })
  show('/services/:id', (context) =>
    theOne(
      entries.map(({ whole }) => whole),
      context,
      'services',
    ),
  )
  show('/taxonomies', ({ req }) => pageOf(taxonomies, askedBy(Paged, req.query())))
  show('/taxonomies/:id', (context) => theOne(taxonomies, context, 'taxonomies'))
  show('/taxonomy_terms', ({ req }) => pageOf(terms, askedBy(Paged, req.query())))
  show('/taxonomy_terms/:id', (context) => theOne(terms, context, 'taxonomy_terms'))
  show('/service_at_locations', ({ req }) => {
    const asked = askedBy(PlacesAsked, req.query())
    return pageOf(
      fitting(entries, asked).flatMap((entry) => entry.places),
      asked,
    )
  })
  show('/service_at_locations/:id', (context) => theOne(places, context, 'service_at_locations'))
  return app
}
