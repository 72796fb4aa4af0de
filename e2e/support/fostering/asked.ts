import { randomUUID } from 'node:crypto'
import { screens } from '../browser.ts'
import { awaitMessage } from '../inbox.ts'
import { url } from '../installed.ts'
import { expect, type Open, type Page } from '../test.ts'
import { today } from './application.ts'
import { act, done, follow, heading, press, summary, typeDay } from './desk.ts'
import { ask, ownPlace } from './household.ts'
import { look, one, referee, two } from './story.ts'

/** Somebody who knows the couple is asked, answers by their own link, and is talked with. `p1`: a session of the couple. */
export async function asksSomebody(open: Open, recruiter: Page, address: string, p1: string): Promise<void> {
  const to = `referee-${randomUUID().slice(0, 8)}@example.org`
  await recruiter.goto(`${address}/reference.r1`)
  await follow(recruiter, 'Ask them')
  await press(recruiter, 'Ask them')
  await summary(recruiter)
  await look(recruiter, 'with what is missing')
  await recruiter.getByLabel('Their name').fill(referee.name)
  await recruiter.getByLabel(/^Email address/).fill(to)
  for (const { name } of [one, two]) await recruiter.getByLabel(name).check()
  await press(recruiter, 'Ask them')
  await done(recruiter, 'Asked. We are sending them their own link.')
  await press(recruiter, 'Show their link, to give it another way')
  await recruiter.locator('.fos-link:focus').waitFor()
  await look(recruiter, 'with their link')
  const link = await awaitMessage(url, to, /(https?:\/\/\S+\/fostering\/answer\/\S+)/)
  const page = await open(link.replace(/#.*/, ''), screens.phone)
  await heading(page, 'This link does not work')
  await look(page, 'without its key')
  await page.goto(link)
  await heading(page, 'What you know of them')
  await press(page, 'Send my answers')
  await summary(page)
  await look(page, 'with what is missing')
  await page.locator('#known').fill('We worked together for ten years')
  await page.locator('#withChildren').fill(referee.words)
  await press(page, 'Keep them and come back later')
  await done(page, 'We have kept your answers')
  await look(page, 'half-way')
  for (const [key, words] of Object.entries({
    goodAt: 'Patience',
    hardTimes: 'They talk',
    talk: 'Any evening',
  }))
    await page.locator(`#${key}`).fill(words)
  await page.locator('input[name=worried][value=no]').check()
  await press(page, 'Send my answers')
  await heading(page, 'We have your answers')
  await look(page, 'once they are sent')
  await recruiter.reload()
  await recruiter.getByText(referee.words).waitFor()
  await act(recruiter, 'Write up an interview', 'Save the interview', async () => {
    await typeDay(recruiter, 'on', today())
    await recruiter.getByLabel('What did they say?').fill('The same as in writing.')
    await recruiter.getByRole('radio', { name: 'No', exact: true }).check()
  })
  await done(recruiter, 'Saved.')
  await look(recruiter, 'with an interview')
  const { status } = await ask(url, p1, `${ownPlace}/parts/reference.r1`)
  expect(status).toBe(404)
}
