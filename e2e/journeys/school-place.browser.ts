import { schoolPlace } from '#services/school-place/service.ts'
import { paths } from '#web/app/paths.ts'
import { changeableNow, correctableNow } from '../support/admissions/changeable.ts'
import { axe, scrollsSideways } from '../support/axe.ts'
import { track } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { stored } from '../support/stored.ts'
import { expect, type Page, test } from '../support/test.ts'
import { onwards, pageId, privateLink, walk } from '../support/walk.ts'

/** What is held of a child comes a moment after the application. */
test.use({ expected: /status of 40[149] .*\/api\/(?:admissions\/(?:held|offers)|requests|schools)\// })

const { moreReasons: _, ...examples } = schoolPlace.examples ?? {}
const { reasons = {} } = examples

/** Nothing is in the way of anybody, at the narrowest width with the largest text too. */
async function nothingInTheWay(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await scrollsSideways(page)).toBe(false)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  if (size) await page.setViewportSize(size)
}

async function applied(page: Page): Promise<{ reference: string; trackingKey: string }> {
  await walk(page, schoolPlace, reasons)
  return privateLink(page)
}

test('a family names its schools, and changes their order until the closing date', async ({ open }) => {
  const page = await open(paths.service(schoolPlace))
  const link = await applied(page)
  await page.goto(paths.application(link.reference, link.trackingKey))
  const change = page.getByRole('heading', { name: 'Change your application' })
  if (!changeableNow()) {
    await page.getByRole('heading', { name: 'Your schools' }).waitFor()
    return expect(change).toHaveCount(0)
  }
  await change.waitFor()
  await nothingInTheWay(page)
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.waitForURL(`**${paths.change}/school-place/check`)
  await nothingInTheWay(page)
  expect(page.url()).not.toContain(link.trackingKey)
  await page.goto(`${paths.change}/school-place/preferences?from=check`)
  await page.getByRole('button', { name: 'Move up choice 2' }).click()
  await page.getByText('Choice 2 is now choice 1').waitFor()
  await nothingInTheWay(page)
  await onwards(page).click()
  await page.waitForURL(`**${paths.change}/school-place/check`)
  await page.getByRole('button', { name: 'Save the changes' }).click()
  await page.getByRole('heading', { name: 'The changes are saved' }).waitFor()
  await nothingInTheWay(page)

  const request = await stored(link.reference)
  const names = (answers: Record<string, unknown>) =>
    (answers.preferences as { school: { name: string } }[]).map(({ school }) => school.name)
  const before = names(reasons)
  expect(names(request.answers)).toEqual([before[1], before[0], before[2]])
  expect(request.earlier).toEqual([{ number: request.history.length, answers: reasons }])
  const tracked = await track(url, link)
  expect(tracked.history.map(({ type }) => type)).toContain('changed')
})

test('a family checks what is held at each school, and asks to have it put right', async ({ open }) => {
  const page = await open(paths.service(schoolPlace))
  const link = await applied(page)
  await page.goto(paths.request(link.reference, link.trackingKey))
  await page.getByRole('link', { name: /^Check what we hold about your child/ }).click()
  // The application is on its way into its round.
  await expect(async () => {
    if (await page.getByRole('button', { name: 'Try again' }).isVisible())
      await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'Your schools' })).toBeVisible({ timeout: 2000 })
  }).toPass()
  for (const name of ['First: Sample Lane', 'Second: Sample Hill', 'Third: Sample Park School'])
    await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect(page.getByText('which the panel has not looked at yet')).toBeVisible()
  await nothingInTheWay(page)
  const ask = page.getByRole('button', { name: 'Ask us to put it right' })
  if (!correctableNow()) return expect(ask).toHaveCount(0)
  await ask.click()
  await page.locator('.govuk-error-summary:focus').waitFor()
  await nothingInTheWay(page)
  await page.getByLabel('Our home address').check()
  await page.locator('#correction').fill('Our flat is behind the house.')
  await ask.click()
  await page.getByText('We have it. Somebody will look at it').waitFor()
  await expect(page.getByText('Our flat is behind the house.')).toBeVisible()
  await expect(page.getByText('We have not looked at it yet')).toBeVisible()
  await nothingInTheWay(page)
})

