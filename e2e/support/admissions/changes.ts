import { expect, type Page } from '../test.ts'
import { field, follow, heading, type Look, press, success, summary, tick } from './desk.ts'

interface Who {
  /** Proposes, and agrees. */
  readonly manager: Page
  readonly decider: Page
  /** The private page of the family, open since before. */
  readonly family: Page
  readonly reference: string
}

/** What changes after offer day, from the desk to the family’s page. `look` is given each page as it stands. */
export function changesOf(desk: string, look: Look) {
  /** A family moves nearer: staff see what comes of it before two of them agree, and the family reads it. */
  async function changesAddress({ manager, decider, family, reference }: Who): Promise<void> {
    await manager.goto(`${desk}/changes`)
    await heading(manager, 'Changes after offer day')
    await look(manager)
    await manager.goto(`${desk}/children/${reference}`)
    await follow(manager, 'Record a change after offer day')
    await heading(manager, 'What has changed?')
    await look(manager)
    for (const further of [/^A plan names/, /^Keep the child together/, /^The family adds/]) {
      await follow(manager, further)
      await heading(manager, further)
      await press(manager, 'Propose it')
      await summary(manager)
      await look(manager)
      await manager.goBack()
      await heading(manager, 'What has changed?')
    }
    await follow(manager, /^Where the home is on the map/)
    await heading(manager, 'Change what we hold after offer day')
    await press(manager, 'Propose it')
    await summary(manager)
    await look(manager)
    await tick(manager, /^It has changed since/)
    await field(manager, /on the map/).fill('473449, 287224')
    await field(manager, /^The new address/).fill('1 New Road, Oadby')
    await field(manager, 'Day').fill('1')
    await field(manager, 'Month').fill('11')
    await field(manager, 'Year').fill('2026')
    await field(manager, 'Why has it changed?').fill('Your family has moved nearer to the school')
    await field(manager, /^What did you see/).fill('Tenancy agreement, seen on Monday')
    const own = manager.getByRole('row').filter({ hasText: reference })
    // The lists of a round begin some seconds after its families were told.
    await expect(async () => {
      await press(manager, /^(?:See what would change|Look again)$/)
      await expect(own).toContainText(/2nd|3rd/, { timeout: 3000 })
    }).toPass({ timeout: 60_000 })
    await expect(own).toContainText('1st')
    await look(manager)
    await tick(manager, 'I have looked at what would change')
    await press(manager, 'Propose it')
    await manager.getByText(/^You proposed this yourself/).waitFor()
    await look(manager)
    await decider.goto(manager.url())
    await press(decider, 'Agree to this change')
    await press(decider, 'Agree to it')
    await summary(decider)
    await look(decider)
    await tick(decider, 'The evidence, and what would change')
    await press(decider, 'Agree to it')
    await success(decider)
    await decider.getByText('Done', { exact: true }).waitFor({ timeout: 30_000 })
    await look(decider)
    await family.reload()
    await family.getByText('A change to your application', { exact: true }).waitFor()
    await family.getByText(/your child was (2nd|3rd) on the waiting list and is now 1st/).waitFor()
    await family.getByText(/1 New Road, Oadby/).waitFor()
    await look(family)
  }

  /** A home was wrong when places were worked out: the round is worked out again, both sign it, and the family is offered what it should have had. */
  async function findsMistake({ manager, decider, family, reference }: Who): Promise<void> {
    await manager.goto(`${desk}/children/${reference}`)
    await follow(manager, 'Record a change after offer day')
    await follow(manager, /^Where the home is on the map/)
    await tick(manager, /^It was wrong when places were worked out/)
    await field(manager, /on the map/).fill('473449, 287225')
    await press(manager, 'Propose it')
    await summary(manager)
    await look(manager)
    await field(manager, 'What went wrong?').fill('We took another house of this name for your home')
    await field(manager, /^What did you see/).fill('Council tax record, seen on Monday')
    await press(manager, 'Propose it')
    await expect(manager.getByRole('heading', { name: 'The corrected run' })).toBeVisible({ timeout: 60_000 })
    await manager.getByText('A second program has checked it and found nothing wrong').waitFor()
    await manager.getByText('Keeps what they got').waitFor()
    await look(manager)
    await press(manager, 'Choose what is done for a child')
    await press(manager, 'Save it')
    await summary(manager)
    await look(manager)
    await field(manager, 'Why this?').fill('Your child would have had this place')
    await manager.getByLabel('Child', { exact: true }).selectOption(reference)
    await tick(manager, 'Offer a place above the number')
    await press(manager, 'Save it')
    await success(manager)
    for (const page of [manager, decider]) {
      if (page === decider) await page.goto(manager.url())
      await press(page, 'Sign the corrected run')
      await press(page, 'Sign it')
      await summary(page)
      await look(page)
      await tick(page, /^What \d+ children got/)
      await press(page, 'Sign it')
      await success(page)
    }
    await press(decider, 'Agree to this change')
    await tick(decider, 'The evidence, and what would change')
    await press(decider, 'Agree to it')
    await success(decider)
    await decider.getByText('Done', { exact: true }).waitFor({ timeout: 30_000 })
    await look(decider)
    await family.reload()
    await family.getByText('We made a mistake', { exact: true }).first().waitFor()
    await family
      .getByText(/^We worked it out again with this put right\. Your child should have been offered/)
      .waitFor()
    await look(family)
  }

  return { changesAddress, findsMistake }
}
