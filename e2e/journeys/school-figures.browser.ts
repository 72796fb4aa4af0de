import { paths } from '#web/app/paths.ts'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { press, success, summary } from '../support/admissions/desk.ts'
import { seedFigures, seedSchoolYears } from '../support/admissions/figures.ts'
import { Inspector } from '../support/inspect.ts'
import { openAs } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'

/** The last year that there are rounds of. No other test of this installation writes its report or gives its places in Reception. */
const year = 2028
const school = { id: 'sample-primary-school', name: 'Sample Primary School' }

// A report is not finished before each of its sections is written.
test.use({ expected: /status of 409 .*\/reports\/\d{4}$/ })

const inspector = new Inspector()

async function look(page: Page): Promise<void> {
  await inspector.look(page, page.url())
  expect(inspector.findings.splice(0)).toEqual([])
}

/** Writes the text of every section; a section with none is refused where it is saved. */
async function writeAllOf(page: Page): Promise<void> {
  const writes = page.getByRole('button', { name: /^Write the text: / })
  await writes.first().waitFor()
  await writes.first().click()
  await press(page, 'Save the text')
  await summary(page)
  await look(page)
  for (let left = 7; left > 0; left--) {
    await page.getByRole('textbox').fill(`We have nothing to add here, part ${left}.`)
    await press(page, 'Save the text')
    await success(page)
    await expect(writes).toHaveCount(left - 1)
    if (left > 1) await writes.first().click()
  }
}

test('how places were given is written up by an officer, and read by anybody', {
  tag: '@desktop',
}, async ({ open }) => {
  await seedFigures(`reception-${year}`, school.id, school.name)
  await seedSchoolYears(year, school.id)
  const page = await openAs(open, 'admissions-officers', paths.admissionsDesk)
  await page.getByRole('link', { name: 'Reports to the schools adjudicator' }).click()
  await page.getByRole('link', { name: `Report to the schools adjudicator, ${year}` }).waitFor()
  await look(page)
  await page.getByRole('link', { name: `Report to the schools adjudicator, ${year}` }).click()
  await page.getByText(`School year ${year - 1} to ${year}: Children referred`).waitFor()
  await press(page, 'Finish the report')
  await press(page, 'Finish the report')
  await summary(page)
  await page.getByText('Write something under “Places in the normal round” first').waitFor()
  await press(page, 'Cancel')
  await writeAllOf(page)
  await press(page, 'Take the figures again')
  await press(page, 'Take the figures')
  await success(page)
  await press(page, 'Finish the report')
  await press(page, 'Finish the report')
  await success(page)
  await page.getByText('finished the report').waitFor()
  await look(page)

  await page.getByRole('link', { name: 'Read or download the finished report' }).click()
  await page.getByRole('heading', { name: 'Where the figures are from' }).waitFor()
  await look(page)
  for (const [ending, type] of [
    ['pdf', 'application/pdf'],
    ['html', 'text/html'],
  ]) {
    const answer = await page.request.get(`/api/admissions/reports/${year}/report.${ending}`)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([
      200,
      expect.stringContaining(type ?? ''),
    ])
  }

  const phone = await open(schoolAddresses.figures, { viewport: { width: 390, height: 844 } })
  await phone.getByText(`30 children were offered a school that they asked for in ${year}`).waitFor()
  await phone.getByRole('link', { name: `Report for ${year}` }).waitFor()
  await phone
    .getByText(
      `Families lodged 24 appeals in the school year ${year - 1} to ${year}, and 18 in ${year - 2} to ${year - 1}`,
    )
    .waitFor()
  await phone
    .getByText(`14 children got a place under Fair Access in the school year ${year - 1} to ${year}`)
    .waitFor()
  await look(phone)
  await phone.getByText('Starting school in Reception: schools').click()
  await phone.getByRole('link', { name: school.name, exact: true }).click()
  await phone.getByText(`41 families put the school first for September ${year}`).waitFor()
  await phone.getByText('See the numbers').first().click()
  const cellOf = (what: string) =>
    phone
      .getByRole('row', { name: new RegExp(`^${what} `) })
      .getByRole('cell')
      .first()
  await expect(cellOf('It was their first choice')).toHaveText('22')
  await expect(cellOf('Their second')).toHaveText('Not shown')
  // A year that was imported stands beside it.
  await phone.getByRole('columnheader', { name: '2026', exact: true }).waitFor()
  await phone.getByText('Published before this service began').first().waitFor()
  await phone
    .getByText(`36 families asked for a place here during the school year ${year - 1} to ${year}`)
    .waitFor()
  await look(phone)
})