test('a family that looks at once is told that it is on its way, not that its link is wrong', async ({
  open,
}) => {
  const page = await open(paths.service(schoolPlace))
  const link = await applied(page)
  for (const [asked, address, there] of [
    ['held', paths.application(link.reference, link.trackingKey), 'Your schools'],
    [
      'offers',
      `${paths.schools}/offer/${link.reference}#${link.trackingKey}`,
      'You will see your offer here',
    ],
  ] as const) {
    // As long as its round has not taken it in, which may be over before a browser has come here.
    let unknown = true
    await page.route(`**/api/admissions/${asked}/**`, async (route) => {
      const response = await route.fetch()
      await route.fulfill(unknown ? { status: 401, body: '{}' } : { response })
    })
    await page.goto(address)
    await page.getByText('Opening your').waitFor()
    await expect(page.getByText('does not open')).toHaveCount(0)
    unknown = false
    await page.getByText(there).first().waitFor()
  }
  const wrong = link.trackingKey.split('').reverse().join('')
  await page.goto('/')
  await page.goto(paths.application(link.reference, wrong))
  await page.getByRole('heading', { name: 'does not open' }).waitFor()
})

test('the next child takes over the parent and the address', async ({ open }) => {
  const page = await open(paths.service(schoolPlace))
  await walk(page, schoolPlace, schoolPlace.example)
  await page.getByRole('link', { name: 'Apply for another child' }).click()
  await page.getByRole('button', { name: 'Start another one' }).click()
  await page.waitForURL('**/school-place/phase')
  const own = new Set<string>()
  const { fullName, relationship, responsibility, address, forces, ...ofTheChild } = schoolPlace.example
  await walk(page, schoolPlace, { ...ofTheChild, childName: 'Alex Sample' }, 'check', {
    onPage: async (id) => {
      own.add(id)
      const offer = page.getByRole('button', { name: 'Use these' })
      if (await offer.isVisible()) await offer.click()
    },
  })
  expect([...own]).not.toEqual(expect.arrayContaining(['responsibility']))
  await onwards(page).click()
  await page.waitForURL('**/done')
  const { reference } = await privateLink(page)
  expect((await stored(reference)).answers).toMatchObject({
    ...{ fullName, relationship, responsibility, address, forces },
    childName: 'Alex Sample',
  })
})

test('a school is found by typing, told to whoever listens, and reached by the keyboard', async ({
  open,
}) => {
  const page = await open(paths.service(schoolPlace))
  await walk(page, schoolPlace, reasons, 'preferences')
  const field = page.locator('#preferences-0-school')
  await field.fill('lane')
  await page.getByText('1 school matches.').waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Choose Sample Lane Primary Academy' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#preferences-0-school')).toBeFocused()
  await expect(page.locator('#preferences-0-school')).toHaveText('Sample Lane Primary Academy')
  await page.getByRole('button', { name: 'Choose another school' }).click()
  await page.locator('#preferences-0-school').fill('qqqq')
  await page.getByText('No school in our list').waitFor()
  await nothingInTheWay(page)
  await onwards(page).click()
  await page.getByRole('link', { name: 'Choose a school' }).waitFor()
  await nothingInTheWay(page)
})

test('a child with a plan is led to the team that arranges the place', async ({ open }) => {
  const page = await open(paths.service(schoolPlace))
  await walk(page, schoolPlace, { ...schoolPlace.example, plan: 'yes' }, 'plan-team')
  await page.getByRole('heading', { name: 'your child’s plan names the school' }).waitFor()
  await nothingInTheWay(page)
  expect(pageId(page)).toBe('plan-team')
})
