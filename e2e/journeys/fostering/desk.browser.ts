import type { CaseView } from '#contract/fostering/desk.ts'
import { paths } from '#web/app/paths.ts'
import desk from '#web/features/fostering-desk/pages.ts'
import { field, follow, heading, press, success, summary } from '../../support/admissions/desk.ts'
import { actOn, beginCase, openedPlace, ownPlace } from '../../support/fostering/household.ts'
import { Inspector, unseen } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { openAs, tokenFor } from '../../support/staff.ts'
import { expect, type Open, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
const nothingFound = () => expect(inspector.findings.splice(0)).toEqual([])
/** The browser says so of what is not theirs to see. */
test.use({ expected: / 40[34] / })

/** Two names that are nowhere else in this installation. */
const [one, other] = ['Wilhelmina Sampleford', 'Ottoline Sampleford']

async function staff(open: Open, group: string, path: string): Promise<Page> {
  const page = await openAs(open, group, path)
  return page
}

const at = (household: string, part = '') =>
  [paths.fosteringDesk, 'cases', household, part].filter(Boolean).join('/')

async function begun(): Promise<CaseView> {
  const recruiter = await tokenFor(url, 'fostering-recruiters')
  const view = await beginCase(url, recruiter, {
    kind: 'fostering',
    source: 'phone',
    enquired: '2026-11-02',
    people: [
      { role: 'applicant', name: one },
      { role: 'child', name: 'Sample Child' },
    ],
  })
  const { token } = await openedPlace(url, recruiter, view.household, 'p1')
  await actOn(url, token, ownPlace, 'person.p1', 'consent', { what: 'criminal-records' })
  await actOn(url, token, ownPlace, `thread.p1.${new Date().getFullYear()}`, 'write', {
    text: 'When will you come?',
    whose: 'council',
  })
  return view
}

test.describe('staff of fostering', { tag: '@desktop' }, () => {
  test('begin a case, hand over a link, and take it on', async ({ open }) => {
    const page = await staff(open, 'fostering-recruiters', paths.fosteringDesk)
    await page
      .getByRole('navigation', { name: 'Workspace' })
      .getByRole('link', { name: 'Fostering' })
      .waitFor()
    await follow(page, 'Begin a case')
    await heading(page, 'Who are they')
    await press(page, 'Begin the case')
    await summary(page)
    await look(page, 'with what is missing')
    await page.getByLabel('Family or friend of a child').check()
    await page.getByLabel('A child was placed with them').check()
    await field(page, 'Full name').fill(one)
    await press(page, 'Add another person')
    await page.getByRole('group', { name: 'Person 2' }).getByLabel('Full name').fill(other)
    await look(page, 'with two people')
    await press(page, 'Begin the case')
    await page.getByText(`${one}: family or friend of a child`).waitFor()
    await look(page)
    await press(page, `Make a link for ${one}`)
    await page.getByText(/^Code: \d{6}$/).waitFor()
    await look(page, 'with a link')
    await press(page, 'I have passed both on')
    await expect(page.getByText(/^Code: /)).toHaveCount(0)
    await follow(page, 'Say who their worker is')
    await press(page, 'Save the worker')
    await summary(page)
    await page.getByLabel('Ravi Menon').check()
    await press(page, 'Save the worker')
    await success(page)
    await look(page, 'with what was done')
    await page.goto(`${paths.fosteringDesk}?whose=mine`)
    await page.getByText(/^Shown: Your own cases/).waitFor()
    await page.getByText(new RegExp(one)).first().waitFor()
    nothingFound()
  })

  test('see who waits for what, and do it', async ({ open }) => {
    const { household } = await begun()
    const page = await staff(open, 'fostering-assessors', paths.fosteringDesk)
    await heading(page, /^Waiting for us/)
    await look(page)
    await page.goto(`${paths.fosteringDesk}/waits/council`)
    await page.getByText(household).first().click()
    await page.getByText('When will you come?').waitFor()
    await look(page)
    await follow(page, 'Write a message')
    await field(page, 'Your message').fill('On Friday at ten')
    await page.getByLabel('Nobody’s: there is nothing to do').check()
    await press(page, 'Send the message')
    await success(page)
    await page.getByText('On Friday at ten').waitFor()
    await page.goto(at(household, 'check.p1.dbs'))
    await follow(page, 'Ask for it')
    await press(page, 'Save that you asked')
    await success(page)
    await page.getByText('Disclosure and Barring Service').waitFor()
    await look(page)
    for (const part of ['person.p1', 'form.p1.health', 'visit.v1', 'checklist.home']) {
      await page.goto(at(household, part))
      await page.getByText(/What has happened|Nothing has happened/).waitFor()
      await look(page)
    }
    await page.goto(`${paths.fosteringDesk}/waits/nobody`)
    await page.getByText(household).first().waitFor()
    await look(page)
    await page.goto(`${paths.fosteringDesk}/cases`)
    await look(page, 'page by page')
    await press(page, 'Find cases')
    await summary(page)
    await look(page, 'with nothing to find')
    await page.getByLabel('Find by name, reference or worker').fill(household)
    await press(page, 'Find cases')
    await page.getByText('1 case', { exact: true }).waitFor()
    await page.getByText(household).waitFor()
    await look(page, 'with what was found')
    nothingFound()
  })

  test('open with a reason what is not theirs, and a manager sees who and why', async ({ open }) => {
    const { household } = await begun()
    const why = `Their worker is ill, and the child of ${household} comes tonight`
    const reviewer = await staff(open, 'fostering-reviewers', at(household, 'person.p1'))
    await heading(reviewer, 'Open it with a reason')
    await press(reviewer, 'Open it')
    await summary(reviewer)
    await look(reviewer, 'locked')
    await field(reviewer, 'Why do you need to see it?').fill(why)
    await press(reviewer, 'Open it')
    await reviewer.getByText('You opened this with a reason').waitFor()
    await look(reviewer, 'opened')
    const manager = await staff(open, 'fostering-managers', paths.fosteringDesk)
    await manager.getByText(why).waitFor()
    await look(manager, 'of a manager')
    await manager.goto(at(household, 'looks'))
    await manager.getByText(why).waitFor()
    await look(manager)
    nothingFound()
  })

  test('are the only ones who are shown the way there', async ({ open }) => {
    const page = await staff(open, 'highways-managers', paths.workspace)
    await heading(page, 'Highways')
    const ways = page.getByRole('navigation', { name: 'Workspace' })
    await expect(ways.getByRole('link', { name: 'Fostering' })).toHaveCount(0)
    await page.goto(paths.fosteringDesk)
    await page.getByRole('alert').waitFor()
  })

  test('have no page that nobody looked at', { tag: '@desktop' }, () => {
    // Those of the report are looked at with a report to write, those of visits at a visit, those of documents with documents,
    // those of decisions with something to decide, and those of carers with carers who claim, ask, meet or are called.
    const elsewhere =
      /\/documents$|\/(?:report|write|decision)\/|^(?:visits|decisions|register|finance|duty|calls|figures|breaks|constellations)/
    const own = desk.pages.filter(({ path }) => !elsewhere.test(path))
    const all = own.map(({ path }) => ({ path: `${paths.fosteringDesk}${path && `/${path}`}` }))
    expect(unseen(all, inspector.routes)).toEqual([])
  })
})
