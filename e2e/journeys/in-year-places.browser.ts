import type { FairAccessView } from '#contract/admissions/fair-access.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { paths } from '#web/app/paths.ts'
import { field, follow, heading, press, success, summary, tick } from '../support/admissions/desk.ts'
import {
  appliesInYear,
  decideInYear,
  hill,
  makeLate,
  primary,
  staffOver,
} from '../support/admissions/during-year.ts'
import { screens } from '../support/browser.ts'
import { Inspector } from '../support/inspect.ts'
import { url } from '../support/installed.ts'
import { openAs } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'

/** What changes nothing is refused. */
test.use({ expected: /status of 422 .*\/api\/admissions\/in-year\/.*\/schools/ })

const inspector = new Inspector()
/** The page as it stands is in nobody’s way, nor at other widths and with text of twice the size. */
async function look(page: Page): Promise<void> {
  await inspector.look(page, page.url())
  expect(inspector.findings.splice(0)).toEqual([])
}

const { desktop, phone } = screens
const caseOf = (reference: string) => `${paths.admissionsDesk}/in-year/${reference}`
/** Which school of another council the family named, too. */
async function elsewhere(reference: string): Promise<string> {
  const officer = await staffOver(url, 'admissions-officers')
  const { choices } = await officer.get<{ choices: { decides: string; school: { id: string } }[] }>(
    `/in-year/${reference}`,
  )
  return choices.find(({ decides }) => decides === 'elsewhere')?.school.id ?? ''
}

/** Until a place is offered a family names other schools, and says what else has changed. */
async function changes(page: Page): Promise<void> {
  await press(page, 'Change your application')
  await press(page, 'Send the changes')
  await page.getByRole('link', { name: /^Change your schools, or tell us/ }).waitFor()
  await look(page)
  await press(page, /^Remove choice 3/)
  await field(page, /^Has anything else changed/).fill('We have a new telephone')
  await press(page, 'Send the changes')
  await page.getByText('We have changed your application.').waitFor()
  await expect(page.getByRole('heading', { name: 'We are asking the schools' })).toBeFocused()
  await look(page)
}

/** In two steps; then nobody decides on it any more. */
async function withdraws(page: Page): Promise<void> {
  await press(page, 'Withdraw your application')
  await page.getByText('You cannot undo this').waitFor()
  await look(page)
  await press(page, 'Withdraw the application')
  await heading(page, 'This application has ended')
  await look(page)
}

test.describe('places during the year', () => {
  test('a school that is silent is chased and passed over, and the family chooses once it answers', async ({
    open,
  }) => {
    const { reference, key } = await appliesInYear(url)
    await changes(await open(`/schools/in-year/${reference}#${key}`, phone))
    await makeLate(reference)
    await decideInYear(url, reference, {
      school: primary.id,
      by: 'council',
      outcome: 'room',
      why: 'A place is free',
    })
    const family = await open(`/schools/in-year/${reference}#${key}`, phone)
    await family.getByText('We are sorry that we have not').waitFor()
    await look(family)

    const officer = await openAs(open, 'admissions-officers', `${paths.admissionsDesk}/in-year`, desktop)
    await follow(officer, 'Schools that have not answered in time')
    await heading(officer, hill.name)
    await press(officer, `Write to ${hill.name} again`)
    await success(officer)
    await look(officer)
    await officer.goto(caseOf(reference))
    await heading(officer, 'Schools that the family does not ask any more')
    await officer.getByRole('button', { name: `The school has not answered for ${hill.name}` }).click()
    await press(officer, 'Continue without its answer')
    await summary(officer)
    await look(officer)
    await field(officer, /^How and when did you ask/).fill('Email on 2 November, calls on 3 and 9 November')
    await press(officer, 'Continue without its answer')
    await success(officer)
    await look(officer)

    await family.reload()
    await heading(family, 'We offer your child a place')
    await family.getByText(`${hill.name} has not answered yet`).waitFor()
    await look(family)
    await decideInYear(url, reference, {
      school: hill.id,
      by: 'body',
      outcome: 'room',
      why: 'A child has left',
    })
    await family.reload()
    await heading(family, 'Your child can have another place')
    await press(family, 'Send our answer')
    await summary(family)
    await look(family)
    await tick(family, `The place at ${hill.name}`)
    await press(family, 'Send our answer')
    await expect(family.getByRole('heading', { name: 'You have accepted the place' })).toBeFocused()
    await look(family)
    const other = await appliesInYear(url)
    await withdraws(await open(`/schools/in-year/${other.reference}#${other.key}`, phone))
  })

  test('a child without a place is referred with nothing typed again, and placed; its family can appeal by the same link', async ({
    open,
  }) => {
    const { reference, key } = await appliesInYear(url)
    const why = 'There are 32 children in the year group'
    await decideInYear(url, reference, { school: hill.id, by: 'body', outcome: 'refused', why })
    await decideInYear(url, reference, { school: primary.id, by: 'council', outcome: 'refused', why })
    await decideInYear(url, reference, {
      school: await elsewhere(reference),
      by: 'body',
      outcome: 'refused',
      why,
    })
    const officer = await openAs(open, 'admissions-officers', caseOf(reference), desktop)
    await press(officer, 'Refer to Fair Access')
    await press(officer, 'Refer the child')
    await summary(officer)
    await look(officer)
    await tick(officer, 'Homeless')
    await press(officer, 'Refer the child')
    await heading(officer, 'Fair Access case')
    await officer.getByText(`${hill.name}, `).first().waitFor()
    await look(officer)
    await follow(officer, 'See the application for a place during the year')
    await follow(officer, 'See the Fair Access case of this child')
    await heading(officer, 'Fair Access case')

    const family = await open(`/schools/in-year/${reference}#${key}`, phone)
    await heading(family, 'We cannot offer a place')
    await look(family)
    await follow(family, 'Appeal against a decision')
    await family.getByText('You have not appealed').first().waitFor()
    await look(family)
    await press(family, new RegExp(hill.name))
    await heading(family, hill.name)
    await look(family)
    await family.goto(`/schools/in-year/${reference}#${key}`)
    await follow(family, /under Fair Access/)
    await heading(family, 'Finding your child a school place')
    await look(family)

    const decider = await staffOver(url, 'admissions-managers')
    const act = async (what: object) => {
      const { version } = await decider.get<FairAccessView>(`/fair-access/${reference}`)
      await decider.post(`/fair-access/${reference}`, { act: what, seen: version })
    }
    const today = dayInEngland(new Date())
    await act({
      do: 'propose',
      school: 'sample-saint-anne-catholic-primary-school',
      body: 'panel',
      on: today,
      why: 'Nearest',
      tells: 'A child',
    })
    await act({ do: 'reply', agrees: true, starts: today, reason: null, why: '', how: 'phone' })
    await expect(async () => {
      await family.goto(`/schools/fair-access/${reference}#${key}`)
      await family.reload()
      await follow(family, 'Tell us whether you would like this place')
      await family
        .getByRole('heading', { name: 'We have found your child a place' })
        .waitFor({ timeout: 2000 })
    }).toPass({ timeout: 20_000 })
    await look(family)
  })
})
