import type { Context } from 'hono'
import { Open311Requests, Open311Updates } from '#contract/open311.ts'
import { byFilter, byIds, type ListPorts, updatesBetween } from '#requests/open311/list.ts'
import { Open311Error } from './app.ts'
import { answer, type Format } from './format.ts'
import { spanOf } from './times.ts'

/** More are asked for one by one, or by dates. */
const mostIds = 100

const listed = (context: Context, name: string): string[] =>
  (context.req.query(name) ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

function statusesOf(context: Context): ('open' | 'closed')[] {
  return listed(context, 'status').map((status) => {
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
  // Times of requests are kept to the second.
  const { from, to } = span(context, asked.now)
  const filter = {
    services: listed(context, 'service_code'),
    statuses: statusesOf(context),
    from: `${from.slice(0, 19)}Z`,
    to: `${to.slice(0, 19)}Z`,
  }
  const found =
    ids.length > 0 ? await byIds(ports, ids, asked.client) : await byFilter(ports, filter, asked.client)
  const names = { root: 'service_requests', each: 'request' }
  return answer(asked.format, Open311Requests.parse(found), names, asked.caching)
}

/** `GET servicerequestupdates`, as FixMyStreet asks: what happened in the time, oldest first. */
export async function updateList(context: Context, ports: ListPorts, asked: Asked): Promise<Response> {
  const { from, to } = span(context, asked.now)
  const found = await updatesBetween(ports, from, to, asked.client)
  const names = { root: 'service_request_updates', each: 'request_update' }
  return answer(asked.format, Open311Updates.parse(found), names, asked.caching)
}
