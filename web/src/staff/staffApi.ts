import type { Problem } from '#contract/core/problem.ts'
import { ApiProblem, type ApiRequest, api, reach } from '../app/api.ts'
import { isFault } from '../app/fault.ts'
import { fetchWhole } from '../app/fetchWhole.ts'
import { endSession, type Session, session, sessionAgain } from './session.ts'
import { renewSession } from './signingIn.ts'

/** A token that ends sooner than this is not sent any more. */
const marginMs = 30_000

/**
 * Asks the API as the member of staff who is signed in. When the session has ended this waits until they have signed
 * in again, and then asks again: what was typed stays where it is.
 */
export const staffApi = <T>(
  path: `/api/${string}`,
  read: (json: unknown) => T,
  request: ApiRequest = {},
): Promise<T> =>
  withToken(
    (authorization) => api(path, read, { ...request, headers: { ...request.headers, authorization } }),
    request.signal,
  )

/** A file that only staff may see. `cache` as of `fetch`. */
export const staffFile = (
  path: `/api/${string}`,
  signal?: AbortSignal,
  cache: RequestCache = 'default',
): Promise<Blob> =>
  withToken((authorization) => fetchWhole(path, { authorization }, { signal, cache }), signal)

/** Sends a table with commas as it is, and reads the JSON of the answer. */
export const staffUpload = <T>(
  path: `/api/${string}`,
  read: (json: unknown) => T,
  file: File,
  headers: Readonly<Record<string, string>>,
): Promise<T> =>
  withToken(async (authorization) => {
    const sent = { ...headers, authorization, 'content-type': 'text/csv' }
    const answer = await reach(path, { method: 'POST', body: file, headers: sent })
    // What is no JSON does not come from the API.
    const json: unknown = await answer.json().catch(() => undefined)
    if (json === undefined) throw new ApiProblem(answer.ok ? 0 : answer.status)
    if (!answer.ok) throw new ApiProblem(answer.status, json as Problem)
    return read(json)
  })

async function withToken<T>(call: (authorization: string) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const first = await goodSession(signal)
  try {
    return await call(`Bearer ${first.accessToken}`)
  } catch (problem) {
    if (!isRefused(problem)) throw problem
  }
  endSession(first.accessToken)
  const again = await goodSession(signal, first.subject)
  return call(`Bearer ${again.accessToken}`)
}

const isRefused = (problem: unknown) => problem instanceof ApiProblem && problem.status === 401

/** `whose`: what one asks is never asked as another who has signed in since. */
async function goodSession(signal?: AbortSignal, whose = session()?.subject): Promise<Session> {
  const now = session()
  if (!now || now.subject !== whose) throw new ApiProblem(401)
  if (now.ended) await sessionAgain(signal)
  else if (now.expiresAt > Date.now() + marginMs) return now
  else await renewSession(now).catch(unreachable)
  return goodSession(signal, whose)
}

/** The provider of sessions has no problems of the API's kind. */
function unreachable(problem: unknown): never {
  throw isFault(problem) ? problem : new ApiProblem(0)
}
