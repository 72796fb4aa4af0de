import { everyRoute } from '#web/app/everyRoute.ts'
import { actOn } from '../../support/fostering/household.ts'
import { coupleInStageTwo, markers, writeAllBut } from '../../support/fostering/stage-two.ts'
import { Inspector, unseen } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { openAs } from '../../support/staff.ts'
import { expect, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
const nothingFound = () => expect(inspector.findings.splice(0)).toEqual([])
const summary = (page: Page) => page.locator('.govuk-error-summary:focus').waitFor()
/** What somebody else has changed, and what is not theirs. */
test.use({ expected: /status of 409|status of 404/ })

const secret = 'Their neighbour told us of a quarrel.'

/** Opens somebody's private place by its link and its code. */
async function enter(page: Page, { url: link, code }: { url: string; code: string }): Promise<void> {
  const { pathname, hash } = new URL(link)
  await page.goto(`${pathname}${hash}`)
  await page.getByLabel('Your code').fill(code)
  await page.getByRole('button', { name: 'Open my page' }).click()
}

test.describe('an assessment report', { tag: '@desktop' }, () => {
  test('is written by two at once, finished, read by the couple without what is not theirs, and commented', async ({
    open,
  }) => {
    const { household, desk, assessor, manager, p1, p2 } = await coupleInStageTwo(url)
    await writeAllBut(url, assessor, desk, ['section.skills'])
    const page = await openAs(
      open,
      'fostering-assessors',
      `/workspace/fostering/cases/${household}/report/report`,
    )
    await page.getByText('Sections to finish: 1.').waitFor()
    await page.getByText(markers.p2).first().waitFor()
    await look(page, 'before it is finished')
    await page.getByRole('link', { name: 'What they can offer a child' }).click()
    await page.getByRole('button', { name: 'Add the passage' }).click()
    await summary(page)
    await look(page, 'with nothing written')
    await page.getByLabel('Write passage 1').fill('They laugh a lot.')
    await page.getByRole('button', { name: 'Add the passage' }).click()
    await page.getByText('Your words are saved').waitFor()
    await page.getByLabel('Write passage 2').fill(secret)
    await page.getByLabel('Who in the household can read this passage?').selectOption('council')
    await page.getByRole('button', { name: 'Add the passage' }).click()
    await page.getByText('Not in their copies').first().waitFor()
    await look(page, 'with two passages')

    // What others said is kept from the household unless somebody says otherwise.
    const chosen = page.getByLabel('Who in the household can read this passage?')
    await page.goto(`/workspace/fostering/cases/${household}/write/section.references`)
    await expect(chosen).toHaveValue('council')
    await page.goBack()
    await expect(chosen).toHaveValue('household')

    // A colleague changes the first while it is being changed here: nobody's words are lost.
    await page.getByRole('button', { name: 'Change passage 1' }).click()
    await page.getByLabel('Passage 1').fill('They laugh a lot, and they listen.')
    await actOn(url, manager, desk, 'section.skills', 'write', {
      passage: 't1',
      text: 'They laugh, also at themselves.',
      reader: 'household',
    })
    await page.getByRole('button', { name: 'Save the passage' }).click()
    await page.getByText('has changed this passage while you were writing').waitFor()
    await page.getByText('They laugh, also at themselves.').first().waitFor()
    await expect(page.getByLabel('Passage 1')).toHaveValue('They laugh a lot, and they listen.')
    await look(page, 'with what somebody else wrote')
    await page.getByRole('button', { name: 'Save mine in its place' }).click()
    await page.getByText('Your words are saved').waitFor()
    await page.getByText('Everything that was written here (4)').click()
    await page.getByText('They laugh, also at themselves.').waitFor()
    await look(page, 'with every version')
    await page.getByRole('button', { name: 'Finish this section' }).click()
    await page.getByText('This section is finished').waitFor()

    await page.getByRole('link', { name: 'Back to the report' }).click()
    await page.getByRole('link', { name: 'The copy of Ada Sample' }).click()
    await page.getByText('They laugh a lot, and they listen.').waitFor()
    for (const hidden of [secret, markers.p2]) await expect(page.getByText(hidden)).toHaveCount(0)
    await look(page, 'of one of a couple')
    await page.getByRole('link', { name: 'Back to the report' }).click()
    await page.getByRole('button', { name: 'I have read it: finish the report' }).click()
    await page.getByRole('button', { name: 'Give it to the household to read' }).click()
    await page.getByText('The household has had it since').waitFor()
    await look(page, 'with the household')

    for (const [place, own, other] of [
      [p1, markers.p1, markers.p2],
      [p2, markers.p2, markers.p1],
    ] as const) {
      const home = await open('/')
      await enter(home, place.made)
      await home.getByRole('link', { name: 'The report about you', exact: true }).click()
      await home.getByText('They laugh a lot, and they listen.').waitFor()
      await expect(home.getByText(own)).not.toHaveCount(0)
      for (const hidden of [secret, other]) await expect(home.getByText(hidden)).toHaveCount(0)
      await home.getByRole('button', { name: 'Send' }).click()
      await summary(home)
      await look(home, 'with nothing written')
      await home.getByLabel(/What is right/).fill('It is fair. Our street has a new name.')
      await home.getByLabel('Yes, or I have nothing to say').check()
      await home.getByRole('button', { name: 'Send' }).click()
      await home.getByText('We have what you wrote. Thank you.').waitFor()
      await look(home, 'with a comment')
    }
    await page.reload()
    await expect(page.getByText('It is fair. Our street has a new name.')).toHaveCount(2)
    await page.getByRole('button', { name: 'Open it again' }).click()
    await page.getByRole('button', { name: 'Open it again' }).click()
    await summary(page)
    await look(page, 'without a reason to open it again')
    await page.getByLabel('Why is it opened again?').fill('The street has a new name.')
    await page.getByRole('button', { name: 'Open it again' }).click()
    await page.getByText('Nobody has finished the report yet.').waitFor()
    nothingFound()
  })

  test('is nobody’s before there is one, nor a part of a name that there is not', async ({ open }) => {
    const { household } = await coupleInStageTwo(url)
    const page = await openAs(
      open,
      'fostering-panel',
      `/workspace/fostering/cases/${household}/report/report`,
    )
    await page.getByText('There is nothing here, or you are not allowed to see it.').waitFor()
    await look(page, 'that is not theirs')
    nothingFound()
  })

  test('has every page of it looked at', () => {
    const table = everyRoute.filter(({ path }) => /\/(report|write)\/:/.test(path) && path.includes('foster'))
    expect(table).toHaveLength(4)
    expect(unseen(table, inspector.routes)).toEqual([])
  })
})
