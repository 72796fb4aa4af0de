import { makeReference } from '#contract/core/reference.ts'
import { paths } from '#web/app/paths.ts'
import { screens } from '../../support/browser.ts'
import { runSchedule } from '../../support/client.ts'
import { follow, heading } from '../../support/fostering/desk.ts'
import type { Seated } from '../../support/fostering/panel.ts'
import { putReferred, six } from '../../support/fostering/panel.ts'
import { awaitMessage } from '../../support/inbox.ts'
import { Inspector } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { doAct, done, giveView, localIn, press } from '../../support/panel/day.ts'
import { openAs, tokenFor } from '../../support/staff.ts'
import { expect, type Open, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
const nothingFound = () => expect(inspector.findings.splice(0)).toEqual([])
/** The browser says so of what is refused, of minutes that are not there yet, and of a connection that is lost. */
test.use({ fresh: true, expected: / 4(?:0[149]|22) |ERR_(?:INTERNET_DISCONNECTED|NETWORK_CHANGED|FAILED)/ })

const household = makeReference('FA', Buffer.from('6 meet'))

const signedIn = (open: Open, name: string, path: string, phone = false): Promise<Page> =>
  openAs(open, name, path, phone ? screens.phone : screens.desktop)

/** The adviser plans a meeting that starts in some minutes, and invites all of them with little notice. */
async function planned(adviser: Page, people: readonly Seated[]): Promise<string> {
  await adviser.goto(paths.panelDesk)
  await heading(adviser, 'Panels')
  await adviser.getByRole('button', { name: 'Plan a meeting' }).click()
  await press(adviser, 'Plan the meeting')
  await adviser.locator('.govuk-error-summary:focus').waitFor()
  await look(adviser, 'with what is missing')
  await adviser.getByLabel('Fostering panel').check()
  await adviser.getByLabel('Starts').fill(localIn(2))
  await adviser.getByLabel('Ends').fill(localIn(180))
  await press(adviser, 'Plan the meeting')
  await adviser.getByText('Say where it is').first().waitFor()
  await adviser.getByLabel('Place (optional)').fill('County Hall, room 4')
  await press(adviser, 'Plan the meeting')
  await heading(adviser, 'Plan of a meeting')
  await look(adviser, 'new')
  const fillInvited = async () => {
    for (const { name } of people) await adviser.getByLabel(name, { exact: true }).check()
  }
  await doAct(adviser, 'Invite members', 'Send the invitations', fillInvited, () => look(adviser, 'inviting'))
  await adviser
    .getByText(/Say why these get less/)
    .first()
    .waitFor()
  await adviser.getByLabel(/less notice than usual/).fill('The child needs a home next week.')
  await press(adviser, 'Send the invitations')
  await done(adviser, 'Sent.')
  const waits = adviser.getByRole('listitem').filter({ has: adviser.locator(`a[href*="${household}"]`) })
  await waits.getByRole('button', { name: /on the agenda$/ }).click()
  await done(adviser, 'On the agenda for')
  await adviser.getByText('there is no quorum yet').waitFor()
  await look(adviser, 'without a quorum')
  return new URL(adviser.url()).pathname.split('/').at(-1) ?? ''
}

test.describe('a panel of six', { tag: '@desktop' }, () => {
  test('is planned, meets with one on a phone and one offline, and its minutes are agreed', async ({
    open,
  }) => {
    await putReferred(household)
    const people = await six(url, await tokenFor(url, 'fostering-advisers'))
    const [chairs, vices, , offlines, phones] = people as [Seated, Seated, Seated, Seated, Seated]
    const adviser = await openAs(open, 'fostering-advisers', undefined, screens.desktop)
    const meeting = await planned(adviser, people)

    // Somebody answers by the link of their email; the adviser writes down what another said.
    const key = await awaitMessage(
      url,
      `${vices.name.toLowerCase().replace(' ', '.')}@panel.example`,
      new RegExp(`/fostering/invitation/${meeting}/${vices.member}#([\\w-]{22})`),
    )
    const invited = await open(`/fostering/invitation/${meeting}/${vices.member}#${key}`, screens.phone)
    await press(invited, 'Send my answer')
    await invited.locator('.govuk-error-summary:focus').waitFor()
    await look(invited, 'with what is missing')
    await invited.getByLabel('Yes, I can come').check()
    await press(invited, 'Send my answer')
    await invited.getByText('We have put you down as coming').waitFor()
    await look(invited, 'answered')
    await doAct(adviser, 'Write down an answer', 'Save the answer', async () => {
      await adviser.getByLabel(chairs.name).check()
      await adviser.getByLabel('They can come').check()
    })
    await done(adviser, 'Saved.')

    // Papers are late: they cannot be locked until the chair agrees.
    const item = `${paths.panelDesk}/meetings/${meeting}/i1`
    await adviser.goto(item)
    await press(adviser, 'Lock the papers')
    await adviser
      .getByText(/The chair has to agree/)
      .first()
      .waitFor()
    await look(adviser, 'too late to lock')
    const day = `${paths.panel}/${meeting}`
    const chair = await signedIn(open, chairs.name, day)
    await doAct(
      chair,
      'Agree that the papers come late',
      'Agree to late papers',
      () => chair.getByLabel('Why do you agree?').fill('It cannot wait.'),
      () => look(chair, 'agreeing to late papers'),
    )
    await done(chair, 'Recorded.')
    await press(adviser, 'Lock the papers')
    await adviser.getByText('Fingerprint').waitFor()
    await look(adviser, 'locked')

    // Everybody comes: five say so themselves, and the adviser records one who has no device.
    const pages = new Map<Seated, Page>([[chairs, chair]])
    for (const one of people.slice(1, 5)) pages.set(one, await signedIn(open, one.name, day, one === phones))
    for (const page of pages.values()) {
      await press(page, 'I have no conflict of interest')
      await page.getByText(/^Before you take part in this item/).waitFor({ state: 'detached' })
      await press(page, 'I am here')
      await page.getByText(/You are recorded as here/).waitFor()
    }
    await adviser.goto(day)
    await press(adviser, `${people[5]?.name} is here`)
    await look(adviser, 'before it opens')
    await press(chair, 'Open the meeting')
    await press(chair, 'Begin this item')
    const phone = pages.get(phones) as Page
    await phone.getByRole('heading', { name: /^Now: / }).waitFor()
    await look(phone, 'as it begins')

    // One of them loses the connection, and goes on.
    const offline = pages.get(offlines) as Page
    await offline.getByRole('heading', { name: /^Now: / }).waitFor()
    // Its clock is half an hour behind.
    await offline.clock.install({ time: Date.now() - 30 * 60_000 })
    await offline.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await offline.context().setOffline(true)
    const notSent = offline.getByRole('heading', { name: 'Not sent yet' })
    const kept = 'They listened to every question we asked.'
    await giveView(offline, 'Suitable', kept, 'Kept on this device')
    await notSent.waitFor()
    await look(offline, 'with what is not sent')
    // It lies there sealed, whoever signs out is warned of it, and the page opens again without a network.
    expect(await offline.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('listened')
    await press(offline, 'Sign out')
    await offline.getByText('Something you did at this meeting has not been sent.').waitFor()
    await offline.getByText('We cannot reach the service.').waitFor()
    await offline.getByText(kept).waitFor()
    await look(offline, 'before signing out')
    await offline.getByRole('button', { name: 'Stay signed in' }).click()
    await notSent.waitFor()

    // Others come and go, and give their views.
    await doAct(adviser, 'Somebody joins for this item', 'Record that they are here', async () => {
      await adviser.getByLabel('Applicant or carer').check()
      await adviser.getByLabel('Name').fill('Sample One')
    })
    await done(adviser, 'Recorded.')
    for (const one of [chairs, vices, phones])
      await giveView(pages.get(one) as Page, 'Suitable', `${one.name} trusts them.`, 'Your view is recorded')
    await press(adviser, 'Sample One leaves')

    // The social worker leaves: everybody hears that the panel has no quorum, before anybody goes on.
    const worker = pages.get(people[2] as Seated) as Page
    await press(worker, 'I am leaving')
    for (const page of [chair, phone, adviser]) {
      await page.getByText('Stop here: the panel has no quorum').waitFor()
      await page.getByText('No social worker with three years’ experience is here.').waitFor()
    }
    await look(phone, 'without a quorum')
    const recommend = async () => {
      await chair.getByLabel('Suitable', { exact: true }).check()
      await chair.getByLabel('Terms: most children at a time (optional)').fill('2')
      await chair.getByLabel('The panel’s reasons').fill('They are ready, and know what children need.')
      await chair.getByLabel('Serious doubts (optional)').fill('The stairs are steep.')
    }
    await doAct(chair, 'Record the recommendation', 'Record the recommendation', recommend, () =>
      look(chair, 'recommending'),
    )
    await chair
      .getByText(/The panel cannot carry on with this item/)
      .first()
      .waitFor()
    await expect(chair.getByLabel('Serious doubts (optional)')).toHaveValue('The stairs are steep.')
    await press(worker, 'I am here')
    await chair.getByText('The panel has its quorum').waitFor()
    await press(chair, 'Record the recommendation')
    await done(chair, 'The recommendation is recorded')
    await chair.getByText('Up to 2 children at a time.').waitFor()
    await look(chair, 'with the recommendation')

    // Ten minutes later the connection is back: the view arrives once, and late.
    await offline.clock.fastForward('10:00')
    await expect(notSent).toBeVisible()
    await offline.context().setOffline(false)
    await offline.clock.fastForward('00:30')
    await expect(notSent).toHaveCount(0)
    await expect(chair.getByText(kept)).toHaveCount(1, { timeout: 20_000 })
    await chair.getByText(/^Late, at .* by their device \(we received it at/).waitFor()
    expect(await offline.evaluate(() => Object.values(localStorage).join())).not.toContain('unsent')
    await press(chair, 'Close the meeting')
    await chair.getByText('This meeting is over.').waitFor()
    await look(chair, 'over')

    // Minutes: drafted from what was recorded, corrected, and agreed by the chair alone.
    await adviser.goto(`${day}/i1/minutes`)
    await adviser.getByText('There are no minutes of this item yet.').waitFor()
    await look(adviser, 'without minutes')
    await press(adviser, 'Draft the minutes')
    await adviser.getByText('The stairs are steep.').first().waitFor()
    await adviser.getByText(/by their device \(we received it at .*: suitable\. They listened/).waitFor()
    await look(adviser, 'drafted')
    await doAct(adviser, 'Correct the minutes', 'Save a new version', async () => {
      const text = adviser.getByLabel('Minutes', { exact: true })
      await text.fill(`${await text.inputValue()}\n\nThe panel thanked everybody.`)
    })
    await done(adviser, 'Saved as a new version')
    await look(adviser, 'corrected')
    await chair.goto(`${day}/i1/minutes`)
    await chair.getByText('The panel thanked everybody.').waitFor()
    await doAct(
      chair,
      'Agree the minutes',
      'Agree the minutes',
      () => chair.getByLabel(/I have read the minutes/).check(),
      () => look(chair, 'agreeing'),
    )
    await chair.getByText(/^Final\./).waitFor()
    await look(chair, 'final')

    // Whoever decides reads the minutes and what the panel read, and begins from its terms.
    await runSchedule(url, 'FosteringEachMinute')
    const decider = await openAs(open, 'fostering-deciders', undefined, screens.desktop)
    await expect(async () => {
      await decider.goto(`${paths.fosteringDesk}/cases/${household}/decision/referral.1`)
      await decider.getByRole('link', { name: /^Read the final minutes/ }).waitFor({ timeout: 2000 })
    }).toPass({ timeout: 30_000 })
    await follow(decider, /^Read the final minutes/)
    await decider.getByText('The panel thanked everybody.').waitFor()
    await look(decider, 'as whoever decides reads them')
    await follow(decider, 'Back to the decision')
    await follow(decider, /^Read the papers of the panel on/)
    await heading(decider, 'What the panel is asked')
    await look(decider, 'as whoever decides reads them')
    await follow(decider, 'Recommendation and decision')
    await decider.getByText('Up to 2 children at a time.').waitFor()
    await look(decider, 'after a panel')
    await follow(decider, /^Decide$/)
    await expect(decider.getByLabel('Terms: most children at a time (optional)')).toHaveValue('2')
    await look(decider, 'deciding')
    nothingFound()
  })
})
