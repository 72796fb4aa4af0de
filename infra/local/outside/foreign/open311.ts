import { type Answer, text } from '../../front/exchange.ts'
import type { Call } from '../answer.ts'
import type { Manner } from '../behaviour.ts'
import { definitionXml, type Format, listed, wrong } from './answers.ts'
import { attributes, wrongInQuery, wrongInReport, wrongInUpdate } from './schema.ts'
import type { ForeignStore, Reported, Told } from './store.ts'

/** For how long a token stands for no number yet. */
const tokenMilliseconds = 1500
const requestNames = ['service_requests', 'request'] as const
const updateNames = ['service_request_updates', 'request_update'] as const

const fieldOf = ({ fields }: Pick<Reported, 'fields'>, name: string) =>
  fields.find(([one]) => one === name)?.[1] ?? ''

const w3c = (time: string) => `${time.slice(0, 19)}Z`

const requestJson = (one: Reported) => ({
  service_request_id: one.id,
  status: one.status === 'open' ? 'open' : 'closed',
  status_notes: one.note ?? null,
  service_code: fieldOf(one, 'service_code'),
  description: fieldOf(one, 'description'),
  requested_datetime: w3c(one.requestedAt),
  updated_datetime: w3c(one.updatedAt),
  lat: fieldOf(one, 'lat'),
  long: fieldOf(one, 'long'),
})

const updateJson = ({ id, requestId, status, at, description, media = [] }: Told) => ({
  update_id: id,
  service_request_id: requestId,
  status,
  updated_datetime: w3c(at),
  description,
  // One alone or several, as servers write it.
  ...(media.length > 0 ? { media_url: media.length > 1 ? media : (media[0] ?? '') } : {}),
})

/** Whether the time is within those that are asked for; without fractions, as clients send them. */
function within({ query }: Call, at: string): boolean {
  const [from, to] = ['start_date', 'end_date'].map((name) => query.get(name))
  const time = new Date(at).getTime()
  return (!from || time >= new Date(from).getTime()) && (!to || time < new Date(to).getTime() + 1000)
}

/**
 * An Open311 GeoReport v2 server with FixMyStreet's updates, as departments have them. It makes a new request of every
 * report, sent before or not.
 */
export function createOpen311(store: ForeignStore, secrets: () => readonly string[], now: () => number) {
  const time = () => new Date(now()).toISOString()
  const isKnown = (key: string | null) => key !== null && secrets().includes(key)

  function report(department: string, { body }: Call, format: Format, manner: Manner): Answer {
    const form = new URLSearchParams(body)
    if (!isKnown(form.get('api_key'))) return wrong(format, 403, 'The key is missing or wrong')
    const problems = wrongInReport(form)
    if (problems.length > 0) return wrong(format, 400, problems.join('; '))
    const id = `R${store.next()}`
    const fields = [...form].filter(([name]) => name !== 'api_key')
    const [at, token] = [time(), manner === 'token' ? `T-${id}` : undefined]
    store.reported.push({
      ...{ department, id, fields, status: 'open', requestedAt: at, updatedAt: at },
      ...(token && { token }),
    })
    store.save()
    if (manner === 'unreadable') return text(200, '<!doctype html><title>Thank you</title>', 'text/html')
    return listed(format, requestNames, [token ? { token } : { service_request_id: id, service_notice: '' }])
  }

  function numberOf(department: string, token: string, format: Format): Answer {
    const found = store.reported.find((one) => one.department === department && one.token === token)
    if (!found) return wrong(format, 404, 'There is no such token')
    const known = now() - new Date(found.requestedAt).getTime() > tokenMilliseconds
    return listed(format, requestNames, [{ token, service_request_id: known ? found.id : '' }])
  }

  const definition = (service_code: string, format: Format): Answer =>
    format === 'json'
      ? text(200, JSON.stringify({ service_code, attributes }), 'application/json')
      : text(200, definitionXml(service_code, attributes), 'text/xml; charset=utf-8')

  function requests(department: string, call: Call, format: Format, manner: Manner, only?: string): Answer {
    if (manner === 'no-lists') return wrong(format, 500, 'There is no such list here')
    const ids = (only ?? call.query.get('service_request_id'))?.split(',')
    const code = call.query.get('service_code')
    const found = store.reported.filter(
      (one) =>
        one.department === department &&
        (ids
          ? ids.includes(one.id)
          : within(call, one.requestedAt) && (!code || fieldOf(one, 'service_code') === code)),
    )
    if (only && found.length === 0) return wrong(format, 404, 'There is no such request')
    return listed(format, requestNames, found.map(requestJson))
  }

  function tell(department: string, { body }: Call, format: Format, manner: Manner): Answer {
    if (manner === 'no-updates') return wrong(format, 501, 'Updates are not taken here')
    const form = new URLSearchParams(body)
    if (!isKnown(form.get('api_key'))) return wrong(format, 403, 'The key is missing or wrong')
    const problems = wrongInUpdate(form)
    if (problems.length > 0) return wrong(format, 400, problems.join('; '))
    const requestId = form.get('service_request_id') ?? ''
    if (!store.reported.some((one) => one.department === department && one.id === requestId))
      return wrong(format, 404, 'There is no such request')
    const id = `U${store.next()}`
    const status = form.get('status') ?? ''
    const description = form.get('description') ?? ''
    const theirs = form.get('update_id') ?? ''
    const media = form.getAll('media_url')
    const said = { department, id, requestId, status, at: time(), description, media }
    store.told.push({ ...said, from: 'shire', theirs })
    store.save()
    return listed(format, updateNames, [{ update_id: id }])
  }

  function updates(department: string, call: Call, format: Format, manner: Manner): Answer {
    if (manner === 'no-updates') return wrong(format, 400, 'There are no updates here')
    if (!isKnown(call.query.get('api_key'))) return wrong(format, 403, 'The key is missing or wrong')
    const found = store.told
      .filter((one) => one.department === department && within(call, one.at))
      .map(updateJson)
    const muddled = [...found.toReversed(), ...found]
    return listed(format, updateNames, manner === 'muddle' ? muddled : found)
  }

  return (department: string, path: string, call: Call, manner: Manner): Answer => {
    const [, what = '', rest = '', ending = ''] = /^\/v2\/([a-z]+)(?:\/(.+))?\.(json|xml)$/.exec(path) ?? []
    const format: Format = ending === 'xml' ? 'xml' : 'json'
    const posts = call.method === 'POST' && !rest
    if (what === 'requests' && posts) return report(department, call, format, manner)
    if (what === 'servicerequestupdates' && posts) return tell(department, call, format, manner)
    if (call.method !== 'GET') return wrong(format, 405, 'This address does not do that')
    if (what === 'services' && rest) return definition(rest, format)
    const problems = wrongInQuery(call.query)
    if (problems.length > 0) return wrong(format, 400, problems.join('; '))
    if (what === 'requests') return requests(department, call, format, manner, rest || undefined)
    if (what === 'tokens') return numberOf(department, rest, format)
    if (what === 'servicerequestupdates') return updates(department, call, format, manner)
    return wrong(format, 404, 'There is nothing here')
  }
}
