import type { Context } from 'hono'
import { Open311Requests, Open311Updates } from '#contract/requests/open311.ts'
import { byFilter, byIds, type ListPorts, updatesBetween } from '#requests/open311/list.ts'
import { Open311Error } from './app.ts'
import { answer, type Format } from './format.ts'
import { nextLink, nextPageLink, pagingOf } from './paging.ts'
import { spanOf } from './times.ts'

/** More are asked for one by one, or by dates. */
const mostIds = 100

/** Values of a name, with commas between them or under the name again. */
const listed = (context: Context, name: string): string[] =>
  [...(context.req.queries(name) ?? []), ...(context.req.queries(`${name}[]`) ?? [])]
    .flatMap((values) => values.split(','))
    .map((one) => one.trim())
    .filter(Boolean)

function statusesOf(context: Context): ('open' | 'closed')[] {
  return listed(context, 'status').map((given) => {
    const status = given.toLowerCase()
    if (status !== 'open' && status !== 'closed') throw new Open311Error(400, 'status is open or closed')
    return status
  })
}

const span = (context: Context, now: Date) =>
  spanOf(context.req.query('start_date'), context.req.query('end_date'), now)

/** How long what has been found may be kept on the way. */
export interface Asked {
  readonly client: string | undefined
  readonly format: Format
  readonly now: Date
  readonly caching: { cacheControl?: string }
}

/** `GET requests`: by ids, which override all else, or by service, status and time. */
export async function requestList(context: Context, ports: ListPorts, asked: Asked): Promise<Response> {
  const ids = listed(context, 'service_request_id')
  if (ids.length > mostIds) throw new Open311Error(400, `Ask for ${mostIds} requests at most by their ids`)
  // Times of requests are kept to the second; the last one belongs to it.
  const { from, to } = span(context, asked.now)
  const filter = {
    services: listed(context, 'service_code'),
    statuses: statusesOf(context),
    from: `${from.slice(0, 19)}Z`,
    to: `${to.slice(0, 19)}Z`,
  }
  const paging = pagingOf(context)
  const names = { root: 'service_requests', each: 'request' }
  if (ids.length > 0) {
    const begin = (paging.page - 1) * paging.size
    const found = await byIds(ports, ids.slice(begin, begin + paging.size), asked.client)
    const headers = nextPageLink(context, ports.siteUrl, paging, ids.length)
    return answer(asked.format, Open311Requests.parse(found), names, { ...asked.caching, headers })
  }
  const { rows, next } = await byFilter(ports, filter, asked.client, paging)
  const headers = nextLink(context, ports.siteUrl, next, filter)
  return answer(asked.format, Open311Requests.parse(rows), names, { ...asked.caching, headers })
}

/** `GET servicerequestupdates`, as FixMyStreet asks: what happened in the time, oldest first. */
export async function updateList(context: Context, ports: ListPorts, asked: Asked): Promise<Response> {
  const time = span(context, asked.now)
  const { rows, next } = await updatesBetween(ports, time, asked.client, pagingOf(context))
  const names = { root: 'service_request_updates', each: 'request_update' }
  const headers = nextLink(context, ports.siteUrl, next, time)
  return answer(asked.format, Open311Updates.parse(rows), names, { ...asked.caching, headers })
}
