import type { Answers } from '#contract/core/condition.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { paths } from '#web/app/paths.ts'
import { arrive } from '../support/arrival.ts'
import { keyboardHand } from '../support/hand.ts'
import { portraitPhoto } from '../support/photo.ts'
import { stored } from '../support/stored.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'
import { onwards, pageId, privateLink, walk } from '../support/walk.ts'

/** Walks the form with nothing but a keyboard; on each page focus has to be on its heading. Returns the request. */
async function walkByKeyboard(open: Open, answers: Answers) {
  const page = await open(paths.service(blueBadge))
  await page.waitForLoadState('networkidle')
  const headings: string[] = []
  const onPage = async (id: string) => {
    const { heading, title } = await arrive(page, paths.question(blueBadge, id))
    // The title names the question; whether it has to be answered stands on the page.
    expect(title).toContain(heading.replace(/ \(optional\)$/, ''))
    headings.push(heading)
  }
  await walk(page, blueBadge, answers, 'done', { hand: keyboardHand(page), onPage })
  await onPage('done')
  const { reference } = await privateLink(page)
  return { page, headings, request: await stored(reference) }
}

const end = async (page: Page) => page.context().close()

test('applies for a Blue Badge with the keyboard alone, with a photo and every proof', {
  tag: '@desktop',
}, async ({ open }) => {
  const file = { name: 'scan.jpg', mimeType: 'image/jpeg', buffer: await portraitPhoto() }
  const proofs = { photo: [file], identity: [file], addressProof: [file], awardProof: [file] }
  const { page, headings, request } = await walkByKeyboard(open, { ...blueBadge.example, ...proofs })
  expect(new Set(headings).size).toBe(headings.length)
  expect(request.evidence.map(({ question }) => question).toSorted()).toEqual(Object.keys(proofs).toSorted())
  await end(page)
})

test('names two vehicles of an organisation with the keyboard alone', { tag: '@desktop' }, async ({
  open,
}) => {
  const answers = blueBadge.examples?.organisation ?? {}
  const { page, request } = await walkByKeyboard(open, answers)
  expect(request.answers.vehicles).toEqual(answers.vehicles)
  await end(page)
})

test('takes away a vehicle by keyboard, and keeps focus where it was', { tag: '@desktop' }, async ({
  open,
}) => {
  const page = await open(paths.service(blueBadge))
  await walk(page, blueBadge, blueBadge.examples?.organisation ?? {}, 'vehicles')
  const hand = keyboardHand(page)
  await hand.type(page.locator('#vehicles-0-registration'), 'AB12CDE')
  await hand.press(page.getByRole('button', { name: 'Add another vehicle' }))
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('vehicles-1-registration')
  await page.keyboard.type('FG34HIJ')
  await hand.press(page.getByRole('button', { name: 'Remove vehicle 1' }))
  expect(await page.locator('#vehicles-0-registration').inputValue()).toBe('FG34HIJ')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Vehicle 1')
  expect(pageId(page)).toBe('vehicles')
  await end(page)
})

test('puts focus on the heading also where the code of a field comes late', async ({ open }) => {
  const page = await open(paths.service(blueBadge))
  await page.route(/AddressQuestion-.*\.js$/, async (route) => {
    await new Promise((resume) => setTimeout(resume, 1500))
    await route.continue()
  })
  await walk(page, blueBadge, blueBadge.example, 'about-you')
  await page.getByLabel('Your full name').fill('Ada Sample')
  await onwards(page).click()
  await page.locator('main:focus').waitFor()
  const { heading } = await arrive(page, paths.question(blueBadge, 'address'))
  expect(heading).toBe('What is your address?')
  await end(page)
})
