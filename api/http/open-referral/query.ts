import * as z from 'zod/mini'
import type { PageOf } from '#contract/core/open-referral/open-referral.ts'
import { postcodePattern } from '#contract/core/postcode.ts'
import { pointer } from '#http/core/body.ts'
import { ProblemError } from '#http/core/problem.ts'
import type { Entry } from './records.ts'

/** How many are on a page: where nobody says, and at most. */
export const pageSizes = { usual: 50, most: 500 }

const whole = (least: number, most: number) =>
  z.optional(
    z.pipe(
      z.pipe(z.string().check(z.regex(/^\d{1,7}$/, 'Give a whole number')), z.transform(Number)),
      z.number().check(z.gte(least), z.lte(most)),
    ),
  )
const paged = { page: whole(1, 1_000_000), per_page: whole(1, pageSizes.most) }
const time = z.optional(
  z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'Give a time, like 09:30')),
)
const found = {
  ...paged,
  search: z.optional(z.string().check(z.maxLength(200))),
  taxonomy_term_id: z.optional(z.uuid()),
  taxonomy_id: z.optional(z.uuid()),
  minimum_age: whole(0, 150),
  maximum_age: whole(0, 150),
  start_time: time,
  end_time: time,
  day: z.optional(
    z.string().check(z.regex(/^(MO|TU|WE|TH|FR|SA|SU)$/i, 'Give MO, TU, WE, TH, FR, SA or SU')),
  ),
}

/** What each list may be asked for. */
export const Paged = z.object(paged)
export const ServicesAsked = z.object(found)
export const PlacesAsked = z.object({
  ...found,
  postcode: z.optional(z.string().check(z.regex(postcodePattern, 'Give a whole postcode, like SW1A 2AA'))),
  proximity: whole(0, 1_000_000),
})

/** What is asked for. An empty parameter is none. Throws where one is no such thing. */
export function askedBy<T extends z.ZodMiniType>(schema: T, query: Record<string, string>): z.infer<T> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  const { data, error } = schema.safeParse(given)
  if (error)
    throw new ProblemError('invalid', 'Put the parameters right that errors name, or leave them out.', {
      errors: error.issues.map(({ path, message }) => ({ pointer: pointer(path), message })),
    })
  return data as z.infer<T>
}

/**
 * Those that fit all that is asked. Nothing here says for which ages or at which times it is, and all of it is on the
 * internet: these parameters leave nothing out.
 */
export function fitting(
  entries: readonly Entry[],
  { search, taxonomy_term_id: term, taxonomy_id: taxonomy }: z.infer<typeof ServicesAsked>,
): readonly Entry[] {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(
    ({ searched, terms, taxonomies }) =>
      words.every((word) => searched.includes(word)) &&
      (!term || terms.has(term)) &&
      (!taxonomy || taxonomies.has(taxonomy)),
  )
}

/** A page of a list, counted from 1. One behind the last is empty. */
export function pageOf<T>(all: readonly T[], asked: z.infer<typeof Paged>): PageOf<T> {
  const { page = 1, per_page: most = pageSizes.usual } = asked
  const contents = all.slice((page - 1) * most, page * most)
  const pages = Math.max(1, Math.ceil(all.length / most))
  return {
    ...{ total_items: all.length, total_pages: pages, page_number: page, size: contents.length },
    ...{ first_page: page === 1, last_page: page >= pages, empty: contents.length === 0 },
    contents,
  }
}
