import { readFile } from 'node:fs/promises'
import { axeOnBoth, scrollsSideways } from '../support/axe.ts'
import { keyboard } from '../support/keyboard.ts'
import { expect, type Page, test } from '../support/test.ts'

test.use({ translated: true })

/** A pin stands where its school is, so two may be close; and the list below has a link to each (WCAG 2.5.8, equivalent, essential). */
const isPin = (finding: string): boolean => /target-size: .*app-map__report/.test(finding)

const narrowest = { width: 320, height: 640 }

async function look(page: Page): Promise<void> {
  expect((await axeOnBoth(page)).filter((finding) => !isPin(finding))).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize(narrowest)
  expect(await scrollsSideways(page)).toBe(false)
  if (size) await page.setViewportSize(size)
}

async function findAddress(page: Page, postcode: string): Promise<void> {
  await page.getByLabel('Postcode', { exact: true }).fill(postcode)
  await page.getByRole('button', { name: 'Find address' }).click()
  await page.getByLabel('Select an address').selectOption({ index: 1 })
}

const names = (page: Page) => page.locator('.app-services__link').allInnerTexts()

test.describe('finding a school', () => {
  test('by its name, its town, and what the place is for', async ({ open }) => {
    const page = await open('/schools')
    await page.getByText('14 schools').waitFor()
    await look(page)
    const search = page.getByLabel('Name of the school, town or postcode')
    await search.fill('loughborough')
    await page.getByRole('status').getByText('5 schools').waitFor()
    await page.getByLabel('Moving from infant to junior school').check()
    await page.getByRole('status').getByText('1 school', { exact: true }).waitFor()
    expect(await names(page)).toEqual(['Sample Meadow Junior School'])
    await search.fill('nowhere')
    await page.getByText('No school here has that name').waitFor()
    await look(page)
  })

  test('near an address, as a list, a table and a map, and nobody is told where', async ({ open }) => {
    const page = await open('/schools')
    const sent: string[] = []
    page.on('request', (request) =>
      sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
    )
    await findAddress(page, 'LE11 1RW')
    await page.getByText('14 schools, the nearest first').waitFor()
    expect((await names(page))[0]).toBe('Sample Meadow Infant School')
    await page
      .getByText(/0\.\d\d miles \(\d+ metres\) from your home in a straight line/)
      .first()
      .waitFor()
    await look(page)
    await page.getByLabel('A table').check()
    const table = page.getByRole('table', { name: 'Schools compared' })
    await table
      .getByRole('row', {
        name: /Sample Meadow Infant School.*metres.*60.*72 \(2026\).*Criterion 3, 0\.57 miles \(914 metres\) \(2026\)/,
      })
      .waitFor()
    await look(page)
    await page.getByLabel('A map').check()
    await page.locator('.app-map__report').first().waitFor()
    await page.locator('.app-map__pin').waitFor()
    await look(page)
    expect(sent.filter((one) => one.startsWith('POST'))).toEqual([
      expect.stringMatching(/POST \S+\/api\/addresses {"postcode":"LE11 1RW"}/),
    ])
    expect(sent.filter((one) => !one.startsWith('POST') && /1RW|easting|LE11(?!\.json)/.test(one))).toEqual(
      [],
    )
    expect(page.url()).toMatch(/\/schools$/)
  })

  test('says where it does not know the place of an address, and takes the middle of a postcode only when asked', async ({
    open,
  }) => {
    const page = await open('/schools')
    await page.route('**/api/addresses', async (route) => {
      const answer = await route.fetch()
      const { addresses } = (await answer.json()) as { addresses: { point?: unknown }[] }
      await route.fulfill({ json: { addresses: addresses.map(({ point: _, ...address }) => address) } })
    })
    await findAddress(page, 'LE11 1RW')
    await page.getByText('We do not know exactly where this address is').waitFor()
    expect(await page.getByText(/from your home|from the middle/).count()).toBe(0)
    await page.getByRole('button', { name: 'Use the middle of LE11 1RW instead' }).click()
    await page.getByText('About 0.1 miles from the middle of LE11 1RW').first().waitFor()
    expect(await page.getByText(/\d metres\)/).count()).toBe(0)
    await look(page)
  })

  test('is led to from the page about primary school places', { tag: '@desktop' }, async ({ open }) => {
    const page = await open('/services/primary-school-place')
    await page.getByRole('link', { name: 'See how schools near you give their places' }).click()
    await page.getByRole('heading', { level: 1, name: 'Find a school' }).waitFor()
  })
})

test.describe('while addresses cannot be looked up', () => {
  test.use({ expected: /status of 503/ })

  test('schools are found by postcode', async ({ open }) => {
    const page = await open('/schools')
    await page.route('**/api/addresses', (route) =>
      route.fulfill({ status: 503, json: { type: '/problems/unavailable' } }),
    )
    await page.getByLabel('Postcode', { exact: true }).fill('LE11 1RW')
    await page.getByRole('button', { name: 'Find address' }).click()
    await page.getByText('We cannot look up addresses at the moment.').waitFor()
    await page.getByRole('button', { name: 'Use the middle of LE11 1RW instead' }).click()
    await page.getByText('from the middle of LE11 1RW').first().waitFor()
    await look(page)
  })
})

