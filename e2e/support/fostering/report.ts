import { url } from '../installed.ts'
import { openAs } from '../staff.ts'
import { expect, type Open, type Page } from '../test.ts'
import { writeSections } from './application.ts'
import { act, done, follow, heading, press, summary } from './desk.ts'
import { type Link, look, one, referee, two } from './story.ts'

/** The report of a case that is open before the assessor is written, finished, and given to the household. */
export async function writesReport(
  assessor: Page,
  address: string,
  household: string,
  asAssessor: string,
): Promise<void> {
  await follow(assessor, 'Assessment report')
  await heading(assessor, 'Assessment report')
  await look(assessor, 'as it begins')
  await assessor.getByRole('navigation', { name: 'Sections to write' }).getByRole('link').first().click()
  await heading(assessor, 'What you write')
  await press(assessor, 'Add the passage')
  await summary(assessor)
  await look(assessor, 'with what is missing')
  const write = async (words: string, reader?: string) => {
    await assessor.locator('#text-new').fill(words)
    if (reader) await assessor.locator('#reader-new').selectOption(reader)
    await press(assessor, 'Add the passage')
    await done(assessor, 'Your words are saved')
    await assessor.getByText(words).first().waitFor()
  }
  await write('Both of them are patient, and funny.')
  await write(`Somebody said: ${referee.words}.`, 'council')
  await assessor.getByRole('button', { name: 'Change passage 2' }).waitFor()
  await press(assessor, 'Finish this section')
  await done(assessor, 'This section is finished')
  await look(assessor, 'finished')
  await writeSections(url, asAssessor, household)
  await assessor.goto(`${address}/report/report`)
  await press(assessor, 'I have read it: finish the report')
  await assessor.getByText(/finished the report on/).waitFor()
  await look(assessor, 'finished')
  await follow(assessor, `The copy of ${one.name}`)
  await heading(assessor, 'Copy for the household')
  await assessor.getByText('Both of them are patient, and funny.').waitFor()
  await expect(assessor.getByText(referee.words)).toHaveCount(0)
  await look(assessor)
  await follow(assessor, 'Back to the report')
  await press(assessor, 'Give it to the household to read')
  await assessor.getByText('The household has had it since').waitFor()
  await look(assessor, 'given to them')
}

interface Readers {
  readonly first: Page
  readonly second: Page
  readonly assessor: Page
  readonly manager: Page
  /** Makes the visits that were not made yet. */
  visits(): Promise<unknown>
}

/** Both read their own copy, one says something to it, and it goes on to the panel. */
export async function readsReport(
  open: Open,
  readers: Readers,
  links: readonly [Link, Link],
  address: string,
): Promise<void> {
  const { first, second, assessor, manager, visits } = readers
  await first.goto(new URL(links[0].url).pathname)
  await first
    .getByRole('link', { name: /report about you/ })
    .first()
    .waitFor()
  await look(first, 'with a report')
  await follow(first, /report about you/)
  await first.getByText('Both of them are patient, and funny.').waitFor()
  for (const words of [referee.words, two.illness]) await expect(first.getByText(words)).toHaveCount(0)
  await look(first)
  await press(first, 'Send')
  await summary(first)
  await look(first, 'with what is missing')
  await first.locator('#comment').fill('It is us. The dogs have names.')
  await first.getByLabel('Yes, or I have nothing to say').check()
  await press(first, 'Send')
  await done(first, 'We have what you wrote')
  await look(first, 'with a comment')
  await second.goto(`${new URL(links[1].url).pathname}/report/report`)
  await second.getByText('Both of them are patient, and funny.').waitFor()
  await expect(second.getByText(two.illness).first()).toBeVisible()
  await expect(second.getByText('The dogs have names.')).toHaveCount(0)
  await assessor.reload()
  await assessor.getByText('It is us. The dogs have names.').waitFor()
  await look(assessor, 'with a comment')
  await manager.goto(address)
  await manager.getByText('What is stopping the other steps').click()
  await manager.getByText('Visits to get to know them: 1 of 3 done').waitFor()
  await look(manager, 'with what stands before the decision')
  await visits()
  await manager.goto(address)
  await act(manager, 'Hand over for a decision', 'Hand it over', async () => {
    await manager.getByLabel('The full report').check()
    await manager.getByLabel('Reasons').fill('The assessment is finished.')
  })
  await done(manager, 'Handed over.')
  await look(manager, 'handed over')
  const panel = await openAs(open, 'fostering-panel', `${address}/report/report`)
  await panel.getByText(`Somebody said: ${referee.words}.`).waitFor()
  await look(panel, 'as a panel reads it')
  await first.goto(new URL(links[0].url).pathname)
  await first.getByText('Your assessment is finished.').waitFor()
  await look(first, 'while others decide')
}
