import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { dayInEngland } from '#contract/calendar/day.ts'
import { readReference } from '#contract/core/reference.ts'
import type { Service } from '#contract/core/service.ts'
import { isOpen } from '#contract/council/withdrawn.ts'
import {
  Open311Definition,
  Open311Discovery,
  Open311Requests,
  Open311Services,
  Open311Token,
  open311Path,
} from '#contract/requests/open311.ts'
import { anySite } from '#http/core/any-site.ts'
import { type ClientKeys, clientWith } from '#requests/open311/clients.ts'
import type { ListPorts } from '#requests/open311/list.ts'
import { definitionView, isOffered, serviceView } from '#requests/open311/services.ts'
import { requestView } from '#requests/open311/view.ts'
import { checkJurisdiction, createOpen311App, file, Open311Error } from './app.ts'
import { answer, type Format } from './format.ts'
import { type Asked, requestList, updateList } from './list.ts'

export interface ReadPorts extends ListPorts {
  readonly services: readonly Service[]
  readonly keys: ClientKeys
  readonly now: () => Date
}

/** Changes only with a deployment. */
const long = { cacheControl: 'public, max-age=300' }
const short = { cacheControl: 'public, max-age=60' }

/** When what this server says last changed its form. */
const changeset = '2026-11-30T00:00:00Z'

const discovery = ({ council, siteUrl }: ReadPorts) =>
  Open311Discovery.parse({
    changeset,
    contact: `${council.name}: ${council.website}`,
    key_service: `Ask ${council.name} for a key: ${council.phone}`,
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${siteUrl}${open311Path}`,
        changeset,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  })

function catalogue({ services, council, now }: ReadPorts, format: Format): Promise<Response> {
  const today = dayInEngland(now())
  const open = services.filter((service) => isOffered(service) && isOpen(service, today))
  const offered = Open311Services.parse(open.map((service) => serviceView(service, council)))
  return answer(format, offered, { root: 'services', each: 'service' }, long)
}

/** Whose key came with the question, if one came. A wrong one is a mistake worth telling. */
async function askerOf(context: Context, { keys }: Pick<ReadPorts, 'keys'>): Promise<string | undefined> {
  const given = context.req.query('api_key')
  if (!given) return undefined
  const client = await clientWith(keys, given)
  if (!client) throw new Open311Error(403, 'This api_key is not known. Leave it out to see what is public')
  return client
}

/** What is for one client alone is kept nowhere on the way. */
const caching = (client: string | undefined) => (client ? {} : short)

async function asking(context: Context, ports: ReadPorts, format: Format): Promise<Asked> {
  const client = await askerOf(context, ports)
  return { client, format, now: ports.now(), caching: caching(client) }
}

const lists: Record<string, typeof requestList> = { requests: requestList, servicerequestupdates: updateList }

async function shown(context: Context, ports: ReadPorts) {
  const { name, format } = file(context, 'file')
  const reference = readReference(name)
  const request = reference && (await ports.requests.get(reference))
  const client = await askerOf(context, ports)
  const view = request && requestView(ports, request, client)
  if (!view) throw new Open311Error(404, 'There is no public request with this service_request_id')
  return { view, format, client }
}

/** What foreign systems ask: services, their questions, requests and what happened to them. */
export function open311ReadRoutes(ready: () => Promise<ReadPorts>): Hono {
  const app = createOpen311App()
  app.use(`${open311Path}/*`, async (context, next) => {
    checkJurisdiction((await ready()).council, context.req.query('jurisdiction_id'))
    await next()
  })
  app.get('/open311/:file', anySite, async (context) => {
    const { name, format } = file(context, 'file')
    if (name !== 'discovery') throw new Open311Error(404, 'Nothing is here. Begin at /open311/discovery.xml')
    return answer(format, discovery(await ready()), { root: 'discovery' }, long)
  })
  app.get(`${open311Path}/:file`, anySite, async (context) => {
    const { name, format } = file(context, 'file')
    const ports = await ready()
    if (name === 'discovery') return answer(format, discovery(ports), { root: 'discovery' }, long)
    if (name === 'services') return catalogue(ports, format)
    const list = lists[name]
    if (list) return list(context, ports, await asking(context, ports, format))
    throw new Open311Error(404, 'Nothing is here. Begin at /open311/discovery.xml')
  })
  app.get(`${open311Path}/services/:file`, anySite, async (context) => {
    const { name, format } = file(context, 'file')
    const { services, council } = await ready()
    const service = services.find(({ slug }) => slug === name)
    if (!service || !isOffered(service)) throw new Open311Error(404, 'This service_code is not known')
    const definition = Open311Definition.parse(definitionView(service, council))
    return answer(format, definition, { root: 'service_definition' }, long)
  })
  app.get(`${open311Path}/requests/:file`, anySite, async (context) => {
    const { view, format, client } = await shown(context, await ready())
    const names = { root: 'service_requests', each: 'request' }
    return answer(format, Open311Requests.parse([view]), names, caching(client))
  })
  // Every request has its id at once: a token is the id itself.
  app.get(`${open311Path}/tokens/:file`, anySite, async (context) => {
    const { view, format, client } = await shown(context, await ready())
    const body = Open311Token.parse([
      { service_request_id: view.service_request_id, token: view.service_request_id },
    ])
    return answer(format, body, { root: 'service_requests', each: 'request' }, caching(client))
  })
  return app
}
