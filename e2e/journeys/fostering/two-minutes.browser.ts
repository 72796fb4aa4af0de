import { randomUUID } from 'node:crypto'
import { nothingYet, secondsFor } from '../../support/keystroke-level.ts'
import { expect, test } from '../../support/test.ts'

/** Words a minute that adults read silently: the mean of 190 studies (Brysbaert 2019). */
const read = 238

test('asking takes the two minutes that its page promises, with all of it read', async ({ open }) => {
  const page = await open('/fostering/ask')
  const tally = nothingYet()
  const decide = () => {
    tally.decisions++
    tally.taps++
  }
  const check = async (label: string) => {
    await page.getByLabel(label, { exact: true }).check()
    decide()
  }
  const fill = async (label: string | RegExp, words: string) => {
    await page.getByLabel(label).fill(words)
    decide()
    tally.fields++
    tally.characters += words.length
  }
  const words = (await page.locator('main').innerText()).split(/\s+/).length
  await check('Fostering')
  await fill('Your name', 'Sam Sample')
  await check('Email me')
  await fill('Email address', `sam-${randomUUID().slice(0, 8)}@example.org`)
  await fill('Your postcode', 'LE3 8RA')
  await fill(/anything you would like to say/, 'I rent, and I have a son of nine. Could I foster?')
  await check('I searched the internet')
  await page.getByLabel(/^Use what I wrote to answer me/).check()
  decide()
  const sent = performance.now()
  await page.getByRole('button', { name: 'Send' }).click()
  decide()
  await page.getByRole('heading', { name: 'We have your question' }).waitFor()
  tally.waited = (performance.now() - sent) / 1000
  // Nothing else had to be filled in: it went at the first try.
  expect(tally.fields).toBe(4)
  expect(secondsFor(tally) + (words / read) * 60).toBeLessThanOrEqual(120)
})
