import { dayInEngland } from '#contract/calendar/day.ts'
import { typedDateOf } from '#contract/core/typed/typed-date.ts'
import { paths } from '#web/app/paths.ts'
import desk from '#web/features/admissions-desk/pages.ts'
import { field, follow, heading, press, success, summary } from '../support/admissions/desk.ts'
import { screens } from '../support/browser.ts'
import { awaitMessage } from '../support/inbox.ts'
import { Inspector, unseen } from '../support/inspect.ts'
import { openAs } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'

const vale = 'sample-vale-college'
const college = 'Sample Vale College'
/** Years 7 to 11. */
const years = [7, 8, 9, 10, 11]
const email = 'ottoline.quillfeather@example.com'

const inspector = new Inspector()
async function look(page: Page): Promise<void> {
  await inspector.look(page, page.url())
  expect(inspector.findings.splice(0)).toEqual([])
}

const choose = (page: Page, label: string | RegExp) => page.getByLabel(label).first().check()

/** Fills in a date, by the words above its fields. */
async function date(page: Page, legend: string | RegExp, on: string): Promise<void> {
  const group = page.getByRole('group', { name: legend }).first()
  const { day, month, year } = typedDateOf(on)
  await group.getByLabel('Day').fill(day)
  await group.getByLabel('Month').fill(month)
  await group.getByLabel('Year').fill(year)
}
const today = dayInEngland(new Date())

/** A school says how much room it has; what does not add up is put right. */
async function reports(page: Page): Promise<void> {
  await heading(page, 'Free places')
  await page.getByRole('button', { name: 'Report free places' }).waitFor()
  await look(page)
  await press(page, 'Report free places')
  await press(page, 'Save the report')
  await summary(page)
  await look(page)
  for (const year of years) {
    const group = page.getByRole('group', { name: `Year ${year}`, exact: true })
    await group.getByLabel('Pupils on roll').fill('148')
    await group.getByLabel('Places in the year group').fill('150')
    await group.getByLabel('Places free').fill(year === 7 ? '5' : '2')
  }
  await press(page, 'Save the report')
  await summary(page)
  await page.getByRole('link', { name: /leave 2 free in Year 7/ }).waitFor()
  await page.getByRole('group', { name: 'Year 7', exact: true }).getByLabel('Places free').fill('2')
  await press(page, 'Save the report')
  await success(page)
  await look(page)
}

async function refers(page: Page): Promise<void> {
  await press(page, 'Refer a child')
  await heading(page, 'About the child')
  await look(page)
  await press(page, 'Refer the child')
  await summary(page)
  await field(page, 'Child’s name').fill('Zebulon Quillfeather')
  await date(page, 'Date of birth', '2014-05-04')
  await page.getByLabel('Year group').selectOption('7')
  await choose(page, 'Homeless')
  await page
    .getByRole('group', { name: /in care/ })
    .getByLabel('No', { exact: true })
    .check()
  await page
    .getByRole('group', { name: /health and care plan/ })
    .getByLabel('No', { exact: true })
    .check()
  await field(page, 'School that the family asked').fill('Sample Park School')
  await date(page, 'When did it answer?', today)
  await choose(page, 'The school is full')
  await field(page, /Parent’s or carer’s name/).fill('Ottoline Quillfeather')
  await field(page, 'Email address').fill(email)
  await field(page, /Why does the child need help/).fill('The family lives in a hostel')
  await press(page, 'Refer the child')
  await heading(page, 'Fair Access case')
  await look(page)
}

async function asksSchool(page: Page): Promise<void> {
  await press(page, 'Ask a school')
  await page.getByLabel('School', { exact: true }).selectOption({ label: college })
  await choose(page, 'The Fair Access panel')
  await date(page, 'When?', today)
  await field(page, 'Why this school?').fill('It is the nearest, and below its share')
  await field(page, /need to know about the child/).fill('Reads well, and needs a quiet start')
  await press(page, 'Ask this school')
  await success(page)
  await look(page)
}

async function saysNo(page: Page): Promise<void> {
  await heading(page, 'Zebulon Quillfeather')
  await look(page)
  await press(page, /^Answer about/)
  await press(page, 'Send the answer')
  await summary(page)
  await page
    .getByRole('group', { name: /take the child/ })
    .getByLabel('No', { exact: true })
    .check()
  await choose(page, /would harm the education of others/)
  await field(page, 'What makes this so at the school?').fill('Every class in Year 7 is full')
  await press(page, 'Send the answer')
  await success(page)
  await look(page)
}

async function directs(page: Page): Promise<void> {
  await page.getByText('The school said no').first().waitFor()
  await press(page, 'Begin a direction')
  await field(page, /Why should the school be directed/).fill('It has told us of two free places')
  await press(page, 'Begin it')
  await success(page)
  await press(page, 'Record the next step of the direction')
  await date(page, 'When was this done?', today)
  await field(page, 'What was done?').fill('We wrote to the governing body')
  await press(page, 'Save the step')
  await success(page)
  await page.getByText(/Direct the school, or decide not to: from /).waitFor()
  await look(page)
}

test.describe('during the school year', () => {
  test('a school says where there is room, families see it, and a child is placed by a direction', async ({
    open,
    baseURL,
  }) => {
    const school = await openAs(
      open,
      'sample-schools',
      `${paths.admissionsDesk}/vacancies/${vale}`,
      screens.phone,
    )
    await reports(school)
    const family = await open('/schools/vacancies', screens.phone)
    await family.getByLabel('Year group').selectOption('7')
    const found = family.getByRole('listitem').filter({ hasText: college })
    await found.getByText('2 places free, out of 150').waitFor()
    await look(family)
    await follow(family, new RegExp(college))
    await heading(family, college)
    await look(family)

    const officer = await openAs(
      open,
      'admissions-deciders',
      `${paths.admissionsDesk}/vacancies`,
      screens.desktop,
    )
    await press(officer, 'Ask all schools')
    await officer.locator('form').getByRole('button', { name: 'Ask all schools' }).click()
    await success(officer)
    await look(officer)
    await officer.goto(`${paths.admissionsDesk}/fair-access`)
    await heading(officer, 'Fair Access')
    await officer.getByRole('button', { name: 'Refer a child' }).waitFor()
    await look(officer)
    await refers(officer)
    await asksSchool(officer)
    await school.goto(`${paths.admissionsDesk}/seats/${vale}/fair-access`)
    await saysNo(school)
    await press(school, 'Refer a child')
    await heading(school, 'About the child')
    await look(school)
    await officer.reload()
    await directs(officer)

    const link = await awaitMessage(baseURL ?? '', email, /(\/schools\/fair-access\/\S+#\S{22})/)
    await family.goto(link)
    await family.getByText(/have started the process that can make it do so/).waitFor()
    await look(family)
    const ofYear = /^(?:vacancies|fair-access|seats\/:school\/(?:fair-access|refer))/
    const own = desk.pages.filter(({ path }) => ofYear.test(path))
    expect(
      unseen(
        own.map(({ path }) => ({ path: `${paths.admissionsDesk}/${path}` })),
        inspector.routes,
      ),
    ).toEqual([])
  })
})
