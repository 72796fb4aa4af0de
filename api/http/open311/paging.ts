import type { Context } from 'hono'
import { open311Limits } from '#contract/requests/open311.ts'
import type { PageAsked } from '#requests/open311/pages.ts'
import type { Place } from '#requests/open311/record.ts'
import { Open311Error } from './app.ts'

/** A whole number from 1 that the address gives; undefined where it gives none. Throws where it is another thing. */
function countOf(context: Context, name: string, most: number): number | undefined {
  const given = context.req.query(name)?.trim()
  if (!given) return undefined
  const count = /^\d{1,9}$/.test(given) ? Number(given) : 0
  if (count < 1 || count > most)
    throw new Open311Error(400, `${name} is a whole number from 1 to ${most.toLocaleString('en-GB')}`)
  return count
}

/** The number of the page. Pages far behind are asked for as Link says, which is as quick on any page. */
function pageOf(context: Context, size: number): number | undefined {
  const page = countOf(context, 'page', 999_999_999)
  const most = Math.floor(open311Limits.counted / size) + 1
  if (page === undefined || page <= most) return page
  const from = `page goes up to ${most.toLocaleString('en-GB')} with ${size.toLocaleString('en-GB')} to a page`
  throw new Open311Error(
    400,
    `${from}. Go further as the Link header of each page says, or ask for fewer days`,
  )
}

const mark = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)~([\w-]{1,40})(?:~([1-9]))?$/

function afterOf(context: Context): Place | undefined {
  const given = context.req.query('after')
  if (!given) return undefined
  const [, at = '', id = '', part] = mark.exec(given) ?? []
  if (!id || Number.isNaN(Date.parse(at)))
    throw new Open311Error(400, 'after comes from the Link header of an answer. Ask as it says')
  return { at, id, ...(part ? { part: Number(part) } : {}) }
}

/**
 * The page that is asked for with `page` and `page_size` (some clients say `per_page`), or as the Link header of the page
 * before it says. Throws what is wrong with it.
 */
export function pagingOf(context: Context): PageAsked {
  const size =
    countOf(context, 'page_size', open311Limits.rows) ?? countOf(context, 'per_page', open311Limits.rows)
  const page = pageOf(context, size ?? open311Limits.rows)
  const after = afterOf(context)
  if (after && page !== undefined) throw new Open311Error(400, 'Give page or after, not both')
  return { size: size ?? open311Limits.rows, page: page ?? 1, after }
}

/** As `Link` (RFC 8288) says that there is more and where. */
const nextAt = (context: Context, siteUrl: string, query: URLSearchParams) => ({
  link: `<${siteUrl}${new URL(context.req.url).pathname}?${query}>; rel="next"`,
})

/** Where there is more of a time: this address, with the same end, from there on. */
export function nextLink(
  context: Context,
  siteUrl: string,
  next: Place | undefined,
  span: { readonly from: string; readonly to: string },
): Record<string, string> {
  if (!next) return {}
  const { searchParams } = new URL(context.req.url)
  searchParams.delete('page')
  // Given as they were understood, so that the time does not move on between two pages.
  searchParams.set('start_date', span.from)
  searchParams.set('end_date', span.to)
  searchParams.set('after', [next.at, next.id, ...(next.part ? [next.part] : [])].join('~'))
  return nextAt(context, siteUrl, searchParams)
}

/** Where there are more of so many that were asked for one by one: the next page by its number. */
export function nextPageLink(
  context: Context,
  siteUrl: string,
  { page, size }: PageAsked,
  count: number,
): Record<string, string> {
  if (page * size >= count) return {}
  const { searchParams } = new URL(context.req.url)
  searchParams.set('page', String(page + 1))
  return nextAt(context, siteUrl, searchParams)
}
