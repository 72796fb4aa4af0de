import fc from 'fast-check'
import type { PartName } from '#contract/fostering/parts.ts'
import type { ReportName, ReportView } from '#contract/fostering/report.ts'
import { formsOf, sectionOf } from '#fostering/forms/index.ts'
import { formOf, sectionPart } from '#fostering/parts/sections/index.ts'
import { checkAnswers } from '#services/define/check.ts'
import { anyAnswers } from '#services/define/testing/answers.ts'
import { tokenFor } from '../staff.ts'
import { actOn, ask, beginCase, caseOf, openedPlace, ownPlace } from './household.ts'

const people = { p1: { role: 'applicant' }, p2: { role: 'applicant' } } as const
const kind = 'fostering'
/** Of nobody, each in what one of a couple alone says of themselves. */
export const markers = { p1: 'Ellisfield Marrow', p2: 'Pendlecross Vane' } as const

/** Answers that will do, the same each time. */
function answersTo(name: PartName) {
  const section = sectionOf(name, kind, (id) => people[id as keyof typeof people]?.role)
  if (!section) throw new Error(name)
  const good = anyAnswers(section as never).filter((given) => checkAnswers(section, given, new Date()).ok)
  return fc.sample(good, { numRuns: 1, seed: 7 })[0] ?? {}
}

/** A couple whose application is there and whose assessment is in stage 2, with the way into each of their places. */
export async function coupleInStageTwo(url: string) {
  const recruiter = await tokenFor(url, 'fostering-recruiters')
  const assessor = await tokenFor(url, 'fostering-assessors')
  const manager = await tokenFor(url, 'fostering-managers')
  const { household } = await beginCase(url, recruiter, {
    kind,
    source: 'website',
    people: [
      { role: 'applicant', name: 'Ada Sample' },
      { role: 'applicant', name: 'Ben Sample' },
    ],
  })
  const desk = caseOf(household)
  const none = { formerProvider: false, livesElsewhere: false, pets: false }
  await actOn(url, recruiter, desk, 'head', 'circumstances', none)
  const [p1, p2] = [
    await openedPlace(url, recruiter, household, 'p1'),
    await openedPlace(url, recruiter, household, 'p2'),
  ]
  for (const name of formsOf(kind, people)) {
    const whose = name.split('.')[1] === 'p2' ? ('p2' as const) : ('p1' as const)
    const { token } = whose === 'p2' ? p2 : p1
    const own = name.endsWith('.past') ? { anythingElse: markers[whose] } : {}
    await actOn(url, token, ownPlace, name, 'save', { answers: { ...answersTo(name), ...own } })
    await actOn(url, token, ownPlace, name, 'finish', {})
  }
  const today = new Date().toISOString().slice(0, 10)
  await actOn(url, recruiter, desk, 'head', 'apply', { on: today })
  await actOn(url, manager, desk, 'head', 'assess', { reasons: 'They can go on.' })
  await actOn(url, assessor, desk, 'head', 'begin-stage-two', {})
  return { household, desk, assessor, manager, p1, p2 }
}

/** Writes and finishes all sections of a report but some. */
export async function writeAllBut(url: string, token: string, desk: string, not: readonly PartName[]) {
  for (const section of formOf('report', kind).sections.map(sectionPart)) {
    if (not.includes(section)) continue
    await actOn(url, token, desk, section, 'write', { text: 'They did well.', reader: 'household' })
    await actOn(url, token, desk, section, 'finish', {})
  }
}

/** The report as staff read it. */
export const reportOf = async (url: string, token: string, desk: string, name: ReportName) =>
  (await ask<ReportView>(url, token, `${desk}/reports/${name}`)).body
