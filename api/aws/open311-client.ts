import type { Open311Connection } from '#contract/connection.ts'
import type { Fields, Open311Server } from '#requests/open311-client/ports.ts'
import { secretText } from '#requests/secret-text.ts'
import { CallFailed, callOut, callOutWell } from './call-out.ts'
import { givenIn, requestsIn, toldIn, updatesIn } from './open311-answers.ts'

/** Some servers pass a report on to another system while the caller waits. */
const within = 20_000

/** As the standard writes times: with a zone, without fractions of seconds. */
const w3c = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`

type Settings = Pick<Open311Connection, 'url' | 'jurisdiction' | 'format'>

/** A server that speaks Open311 GeoReport v2 over HTTP. */
export function open311Server(
  { url, jurisdiction, format }: Settings,
  apiKey: () => Promise<string>,
): Open311Server {
  const whose: Fields = jurisdiction ? [['jurisdiction_id', jurisdiction]] : []
  const address = (path: string) => `${url}/${path}.${format}`

  const get = (path: string, query: Fields = []) => {
    const asked = new URLSearchParams([...whose, ...query].map(([name, value]) => [name, value]))
    const text = asked.size > 0 ? `?${asked}` : ''
    return callOut(`${address(path)}${text}`, {}, within)
  }
  const getWell = async (path: string, query?: Fields) => {
    const { status, text } = await get(path, query)
    if (status !== 200) throw new CallFailed(status)
    return text
  }
  const form = async (fields: Fields) => {
    const all: Fields = [...whose, ['api_key', secretText(await apiKey())], ...fields]
    return new URLSearchParams(all.map(([name, value]) => [name, value]))
  }

  return {
    async report(fields) {
      const body = await form(fields)
      const given = await givenIn(
        format,
        await callOutWell(address('requests'), { method: 'POST', body }, within),
      )
      if (!given) throw new Error('The server gave neither a number nor a token')
      return given
    },
    async numberOf(token) {
      const { status, text } = await get(`tokens/${encodeURIComponent(token)}`)
      // It does not know the number yet.
      if (status === 404) return undefined
      if (status !== 200) throw new CallFailed(status)
      const given = await givenIn(format, text)
      return given && 'id' in given ? given.id : undefined
    },
    async reportedBetween(code, from, to) {
      const text = await getWell('requests', [
        ['service_code', code],
        ['start_date', w3c(from)],
        ['end_date', w3c(to)],
      ])
      return requestsIn(format, text)
    },
    async requests(ids) {
      return requestsIn(format, await getWell('requests', [['service_request_id', ids.join(',')]]))
    },
    async tell(fields) {
      const init = { method: 'POST', body: await form(fields) }
      const { status, text } = await callOut(address('servicerequestupdates'), init, within)
      if (status === 404 || status === 405) return undefined
      if (status < 200 || status > 299) throw new CallFailed(status)
      return { id: await toldIn(format, text) }
    },
    async updatesBetween(from, to) {
      const { status, text } = await get('servicerequestupdates', [
        ['start_date', w3c(from)],
        ['end_date', w3c(to)],
        // FixMyStreet's extension shows updates to those alone who have the key.
        ['api_key', secretText(await apiKey())],
      ])
      if (status === 404) return undefined
      if (status !== 200) throw new CallFailed(status)
      return updatesIn(format, text)
    },
  }
}