test.describe('the page of a school', () => {
  test('has its criteria in order, how places went, and open days for a calendar', async ({ open }) => {
    const page = await open('/schools')
    await page.getByRole('link', { name: 'Sample Meadow Infant School' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sample Meadow Infant School' }).waitFor()
    await expect(page).toHaveTitle(/^Sample Meadow Infant School – /)
    const criteria = await page.locator('ol.govuk-list--number > li').allInnerTexts()
    expect(criteria).toHaveLength(9)
    expect(criteria[2]).toBe('Children who live in the school’s catchment area')
    await page
      .getByText(
        'Criterion 3, children who live in the school’s catchment area, living 0.57 miles (914 metres) away',
      )
      .waitFor()
    await page.getByRole('row', { name: /^2026 60 72 35 21 60$/ }).waitFor()
    await page.getByRole('row', { name: /^1\. .* Fewer than 5 Fewer than 5 Fewer than 5$/ }).waitFor()
    await page.getByRole('row', { name: /^2\. .* Not shown Not shown Not shown$/ }).waitFor()
    await page.getByText('We do not show a number that would reveal').waitFor()
    await look(page)
  })

  test('leads to its past years for a child, with the school chosen already', async ({ open }) => {
    const page = await open('/schools/sample-soar-academy')
    await page.getByRole('link', { name: 'Look round the school' }).click()
    await expect(page.getByRole('heading', { name: 'Look round the school' })).toBeInViewport()
    await page.getByRole('link', { name: 'See whether you would have got a place here' }).click()
    await expect(page.locator('#school-1')).toHaveValue('sample-soar-academy')
    await expect(page.getByLabel('Starting secondary school')).toBeChecked()
    await page.getByLabel('Starting school in Reception').check()
    await expect(page.locator('#school-1')).toHaveValue('')
  })

  test('gives an open day in UTC', async ({ open }) => {
    const page = await open('/schools/sample-soar-academy')
    await page.getByText('Tuesday 28 September 2027, 5:30pm to 8pm').first().waitFor()
    const saved = page.waitForEvent('download')
    const link = page.getByRole('link', { name: /^Add to your calendar +for Tuesday 28 September 2027/ })
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8')
    await link.click()
    const file = await readFile(await (await saved).path(), 'utf8')
    expect(file).toContain('DTSTART:20270928T163000Z')
    expect(file).toContain('SUMMARY:Open day: Sample Soar Academy')
  })

  test('is not found where there is no such school', { tag: '@desktop' }, async ({ open }) => {
    const page = await open('/schools/nothing')
    await page.getByRole('heading', { level: 1, name: 'not found' }).waitFor()
  })
})

test.describe('if you had applied', () => {
  const results = (page: Page) => page.getByRole('heading', { name: 'What would have happened' })
  const see = (page: Page) => page.getByRole('button', { name: 'See past years' }).click()

  test('says what is missing, and keeps what is there', async ({ open }) => {
    const page = await open('/schools/if-you-had-applied')
    await page.getByLabel('Starting school in Reception').check()
    await see(page)
    const summary = page.locator('.govuk-error-summary:focus')
    await summary.getByText('Find your address, or use the middle of your postcode').waitFor()
    await look(page)
    await summary.getByText('Select a school').click()
    await expect(page.locator('#school-1')).toBeFocused()
    await expect(page.getByLabel('Starting school in Reception')).toBeChecked()
  })

  test('tells criterion, distance and each past year, warns of what is a fact, and promises nothing', async ({
    open,
  }) => {
    const page = await open('/schools/if-you-had-applied')
    await page.getByLabel('Starting school in Reception').check()
    await findAddress(page, 'LE11 1RW')
    await page.locator('#school-1').selectOption({ label: 'Sample Lane Primary Academy, Oadby' })
    await page.locator('#school-2').selectOption({ label: 'Sample Primary School, Glenfield' })
    await see(page)
    await expect(results(page)).toBeFocused()
    await page
      .getByText(
        'In none of the last three years would either of your two choices have had room for a child like yours, and your catchment school is not among them.',
      )
      .waitFor()
    await page.getByText('8 of 8: All other children').waitFor()
    await look(page)
    expect(await page.locator('main').innerText()).not.toMatch(/\d ?%|likely|chance|probab|guarantee/i)

    await page.locator('#school-3').selectOption({ label: 'Sample Meadow Infant School, Loughborough' })
    // What stood below was of other answers.
    await expect(results(page)).toHaveCount(0)
    await page
      .getByRole('group', { name: 'Sample Meadow Infant School' })
      .getByLabel('A brother or sister will still be there')
      .check()
    await see(page)
    await page
      .getByText('2 of 9: Children who live in the school’s catchment area and have a brother or sister')
      .waitFor()
    expect(await page.getByText('In none of the last three years').count()).toBe(0)
    expect(page.url()).toMatch(/\/if-you-had-applied$/)
  })

  test('is asked with nothing but a keyboard', { tag: '@desktop' }, async ({ open }) => {
    const page = await open('/schools/if-you-had-applied')
    const keys = keyboard(page)
    await keys.choose('phase', 'secondary')
    await keys.type(page.getByLabel('Postcode', { exact: true }), 'LE11 1RW')
    await keys.press(page.getByRole('button', { name: 'Find address' }))
    await expect(page.getByLabel('Select an address')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await keys.press(page.getByRole('button', { name: 'See past years' }))
    await page.locator('.govuk-error-summary:focus').getByText('Select a school').waitFor()
    await page.locator('#school-1').focus()
    await page.keyboard.type('Sample Soar')
    await page.getByLabel('Your child’s score in the test for Sample Soar Academy').waitFor()
    await keys.type(page.getByLabel('Your child’s score in the test for Sample Soar Academy'), '100')
    await keys.press(page.getByRole('button', { name: 'See past years' }))
    await expect(results(page)).toBeFocused()
  })
})
