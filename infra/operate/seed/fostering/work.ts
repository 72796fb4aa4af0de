import { dayInEngland } from '#contract/calendar/day.ts'
import { consents } from '#contract/fostering/case.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { checklists } from '#fostering/parts/checklists/index.ts'
import { actOn, ask, caseOf, ownPlace } from './calls.ts'

export const today = (): string => dayInEngland(new Date())

/** What a case is now, as somebody of staff sees it. */
export const caseNow = async (url: string, token: string, household: string): Promise<CaseView> =>
  (await ask<CaseView>(url, token, caseOf(household))).body

/** Says yes to everything that this person can agree to. */
export async function agreeAll(url: string, token: string, person: string): Promise<void> {
  const { body } = await ask<PartView>(url, token, `${ownPlace}/parts/person.${person}`)
  const given = (body.values.consents ?? {}) as Record<string, unknown>
  for (const what of consents.filter((one) => !(one in given)))
    await actOn(url, token, ownPlace, `person.${person}`, 'consent', { what })
}

const allRight = (slug = '') =>
  Object.fromEntries(
    checklists
      .find((list) => list.slug === slug)
      ?.items.map(({ id }) => [id, { is: 'right', note: 'Seen.' }]) ?? [],
  )

/** Brings one part of a case to its end, as whoever works on it does. */
export async function completePart(
  url: string,
  token: string,
  household: string,
  name: string,
): Promise<void> {
  const does = (act: string, body: unknown) => actOn(url, token, caseOf(household), name, act, body)
  const on = today()
  const [kind, what] = name.split('.')
  if (kind === 'check') {
    await does('ask', { of: 'Somebody who knows' })
    await does('returned', { on, worrying: false, note: 'Nothing to say.' })
  } else if (kind === 'training') await does('attended', { on })
  else if (kind === 'checklist') {
    await does('mark', { marks: allRight(what) })
    await does('finish', {})
  } else if (kind === 'reference') {
    const { people } = await caseNow(url, token, household)
    const about = people.filter(({ role }) => role === 'applicant').map(({ id }) => id)
    await does('invite', { name: 'Sample Referee', email: 'referee@example.org', about })
    await does('interviewed', { on, record: 'They speak well of them.', concern: false })
  } else if (kind === 'visit') {
    const said = { account: 'We talked about school.', next: '', worrying: false, alone: [], seen: ['p1'] }
    await does('record', { on, written: new Date().toISOString(), ...said })
  } else throw new Error(`Nobody completes ${name}`)
}

/** Completes all that a stage still needs and that the council does or asks others for. */
export async function completeStage(
  url: string,
  token: string,
  household: string,
  stage: 'placement' | 'stage-one',
): Promise<void> {
  const { plan } = await caseNow(url, token, household)
  for (const { id, part, state } of plan.lines.filter((line) => line.stage === stage)) {
    if (state === 'done' || state === 'not-needed') continue
    const several = /^stage-one\.(reference\.r)$/.exec(id)?.[1]
    if (several) for (const at of [1, 2, 3]) await complete(`${several}${at}`)
    else if (part ?? /^(?:check|training|checklist)\./.test(id)) await complete(part ?? id)
  }
  async function complete(name: string) {
    const { parts } = await caseNow(url, token, household)
    if (parts.some((one) => one.name === name && one.state === 'done')) return
    await completePart(url, token, household, name)
  }
}
