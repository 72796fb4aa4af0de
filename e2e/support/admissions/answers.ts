import { expect, type Page } from '../test.ts'
import { field, follow, heading, type Look, press, success, summary, tick } from './desk.ts'

/** What a family says of its offer, and what staff do with an answer. `look` is given each page as it stands. */
export function answersOf(look: Look) {
  /** A family takes the place by its link, thinks again, and has a second look before it gives it up. */
  async function answersOffer(page: Page): Promise<void> {
    await heading(page, 'Tell us your answer')
    await press(page, 'Continue')
    await summary(page)
    await look(page)
    await tick(page, /^Yes, we would like this place/)
    await press(page, 'Continue')
    await expect(page.getByRole('heading', { name: /^Check your answer/ })).toBeFocused()
    await look(page)
    await press(page, 'Send our answer')
    await expect(page.getByRole('heading', { name: 'Thank you. We have your answer' })).toBeFocused()
    await look(page)
    await press(page, 'Change your answer')
    await tick(page, /^No, we do not need this place/)
    await press(page, 'Continue')
    await summary(page)
    await look(page)
    await tick(page, 'We do not know yet')
    await press(page, 'Continue')
    await page.getByText(/your child gives up the place/).waitFor()
    await look(page)
    await press(page, 'Go back and change it')
    await tick(page, /^Yes, we would like this place/)
    await press(page, 'Continue')
    await press(page, 'Send our answer')
    await heading(page, 'Thank you. We have your answer')
  }

  /** Staff find who has answered, enter what a family said on the telephone, and propose what a second person has to confirm. */
  async function answersOnDesk(page: Page, reference: string): Promise<void> {
    await look(page)
    await follow(page, new RegExp(`, ${reference}$`))
    await heading(page, 'The offer and the family’s answer')
    await press(page, 'Enter an answer')
    await press(page, 'Save the answer')
    await summary(page)
    await look(page)
    await tick(page, 'By phone')
    await field(page, /^Who told you/).fill('The mother rang: nothing has changed')
    await press(page, 'Save the answer')
    await success(page)
    await press(page, 'Propose to withdraw the place')
    await tick(page, 'The offer was made by mistake')
    await field(page, 'What happened?').fill('Two children of one name were taken for one')
    await press(page, 'Propose it')
    await page.getByText(/^Proposed\. Somebody else/).waitFor()
    await expect(page.getByRole('button', { name: /^Confirm that the place/ })).toHaveCount(0)
    await look(page)
  }

  return { answersOffer, answersOnDesk }
}
