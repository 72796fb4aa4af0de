import type { Page } from 'playwright'
import type { Answers } from '#contract/core/condition.ts'
import type { MadeLink } from '#contract/fostering/desk.ts'
import { sections } from '#fostering/forms/index.ts'
import { askedOn, shownPages } from '#services/define/walk.ts'
import { answer } from '../fields.ts'
import { quickHand } from '../hand.ts'
import { pageId } from '../walk.ts'
import { ask, beginCase, caseOf } from './household.ts'

/** Answers to sections of somebody who applies, by their slugs. */
export const sampleAnswers: Readonly<Record<string, Answers>> = {
  'about-you': {
    fullName: 'Amira Sample',
    hadOtherNames: 'no',
    born: '1984-03-27',
    languages: 'English and Arabic',
    helpNeeded: ['interpreter', 'evenings'],
    rightToWork: 'yes',
  },
  addresses: {
    home: { line1: '1 Sample Street', town: 'Loughborough', postcode: 'LE11 3TU' },
    homeSince: '2012-09-01',
    homeIs: 'private-rent',
    abroad: 'no',
  },
  work: { working: 'employed', job: 'Cook at Sample School', hours: '30 hours, Monday to Friday' },
  health: { surgery: 'Soar Surgery, Sampleton', hasConditions: 'no', smoking: 'no' },
  pets: { pets: [{ what: 'A cat', knowsChildren: 'yes' }] },
}

/** A couple that staff begin, with a private link for each. */
export async function couple(url: string, staff: string, names: readonly [string, string]) {
  const { household } = await beginCase(url, staff, {
    kind: 'fostering',
    source: 'website',
    people: names.map((name) => ({ role: 'applicant', name })),
  })
  const link = async (person: string): Promise<MadeLink> =>
    (await ask<MadeLink>(url, staff, `${caseOf(household)}/people/${person}/link`, {})).body
  return { household, links: { p1: await link('p1'), p2: await link('p2') }, link }
}

/** An address of the installation, from one that may be of another host. */
export const pathOf = (url: string): string => {
  const { pathname, hash } = new URL(url)
  return pathname + hash
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.locator('#code').fill(code)
  await page.getByRole('button', { name: 'Open my page' }).click()
  await page.getByRole('heading', { name: 'What happens next' }).waitFor()
}

/** Answers the pages of a section from where the page stands until its answers are shown, each page once it is looked at. */
export async function answerSection(
  page: Page,
  slug: string,
  look: (state: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const section = sections.find((one) => one.slug === slug)
  const answers = sampleAnswers[slug]
  if (!section || !answers) throw new Error(`No answers for ${slug}`)
  await page.getByRole('button', { name: /^(Start|Continue with this section)$/ }).click()
  for (const { id, questions } of shownPages(section, answers)) {
    await page.waitForFunction((last) => location.pathname.endsWith(`/${last}`), id)
    await page.getByRole('button', { name: 'Save and continue' }).waitFor()
    await look('asked')
    for (const question of askedOn({ id, questions }, answers))
      if (answers[question.key] !== undefined)
        await answer(page, question, answers[question.key], answers, quickHand(page))
    await page.getByRole('button', { name: 'Save and continue' }).click()
  }
  await page.getByRole('heading', { name: 'Your answers' }).waitFor()
  if (pageId(page).split('.').at(-1) !== slug) throw new Error(`${page.url()} is not the section`)
}

/** Staff do an act, and get the status and what was answered. */
export const staffAct = async (
  url: string,
  staff: string,
  household: string,
  part: string,
  act: string,
  body: object,
) => {
  const before = await ask<{ seen: number }>(url, staff, `${caseOf(household)}/parts/${part}`)
  return ask(url, staff, `${caseOf(household)}/parts/${part}/acts/${act}`, {
    seen: before.body.seen,
    with: body,
  })
}
