import { Open311Discovery } from '#contract/requests/open311.ts'
import type { Operation } from './operations.ts'

const text = { type: 'string' }
const asked = (...names: string[]) => names.map((name) => ({ name, in: 'query' as const, schema: text }))
const inPath = (name: string) => ({ name, in: 'path' as const, schema: text })
const own = [{ open311Key: [] }]

/** Fields of a report, as the standard names them. */
const reported =
  'api_key service_code jurisdiction_id lat long address_string email first_name last_name phone description media_url attribute[fixmystreet_id]'
/** Fields of an update, as FixMyStreet sends them. */
const updated =
  'api_key service_request_id update_id updated_datetime status description first_name last_name email media_url'

const form = (names: string) => ({
  type: 'object',
  properties: Object.fromEntries(names.split(' ').map((name) => [name, text])),
})

/** What GeoReport v2 has at the endpoint that the installation's discovery names, and FixMyStreet's extension. */
export async function open311Operations(url: string): Promise<Operation[]> {
  const discovery = Open311Discovery.parse(await (await fetch(`${url}/open311/discovery.json`)).json())
  return discovery.endpoints.flatMap((endpoint) => operationsAt(new URL(endpoint.url).pathname))
}

function operationsAt(base: string): Operation[] {
  const get = (path: string, ...parameters: Operation['parameters']): Operation => ({
    method: 'get',
    path,
    parameters,
    security: own,
  })
  const post = (path: string, names: string, ...parameters: Operation['parameters']): Operation => ({
    method: 'post',
    path,
    parameters,
    security: own,
    form: form(names),
  })
  const list = asked('api_key', 'service_request_id', 'service_code', 'status', 'start_date', 'end_date')
  const paged = asked('page', 'page_size')
  return [
    get('/open311/{file}', inPath('file')),
    get(`${base}/{file}`, inPath('file'), ...list, ...paged),
    get(`${base}/services/{file}`, inPath('file')),
    get(`${base}/requests.json`, ...list, ...paged),
    get(`${base}/servicerequestupdates.json`, ...list, ...paged),
    get(`${base}/requests/{file}`, inPath('file'), ...asked('api_key')),
    get(`${base}/tokens/{file}`, inPath('file'), ...asked('api_key')),
    get(`${base}/photos/{reference}/{photo}`, inPath('reference'), inPath('photo')),
    post(`${base}/requests.json`, reported),
    post(`${base}/servicerequestupdates.xml`, updated),
    post(`${base}/{file}`, reported, inPath('file')),
  ]
}
