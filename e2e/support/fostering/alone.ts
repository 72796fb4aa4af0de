import type { CaseKind, PersonRole } from '#contract/fostering/case.ts'
import { paths } from '#web/app/paths.ts'
import { url } from '../installed.ts'
import { tokenFor } from '../staff.ts'
import type { Open, Page } from '../test.ts'
import { agreeAll, completeStage, fillInRest, writeSections } from './application.ts'
import { press } from './desk.ts'
import { actOn, beginCase, caseOf, openedPlace, ownPlace } from './household.ts'
import type { Link } from './story.ts'

export const reasons = { reasons: 'Everything is here, and it is good.' }
const none = { formerProvider: false, livesElsewhere: false, pets: false }

/** A household of one who applies, with the way into their place, and everybody of staff who works with them. */
export async function alone(
  kind: CaseKind,
  more: object = {},
  others: readonly { role: PersonRole; name: string }[] = [],
) {
  const [recruiter, assessor, manager] = (await Promise.all(
    ['recruiters', 'assessors', 'managers'].map((group) => tokenFor(url, `fostering-${group}`)),
  )) as [string, string, string]
  const people = [{ role: 'applicant', name: 'Ada Sample' }, ...others]
  const begins = Object.hasOwn(more, 'approved') ? assessor : recruiter
  const { household } = await beginCase(url, begins, { kind, source: 'phone', people, ...more })
  const { made, token } = await openedPlace(url, begins, household, 'p1')
  const desk = caseOf(household)
  const applies = async () => {
    await actOn(url, recruiter, desk, 'head', 'circumstances', none)
    await agreeAll(url, token, 'p1')
    await fillInRest(url, token)
    await actOn(url, token, ownPlace, 'head', 'send', {})
  }
  return {
    made,
    household,
    recruiter,
    assessor,
    manager,
    token,
    desk,
    address: `${paths.fosteringDesk}/cases/${household}`,
    /** Fills in everything, and sends it. */
    applies,
    /** The same, and is taken on. */
    async toAssessing() {
      await applies()
      await actOn(url, manager, desk, 'head', 'assess', reasons)
    },
    async throughStageOne() {
      await completeStage(url, recruiter, household, 'stage-one')
      await actOn(url, manager, desk, 'head', 'pass-stage-one', reasons)
    },
    /** Stage 2 until the report is theirs to read. */
    async toReport() {
      await actOn(url, assessor, desk, 'head', 'begin-stage-two', {})
      await writeSections(url, assessor, household)
    },
  }
}

/** Somebody of a household on their page, whether or not their case is over. */
export async function onPage(open: Open, { url: link, code }: Link): Promise<Page> {
  const { pathname, hash } = new URL(link)
  const page = await open(`${pathname}${hash}`)
  await page.locator('#code').fill(code)
  await press(page, 'Open my page')
  await page.getByText('More on your page').waitFor()
  return page
}

/** Their page, or one below it. */
export const atHome = (page: Page, { url: link }: Link, more = '') =>
  page.goto(`${new URL(link).pathname}${more}`)
