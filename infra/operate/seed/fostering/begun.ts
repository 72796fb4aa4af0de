import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import type { CaseKind, PersonRole } from '#contract/fostering/case.ts'
import type { Team } from '#contract/fostering/team.ts'
import { actOn, ask, beginCase, caseOf, good, openedPlace } from './calls.ts'
import { tokenFor } from './sign-in.ts'

/** A way in that is printed: what it is, and the link with its code. */
export interface Way {
  readonly what: string
  readonly url: string
  readonly code?: string
}

/** Made-up staff of the local system, by what they are. */
export async function signedIn(url: string) {
  const [recruiter, assessor, manager] = await Promise.all(
    ['recruiters', 'assessors', 'managers'].map((group) => tokenFor(url, `fostering-${group}`)),
  )
  if (!recruiter || !assessor || !manager) throw new Error('Nobody of fostering can sign in')
  return { url, recruiter, assessor, manager }
}
export type Staff = Awaited<ReturnType<typeof signedIn>>

/** So many days from today. */
export const inDays = (days: number) => addDays(dayInEngland(new Date()), days)

interface Person {
  readonly role: PersonRole
  readonly name: string
}

/** A household that staff begin, with a session and a way in for each who applies. */
export async function begun(
  { url, recruiter, assessor }: Staff,
  kind: CaseKind,
  people: readonly Person[],
  more: object = {},
) {
  const by = Object.hasOwn(more, 'approved') ? assessor : recruiter
  const { household } = await beginCase(url, by, { kind, source: 'phone', people, ...more })
  const opened = []
  for (const [at, { role, name }] of people.entries()) {
    if (role !== 'applicant') continue
    const { made, token } = await openedPlace(url, by, household, `p${at + 1}`)
    opened.push({ token, id: `p${at + 1}`, way: { what: name, url: made.url, code: made.code } })
  }
  const does = (token: string, part: string, act: string, body: object) =>
    actOn(url, token, caseOf(household), part, act, body)
  return { household, opened, does }
}
export type Begun = Awaited<ReturnType<typeof begun>>

/** What is printed of a household, for each who applies. */
export const waysOf = (what: string, { household, opened }: Begun): Way[] =>
  opened.map(({ way }) => ({ ...way, what: `${what}, ${household}: ${way.what}` }))

/** Gives it a worker: whoever has opened their day can be one. */
export async function withWorker({ url, assessor }: Staff, { does }: Begun): Promise<void> {
  await good(ask(url, assessor, '/workspace/fostering/day'))
  const { team } = await good(ask<Team>(url, assessor, '/workspace/fostering/team'))
  await does(assessor, 'head', 'assign', { worker: team[0] })
}
