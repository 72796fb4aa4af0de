import { randomUUID } from 'node:crypto'
import type { CaseView, MadeLink } from '#contract/fostering/desk.ts'
import type { OpenedPlace } from '#contract/fostering/household.ts'
import type { PartView } from '#contract/fostering/parts.ts'

/** Asks the API, and gives the status and what it answered. */
export async function ask<T>(url: string, token: string, path: string, body?: unknown) {
  const answer = await fetch(`${url}/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as T }
}

/** What was answered. Throws where it was refused. */
export async function good<T>(asking: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await asking
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

const households = '/workspace/fostering/households'

/** A household that staff begin, as the API takes it. */
export const beginCase = (url: string, token: string, body: unknown): Promise<CaseView> =>
  good(ask<CaseView>(url, token, households, body))

/** A private link for somebody of the household, and the session that it opens. */
export async function openedPlace(url: string, staff: string, household: string, person: string) {
  const made = await good(ask<MadeLink>(url, staff, `${households}/${household}/people/${person}/link`, {}))
  const { code } = made
  const key = new URL(made.url).hash.slice(1)
  const opened = await good(
    ask<OpenedPlace>(url, '', '/fostering/place/open', { household, person, key, code }),
  )
  return { made, token: opened.token }
}

/** Does an act to a part as it stands now, from the place of a household or from the desk. */
export async function actOn(
  url: string,
  token: string,
  place: string,
  part: string,
  act: string,
  body: unknown,
) {
  const before = await good(ask<PartView>(url, token, `${place}/parts/${part}`))
  return good(
    ask<PartView>(url, token, `${place}/parts/${part}/acts/${act}`, { seen: before.seen, with: body }),
  )
}

export const ownPlace = '/fostering/place'
export const caseOf = (household: string): string => `${households}/${household}`
