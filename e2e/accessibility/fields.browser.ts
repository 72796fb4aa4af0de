import type { Answers } from '#contract/core/condition.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { paths } from '#web/app/paths.ts'
import { Inspector } from '../support/inspect.ts'
import { portraitPhoto } from '../support/photo.ts'
import { expect, type Open, test } from '../support/test.ts'
import { onwards, sendWithoutAnswers, walk } from '../support/walk.ts'

const inspector = new Inspector('own')
test.afterEach(() => expect(inspector.findings.splice(0)).toEqual([]))

test.describe('the states of a field that a walk does not come to', () => {
  const at = async (open: Open, answers: Answers, until: string) => {
    const page = await open(paths.service(blueBadge))
    await walk(page, blueBadge, answers, until)
    return page
  }

  test('an address: found by postcode, not found, by hand, and half of one', async ({ open }) => {
    const page = await at(open, blueBadge.example, 'address')
    await page.getByLabel('Postcode').fill('LE11')
    await page.getByRole('button', { name: 'Find address' }).click()
    await page.getByText('Enter a full UK postcode').waitFor()
    await inspector.look(page, 'an incomplete postcode')
    await page.getByLabel('Postcode').fill('LE11 3TU')
    await page.getByRole('button', { name: 'Find address' }).click()
    await page.getByLabel('Select an address').waitFor()
    await inspector.look(page, 'a list of addresses')
    await page.getByRole('button', { name: 'Enter address by hand' }).click()
    await page.getByLabel('Town or city').fill('Loughborough')
    await page.getByLabel('Postcode').fill('nowhere')
    await sendWithoutAnswers(page)
    await inspector.look(page, 'half an address')
  })

  test('a date that is none, and a text that is not of its format', async ({ open }) => {
    const page = await at(open, blueBadge.example, 'date-of-birth')
    await page.getByLabel('Day').fill('31')
    await page.getByLabel('Month').fill('2')
    await page.getByLabel('Year').fill('1961')
    await sendWithoutAnswers(page)
    await inspector.look(page, 'no real date')
    await page.getByLabel('Day').fill('3')
    await page.getByLabel('Month').fill('Mar')
    await page.getByLabel('Year').fill('61')
    await sendWithoutAnswers(page)
    await page.getByRole('link', { name: 'The year must have 4 numbers' }).click()
    await page.locator('input:focus.govuk-input--error').waitFor()
    expect(await page.locator('.govuk-input--error').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'dateOfBirth-year',
    ])
    await inspector.look(page, 'a year of two figures')
    await walk(page, blueBadge, blueBadge.example, 'contact')
    await page.locator('input[name=updates][value=email]').check()
    await page.getByLabel('Email address').fill('ada at example')
    await sendWithoutAnswers(page)
    await inspector.look(page, 'no email address')
    await page.locator('input[name=updates][value=text]').check()
    await sendWithoutAnswers(page)
    await inspector.look(page, 'no phone number')
  })

  test('a portrait: too small, being cut, added, and taken away', async ({ open }) => {
    const page = await at(open, blueBadge.example, 'photo')
    const give = async (width: number, height: number) =>
      page.locator('input[data-photos=photo]:not([capture])').setInputFiles({
        name: 'me.jpg',
        mimeType: 'image/jpeg',
        buffer: await portraitPhoto({ width, height }),
      })
    await give(300, 400)
    await page.getByText('It must be at least').waitFor()
    await inspector.look(page, 'too small a photo')
    await give(900, 1200)
    await page.getByRole('heading', { name: 'Check how your photo is cropped' }).waitFor()
    await inspector.look(page, 'cutting')
    await page.getByRole('button', { name: 'Use this photo' }).click()
    await page.getByText('Added', { exact: true }).waitFor()
    await inspector.look(page, 'added')
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('button', { name: 'Choose a photo' }).waitFor()
    await inspector.look(page, 'taken away')
  })

  test('where the rules end the form, each in its own words', async ({ open }) => {
    const base = { badgeFor: 'me', terminalIllness: 'no', dateOfBirth: '1961-03-27' }
    const ends: Answers[] = [
      { ...base, terminalIllness: 'yes' },
      { ...base, benefits: ['none'], effects: ['none'], drives: 'no' },
      { badgeFor: 'organisation', organisationCares: 'yes', organisationTransports: 'no' },
    ]
    for (const answers of ends) {
      const page = await at(open, answers, 'result')
      await inspector.look(page, `an end: ${await page.locator('h1').innerText()}`)
    }
  })

  test('saving half way', async ({ open }) => {
    const page = await at(open, blueBadge.example, 'about-you')
    await page.getByRole('link', { name: /^Save/ }).first().click()
    await page.getByRole('heading', { name: 'Save your answers and come back later' }).waitFor()
    await inspector.look(page, 'ways to come back')
    await sendWithoutAnswers(page)
    await inspector.look(page, 'no way to come back')
    await page.locator('input[name=way][value=print]').check()
    await onwards(page).click()
    await page.getByRole('heading', { name: 'Your answers are saved' }).waitFor()
    await inspector.look(page, 'saved')
    await page.goto(paths.service(blueBadge))
    await page.getByText('Continue where you left off').waitFor()
    await inspector.look(page, 'a start page with a draft')
  })
})
