import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { screens } from '../browser.ts'
import { expect, type Open, type Page } from '../test.ts'
import { field, follow, heading, type Look, press, success, summary, tick } from './desk.ts'
import type { Seeded } from './round.ts'

/** The last day for an answer was yesterday: a place that is declined is free at once, as nobody can take it after all. */
async function lastDayWasYesterday(reference: string): Promise<void> {
  const { AdmissionsTableName: TableName = '' } = await outputs()
  await operatorClients().documents.send(
    new UpdateCommand({
      TableName,
      Key: { part: reference, sort: 'answer' },
      UpdateExpression: 'SET answerBy = :day',
      ExpressionAttributeValues: { ':day': addDays(dayInEngland(new Date()), -1) },
    }),
  )
}

/** What comes of a place that a family gives back. `look` is given each page as it stands. */
export function waitingOf(desk: string, look: Look) {
  /** A family declines by its link. */
  async function givesBack(page: Page, reference: string): Promise<void> {
    await lastDayWasYesterday(reference)
    await page.reload()
    await heading(page, 'Tell us your answer')
    await tick(page, /^No, we do not need this place/)
    await tick(page, 'We do not know yet')
    await press(page, 'Continue')
    await press(page, 'Send our answer')
    await heading(page, 'Thank you. We have your answer')
  }

  /** Staff see who would get it and what they have now, agree, and look at the list it came from. */
  async function agrees(page: Page, school: string, next: string): Promise<void> {
    await expect(async () => {
      await page.goto(`${desk}/waiting`)
      await page.getByRole('heading', { name: 'Who would be offered a place' }).waitFor({ timeout: 3000 })
    }).toPass({ timeout: 60_000 })
    await page
      .getByRole('link', { name: new RegExp(`, ${next}$`) })
      .first()
      .waitFor()
    await look(page)
    await press(page, 'Offer these places')
    await press(page, 'Agree and tell the families')
    await summary(page)
    await look(page)
    await field(page, /^Why are these places/).fill('A family has given its place back')
    await press(page, 'Agree and tell the families')
    await success(page)
    await follow(page, school)
    await heading(page, 'Children in order')
    await page.getByText('Every entry fits the ones before it').waitFor()
    await look(page)
    await press(page, 'Record what a family was told')
    await press(page, 'Save it')
    await summary(page)
    await look(page)
  }

  /** The next family reads of it on its phone, keeps what it has until it answers, and sees its other lists. */
  async function isOffered(page: Page): Promise<void> {
    await expect(async () => {
      await page.reload()
      await page
        .getByRole('heading', { name: /^We can offer your child a place at/ })
        .waitFor({ timeout: 3000 })
    }).toPass({ timeout: 60_000 })
    await look(page)
    await tick(page, /^Yes, we would like this place/)
    await press(page, 'Continue')
    await press(page, 'Send our answer')
    await heading(page, 'Thank you. We have your answer')
  }

  async function opened(open: Open, one: Seeded | undefined): Promise<Page> {
    const page = await open(`/schools/offer/${one?.application.reference}#${one?.key}`, screens.phone)
    await heading(page, 'Tell us your answer')
    return page
  }

  /** A family gives its place back, and the first on the list is offered it once somebody has agreed. */
  return async (open: Open, manager: Page, { gives, next, school }: Waits): Promise<void> => {
    const [giver, taker] = [await opened(open, gives), await opened(open, next)]
    await taker.getByText('Your child is first on the list.').first().waitFor()
    await look(taker)
    await givesBack(giver, gives?.application.reference ?? '')
    await agrees(manager, school, next?.application.reference ?? '')
    await isOffered(taker)
  }
}

interface Waits {
  readonly gives: Seeded | undefined
  readonly next: Seeded | undefined
  readonly school: string
}
