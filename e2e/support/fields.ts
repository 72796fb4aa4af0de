import type { Locator, Page } from 'playwright'
import { type AnyAddress, isAbroad } from '#contract/core/address.ts'
import type { Answers } from '#contract/core/condition.ts'
import type { GroupQuestion, Question } from '#contract/core/question.ts'
import { isElsewhere, type SchoolAnswer } from '#contract/core/school.ts'
import { typedDateOf } from '#contract/core/typed/typed-date.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { askedInItem } from '#services/define/walk.ts'
import type { GivenFile, Hand } from './hand.ts'

/** Searches for what stands in words, as a resident does who never touches the map. */
export async function searchPlace(page: Page, words: string, description?: string): Promise<void> {
  await page.getByLabel('Search for a street').fill(words)
  await page.locator('main').getByRole('button', { name: 'Search' }).click()
  await page.getByText(/^Found /).waitFor()
  if (description) await page.getByLabel('Describe the place').fill(description)
}

const option = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`)

/** Types a day, `YYYY-MM-DD`, into the three fields whose ids begin with this one. */
export async function typeDate(
  page: Page,
  id: string,
  date: string,
  type = (field: Locator, words: string) => field.fill(words),
): Promise<void> {
  for (const [part, words] of Object.entries(typedDateOf(date)))
    await type(page.locator(`#${id}-${part}`), words)
}

/** By hand, which is offered always; `find` looks it up by its postcode and takes the first address. */
async function address(page: Page, key: string, value: AnyAddress | 'find', hand: Hand): Promise<void> {
  await page.locator(`#${key}`).waitFor()
  if (value === 'find') return lookUp(page, key, hand)
  if (isAbroad(value)) {
    await hand.press(page.getByRole('button', { name: 'Enter an address outside the UK' }))
    await page.locator(`#${key}`).fill(value.lines)
    return hand.type(page.locator(`#${key}-country`), value.country)
  }
  const byHand = page.getByRole('button', { name: 'Enter address by hand' })
  if (await byHand.isVisible()) await hand.press(byHand)
  const { line1, line2, town, county, postcode } = value
  await hand.type(page.getByLabel('Address line 1'), line1)
  for (const [part, words] of Object.entries({ line2, town, county, postcode }))
    if (words) await hand.type(page.locator(`#${key}-${part}`), words)
}

/** A postcode that the player's provider of addresses knows some of. */
export const lookedUp = 'LE11 3TU'

async function lookUp(page: Page, key: string, hand: Hand): Promise<void> {
  await hand.type(page.getByLabel('Postcode'), lookedUp)
  await hand.press(page.getByRole('button', { name: 'Find address' }))
  const list = page.locator(`select#${key}`)
  await list.selectOption({ index: 1 })
}

/** What is to come later is ticked so; files are added and waited for until the council has them. */
async function files(page: Page, question: Question, value: unknown, hand: Hand): Promise<void> {
  const { key, kind } = question
  if (value === 'later') {
    const later = page.getByRole('checkbox', { name: /^I’ll send (it|them) later/ })
    return hand.choose(later)
  }
  const given = value as readonly GivenFile[]
  await page.locator(`#${key}`).waitFor()
  await hand.give(key, given)
  if (kind === 'portrait') await hand.press(page.getByRole('button', { name: 'Use this photo' }))
  await page
    .getByText('Added', { exact: true })
    .nth(given.length - 1)
    .waitFor()
}

/** Found by typing its name; one of another area in words. */
async function school(page: Page, key: string, value: SchoolAnswer, hand: Hand): Promise<void> {
  const own = page.locator('fieldset', { has: page.locator(`[id="${key}"]`) }).last()
  await own.waitFor()
  if (isElsewhere(value)) {
    await hand.press(own.getByRole('button', { name: 'Enter a school in another area' }))
    await hand.type(page.locator(`[id="${key}"]`), value.name)
    return hand.type(page.locator(`[id="${key}-area"]`), value.area)
  }
  await hand.type(page.locator(`[id="${key}"]`), value.name)
  await hand.press(own.getByRole('button', { name: `Choose ${value.name}` }))
}

async function group(
  page: Page,
  question: GroupQuestion,
  value: readonly Answers[],
  answers: Answers,
  hand: Hand,
): Promise<void> {
  const { key, item: name } = question
  const title = (at: number) => page.locator(`[id="${key}-${at}-title"]`)
  await page.locator(`#${key}`).waitFor()
  for (const [at, item] of value.entries()) {
    if (!(await title(at).isVisible()))
      await hand.press(page.getByRole('button', { name: new RegExp(`^Add (a|an|another) ${name}$`) }))
    await title(at).waitFor()
    for (const asked of askedInItem(question, answers, item))
      if (item[asked.key] !== undefined)
        await answer(page, { ...asked, key: `${key}-${at}-${asked.key}` }, item[asked.key], answers, hand)
  }
}

/**
 * Answers a question of any kind as it is asked on the page. The answer is as the API takes it, but for files, which
 * are the files themselves (`GivenFile`), and an address that is to be looked up: `find`.
 */
export async function answer(
  page: Page,
  question: Question,
  value: unknown,
  answers: Answers,
  hand: Hand,
): Promise<void> {
  const { kind, key } = question
  switch (kind) {
    case 'radios':
    case 'trunkRoad':
    case 'declaration':
      return hand.choose(option(page, key, String(value)))
    case 'checkboxes':
      for (const one of value as string[]) await hand.choose(option(page, key, one))
      return
    case 'date':
      return typeDate(page, key, String(value), (field, words) => hand.type(field, words))
    case 'location': {
      const { lat, lon, description } = value as LocationAnswer
      return searchPlace(page, `${lat}, ${lon}`, description)
    }
    case 'address':
      return address(page, key, value as AnyAddress | 'find', hand)
    case 'photos':
    case 'files':
    case 'portrait':
      return files(page, question, value, hand)
    case 'school':
      return school(page, key, value as SchoolAnswer, hand)
    case 'group':
      return group(page, question, value as Answers[], answers, hand)
    default:
      return hand.type(page.locator(`#${key}`), String(value))
  }
}
