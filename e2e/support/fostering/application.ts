import fc from 'fast-check'
import type { Answers } from '#contract/core/condition.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import type { ReportView, SectionView } from '#contract/fostering/report.ts'
import { formsOf, sectionOf } from '#fostering/forms/index.ts'
import { checkAnswers } from '#services/define/check.ts'
import { anyAnswers } from '#services/define/testing/answers.ts'
import { actOn, ask, caseOf, ownPlace } from './household.ts'

export * from '#infra/operate/seed/fostering/work.ts'

/** Answers to all of a section that the API takes. */
function answersTo(name: string, { kind, people }: PlaceView): Answers {
  const section = sectionOf(name, kind, (id) => people.find((one) => one.id === id)?.role)
  if (!section) throw new Error(`There is no section ${name}`)
  const good = anyAnswers(section as never).filter((given) => checkAnswers(section, given, new Date()).ok)
  const [answers = {}] = fc.sample(good, { numRuns: 1, seed: 7 })
  return answers
}

/** Fills in and finishes what this person has still to fill in, as their place shows it. */
export async function fillInRest(url: string, token: string): Promise<void> {
  const { body: view } = await ask<PlaceView>(url, token, ownPlace)
  const { kind, people, parts, you } = view
  for (const name of formsOf(kind, Object.fromEntries(people.map((one) => [one.id, one])))) {
    const whose = name.split('.')[1]
    const isDone = parts.some((part) => part.name === name && part.state === 'done')
    if (isDone || (whose !== you.id && whose !== 'home')) continue
    await actOn(url, token, ownPlace, name, 'save', { answers: answersTo(name, view) })
    await actOn(url, token, ownPlace, name, 'finish', {})
  }
}

/** Writes a passage in each section of the report that has none, and finishes it. */
export async function writeSections(url: string, token: string, household: string): Promise<void> {
  const report = (await ask<ReportView>(url, token, `${caseOf(household)}/reports/report`)).body
  for (const { name, state } of report.sections) {
    if (state === 'done') continue
    const section = (await ask<SectionView>(url, token, `${caseOf(household)}/sections/${name}`)).body
    if (section.passages.length === 0)
      await actOn(url, token, caseOf(household), name, 'write', {
        text: 'What we saw and heard on our visits.',
        reader: 'household',
      })
    await actOn(url, token, caseOf(household), name, 'finish', {})
  }
}
