import { type CalledOut, CallFailed, callOut } from '#aws/core/call-out.ts'
import type { Open311Connection } from '#contract/council/connection.ts'
import { Refused, Unreadable } from '#requests/elsewhere/handover/ports.ts'
import type { Fields, Open311Server } from '#requests/elsewhere/open311-client/ports.ts'
import { secretText } from '#requests/life/secret-text.ts'
import { attributesIn, givenIn, NoList, reasonsIn, requestsIn, toldIn, updatesIn } from './open311-answers.ts'

/** Some servers pass a report on to another system while the caller waits. */
const within = 20_000

/** As the standard writes times: with a zone, without fractions of seconds. */
const w3c = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`

type Settings = Pick<Open311Connection, 'url' | 'jurisdiction' | 'format' | 'timeZone' | 'dates'>

/** What a server answers that does not have what it was asked for. */
const notThere = [404, 405, 501]
/** It did not take it, and another try of the same would be answered the same. */
const isRefusal = (status: number) => status >= 400 && status < 500 && ![408, 425, 429].includes(status)
const isDone = (status: number) => status >= 200 && status < 300

/** A server that speaks Open311 GeoReport v2 over HTTP. */
export function open311Server(settings: Settings, apiKey: () => Promise<string>): Open311Server {
  const { url, jurisdiction, format } = settings
  const whose: Fields = jurisdiction ? [['jurisdiction_id', jurisdiction]] : []
  const address = (path: string) => `${url}/${path}.${format}`
  const key = async () => ['api_key', secretText(await apiKey())] as const

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
  /** Throws {@link Refused} with the server's own reason, less what it quotes of what was sent. */
  const post = async (path: string, fields: Fields): Promise<CalledOut> => {
    const all: Fields = [...whose, await key(), ...fields]
    const body = new URLSearchParams(all.map(([name, value]) => [name, value]))
    const answer = await callOut(address(path), { method: 'POST', body }, within)
    const { status, text } = answer
    if (isDone(status) || notThere.includes(status)) return answer
    if (isRefusal(status)) throw new Refused(status, await reasonOf(text, all))
    throw new CallFailed(status)
  }
  const reasonOf = async (text: string, fields: Fields) =>
    withoutQuotes(await reasonsIn(settings, text), fields)

  return {
    async report(fields) {
      const { status, text } = await post('requests', fields)
      if (!isDone(status)) throw new Refused(status, await reasonOf(text, fields))
      const given = await givenIn(settings, text).catch(() => undefined)
      if (!given) throw new Unreadable('It took this, and gave no number that can be read')
      return given
    },
    attributesOf: remembering(async (code) => {
      const { status, text } = await get(`services/${encodeURIComponent(code)}`)
      if (status === 200)
        return { sure: true, answer: await attributesIn(settings, text).catch(unlessNoList) }
      return { sure: notThere.includes(status), answer: undefined }
    }),
    async numberOf(token) {
      const { status, text } = await get(`tokens/${encodeURIComponent(token)}`)
      // It does not know the number yet.
      if (status === 404) return undefined
      if (status !== 200) throw new CallFailed(status)
      const given = await givenIn(settings, text)
      return given && 'id' in given ? given.id : undefined
    },
    async reportedBetween(code, from, to) {
      const { status, text } = await get('requests', [
        ['service_code', code],
        ['start_date', w3c(from)],
        ['end_date', w3c(to)],
      ])
      // Many have no such list, and say so as an error of theirs.
      if ([...notThere, 400, 500].includes(status)) return undefined
      if (status !== 200) throw new CallFailed(status)
      return requestsIn(settings, text).catch(unlessNoList)
    },
    async requests(ids) {
      return requestsIn(settings, await getWell('requests', [['service_request_id', ids.join(',')]]))
    },
    async tell(fields) {
      const { status, text } = await post('servicerequestupdates', fields)
      if (!isDone(status)) return undefined
      return { id: await toldIn(settings, text).catch(unlessNoList) }
    },
    async updatesBetween(from, to) {
      const { status, text } = await get('servicerequestupdates', [
        ['start_date', w3c(from)],
        ['end_date', w3c(to)],
        // FixMyStreet's extension shows updates to those alone who have the key.
        await key(),
      ])
      if (notThere.includes(status)) return undefined
      if (status === 400 || status === 500) return 'in-doubt'
      if (status !== 200) throw new CallFailed(status)
      return updatesIn(settings, text, new Date()).catch(unlessNoList)
    },
  }
}

/** Asks once for each argument, for as long as the function is warm; again where the answer was not `sure`, or none. */
function remembering<T>(
  ask: (of: string) => Promise<{ readonly sure: boolean; readonly answer: T }>,
): (of: string) => Promise<T> {
  const known = new Map<string, T>()
  return async (of) => {
    if (known.has(of)) return known.get(of) as T
    const { sure, answer } = await ask(of)
    if (sure) known.set(of, answer)
    return answer
  }
}

/** Undefined where what came is no list; other failures go on. */
function unlessNoList(problem: unknown): undefined {
  if (!(problem instanceof NoList)) throw problem
}

const longestReason = 300

/** A reason is read by staff and stands in logs: what a server quotes of somebody's words is left out. */
function withoutQuotes(reason: string, fields: Fields): string {
  const quotable = fields
    .filter(([name]) => !name.endsWith('_id') && name !== 'service_code' && name !== 'status')
    .flatMap(([, value]) => value.split(/\s*\n\s*/))
    .filter((value) => value.length > 3)
    .toSorted((a, b) => b.length - a.length)
  const without = quotable.reduce((text, value) => text.replaceAll(value, '…'), reason)
  return without.slice(0, longestReason)
}
