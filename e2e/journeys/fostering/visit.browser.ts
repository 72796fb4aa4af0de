import { paths } from '#web/app/paths.ts'
import desk from '#web/features/fostering-desk/pages.ts'
import { today } from '../../support/fostering/application.ts'
import { follow, heading, press, summary } from '../../support/fostering/desk.ts'
import {
  goesThroughHome,
  inspector,
  kept,
  look,
  marker,
  offline,
  onDevice,
  ready,
  takenBy,
  visitAt,
  visited,
  writes,
  writesAll,
} from '../../support/fostering/visit.ts'
import { unseen } from '../../support/inspect.ts'
import { openAs, signIn, signInButton } from '../../support/staff.ts'
import { expect, test } from '../../support/test.ts'

const caseAt = (household: string, part: string) => `${paths.fosteringDesk}/cases/${household}/${part}`
/** The browser complains of a connection that a test cut, and of a record that is not theirs or has moved on. */
test.use({ fresh: true, expected: /net::ERR_(INTERNET_DISCONNECTED|FAILED)| 40[1349] |status of 40[1349]/ })

test.describe('a visit without a signal', () => {
  test('is taken along, written down where it is made, and sent once when the signal is back', async ({
    open,
  }) => {
    const { household, part } = await visited()
    const page = await openAs(open, 'fostering-recruiters', caseAt(household, 'visit.v2'))
    await press(page, 'Write up this visit, or take it with you')
    await heading(page, 'Take this visit with you')
    await look(page)
    await offline(page, true)
    await press(page, 'Take this visit with me')
    await summary(page)
    await look(page, 'without a signal')
    await offline(page, false)
    await press(page, 'Take this visit with me')
    await heading(page, 'Visit: Ada Sample and Ben Sample')
    await ready(page)
    await look(page, 'taken along')

    await offline(page, true)
    await page.reload()
    await heading(page, 'Visit: Ada Sample and Ben Sample')
    await page.getByText('Who lives there, and where').click()
    await page.getByText('7 Sample Lane').waitFor()
    await page.getByText(/^The last visit/).click()
    await page.getByText('Fit a gate on the stairs. For the household to do').waitFor()
    await page.getByText(/^What has to be put right/).click()
    await page.getByText('The pond has no fence. To be put right by 31 January 2099').waitFor()
    await press(page, 'Finish and send')
    await summary(page)
    await look(page, 'with what is missing')
    await writesAll(page)
    await kept(page)
    await page.reload()
    await heading(page, 'Visit: Ada Sample and Ben Sample')
    expect(await page.getByLabel('What did you see and hear?').inputValue()).toContain(marker)
    expect(await page.locator('#act-agreed-0-by-year').inputValue()).toBe('2099')
    await look(page, 'written')

    await goesThroughHome(page)
    const lying = JSON.stringify(await onDevice(page))
    expect(lying).toContain('unsent')
    for (const words of [marker, 'Sample Lane', 'lock on the window']) expect(lying).not.toContain(words)

    await press(page, 'Finish and send')
    await page.getByText('You have no signal. We will send it').waitFor()
    await look(page, 'waiting for a signal')
    await page.reload()
    await page.getByText('You have no signal. We will send it').waitFor()
    await offline(page, false)
    await heading(page, 'Sent')
    await look(page, 'sent')
    expect(await onDevice(page)).toEqual({})
    const visit = await part('visit.v2')
    expect(visit.history.map(({ type }) => type)).toEqual(['record'])
    expect(visit.values.recorded).toMatchObject({
      on: today(),
      seen: ['p1', 'p3'],
      alone: ['p3'],
      agreed: [{ what: 'Ask the landlord', whose: 'applicant', by: '2099-03-31' }],
      worrying: false,
    })
    const { values, history } = await part('checklist.home')
    expect(values.marks).toMatchObject({
      bedroom: { is: 'to-put-right', note: 'No lock on the window', by: '2099-02-28' },
      space: { is: 'right' },
      garden: { note: 'The pond has no fence' },
    })
    expect(history).toHaveLength(2)
  })

  test('is sent once from two tabs, pressed twice, though the answer is lost on the way', async ({
    open,
  }) => {
    const { household, part } = await visited()
    const page = await takenBy(open, household)
    const other = await page.context().newPage()
    await signIn(other, 'fostering-recruiters', visitAt(household))
    await heading(other, 'Visit: Ada Sample and Ben Sample')
    await writes(page, 'Everybody is well.')
    // What is typed in one tab is there in the other.
    await expect(other.getByLabel('What did you see and hear?')).toHaveValue('Everybody is well.')
    let lost = 0
    await page.context().route('**/acts/record', async (route) => {
      await route.fetch()
      lost++
      await (lost <= 2 ? route.abort() : route.continue())
    })
    const buttons = [page, other].map((one) => one.getByRole('button', { name: 'Finish and send' }))
    const found = await Promise.all(buttons.map((one) => one.elementHandle()))
    await Promise.all(
      found.map((one) => one?.evaluate((of) => [of, of].map((b) => (b as HTMLElement).click()))),
    )
    await expect.poll(() => lost).toBeGreaterThan(0)
    // Killed in the middle: the answer has not come, and nobody is there who waits for it.
    await page.close()
    await other.reload()
    await heading(other, /(Sent|Take this visit with you|No longer on this device)$/, 90_000)
    await expect.poll(async () => Object.keys(await onDevice(other)), { timeout: 60_000 }).toEqual([])
    const { history } = await part('visit.v2')
    expect(history.map(({ type }) => type)).toEqual(['record'])
    await other.close()
  })

  test('waits for whoever wrote it, is nobody else’s to see, and warns before it is left', async ({
    open,
  }) => {
    const { household, part } = await visited()
    const page = await takenBy(open, household)
    await writes(page, `Nobody else reads this. ${marker}`)
    await page.goto(paths.fosteringDesk)
    await heading(page, 'On this device, not sent yet (1)')
    await look(page, 'with a visit on the device')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await heading(page, 'Before you sign out')
    await page.getByText('Something you wrote on this device has not been sent.').waitFor()
    await look(page, 'before signing out')
    await press(page, 'Stay signed in')
    await heading(page, 'Kept on this device')
    await look(page)
    await page.goto(`${paths.fosteringDesk}/visits?leaving`)
    await press(page, 'Sign out')
    await heading(page, 'Sign in to the workspace')

    // Without a signal nobody signs in, and nothing is shown.
    await page.goto(visitAt(household))
    await offline(page, true)
    await page.reload()
    await page.getByText('You have no signal at the moment, and you need one to sign in.').waitFor()
    await look(page, 'signed out without a signal')
    await offline(page, false)

    await signIn(page, 'fostering-assessors', `${paths.fosteringDesk}/visits`)
    await page.getByText('You have nothing saved on this device.').waitFor()
    await look(page, 'of somebody else')
    await page.goto(visitAt(household))
    await heading(page, 'Take this visit with you')
    expect(await page.locator('body').innerText()).not.toContain(marker)
    expect(JSON.stringify(await onDevice(page))).toContain('unsent')
    await page.goto(paths.fosteringDesk)
    await heading(page, 'Fostering and adoption: your day')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await heading(page, 'Sign in to the workspace')

    await signIn(page, 'fostering-recruiters', visitAt(household))
    await expect(page.getByLabel('What did you see and hear?')).toHaveValue(
      `Nobody else reads this. ${marker}`,
    )
    await press(page, 'Finish and send')
    await heading(page, 'Sent')
    expect((await part('visit.v2')).values.recorded).toMatchObject({ seen: ['p1'] })
  })

  test('that somebody else wrote down too shows both, and so does a list', async ({ open }) => {
    const { household, does, part } = await visited()
    const page = await takenBy(open, household)
    await writes(page, 'What I saw.')
    await follow(page, 'Home')
    await page.getByRole('link', { name: /Plugs, leads/ }).click()
    await page.getByLabel('Yes', { exact: true }).check()
    await follow(page, 'The whole list')
    await follow(page, 'Back to the visit')
    const theirs = { on: today(), written: new Date().toISOString(), seen: ['p2'], worrying: true }
    await does('visit.v2', 'record', { ...theirs, account: 'What they saw.' })
    await does('checklist.home', 'mark', { marks: { electrics: { is: 'not-here' }, gas: { is: 'right' } } })
    await press(page, 'Finish and send')
    await heading(page, 'Somebody else has written up this visit')
    for (const words of ['What I saw.', 'What they saw.']) await page.getByText(words).first().waitFor()
    await look(page, 'written by two')
    await press(page, 'Add what I wrote to theirs')
    await page.getByText('Choose what to keep').waitFor()
    await follow(page, 'Home')
    await heading(page, 'Somebody else looked at this too')
    await look(page, 'looked at by two')
    await press(page, 'Keep mine')
    await expect.poll(async () => Object.keys(await onDevice(page)), { timeout: 60_000 }).toEqual([])
    const visit = await part('visit.v2')
    expect(visit.values.recorded).toMatchObject({ account: 'What they saw.' })
    expect(visit.added.map(({ what }) => what.note)).toEqual([expect.stringContaining('What I saw.')])
    expect((await part('checklist.home')).values.marks).toMatchObject({
      electrics: { is: 'right' },
      gas: { is: 'right' },
    })
  })

  test('that may not be written any more is told, and kept as text', async ({ open }) => {
    const { household, does } = await visited()
    const page = await takenBy(open, household)
    await writes(page, `They are kind. ${marker}`)
    await does('head', 'record-withdrawal', { reason: 'home', on: today() })
    await press(page, 'Finish and send')
    await page.getByText('you can no longer write in it').waitFor()
    await look(page, 'that is not theirs any more')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Save what I wrote as text'),
    ])
    const stream = await download.createReadStream()
    expect(Buffer.concat(await stream.toArray()).toString()).toContain(marker)
    await page.getByText('Delete it from this device, or save it as text').click()
    await press(page, 'Delete it from this device')
    await page.getByText('If you delete it now, it is gone for good.').waitFor()
    await look(page, 'about to be taken off')
    await press(page, 'Yes, delete what I wrote')
    await heading(page, 'No longer on this device')
    await look(page, 'taken off')
    expect(await onDevice(page)).toEqual({})
    const left = await page.evaluate(async () => [
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()),
    ])
    expect(left).toEqual([])
  })

  test('whose session ends is still there once somebody has signed in again', async ({ open }) => {
    const { household, part } = await visited()
    const page = await takenBy(open, household)
    await writes(page, 'Written before the session ended.')
    await page.evaluate(() => {
      const session = JSON.parse(sessionStorage.getItem('shire-staff') ?? '{}')
      sessionStorage.setItem(
        'shire-staff',
        JSON.stringify({ ...session, accessToken: 'none', refreshToken: 'none' }),
      )
    })
    await page.reload()
    await press(page, 'Finish and send')
    const [other] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Sign in again' }).click(),
    ])
    await look(page, 'with a session that has ended')
    await other.getByRole('button', signInButton).click()
    await other.locator('button[data-groups="fostering-recruiters"]').click()
    await heading(other, 'You are signed in')
    await other.close()
    await heading(page, 'Sent')
    expect((await part('visit.v2')).history).toHaveLength(1)
  })

  test('is one list as well, which is gone through with a signal by keyboard alone', async ({ open }) => {
    const { household, part } = await visited()
    const page = await openAs(open, 'fostering-recruiters', caseAt(household, 'checklist.pets'))
    await page.getByRole('button', { name: 'Go through this list' }).press('Enter')
    await heading(page, 'Go through the list “Pets”')
    await look(page)
    await page.getByRole('button', { name: 'Start' }).press('Enter')
    await page.getByRole('button', { name: 'Start with the first' }).press('Enter')
    for (let at = 0; at < 9; at++) {
      await page.getByText(`Pets: ${at + 1} of 9`).waitFor()
      await page.getByLabel('Yes', { exact: true }).press('Space')
      await page.getByRole('button', { name: /^(Next|Back to the list)$/ }).press('Enter')
    }
    await heading(page, 'Pets')
    await look(page, 'gone through')
    await page.getByRole('button', { name: 'Save the list' }).press('Enter')
    await heading(page, 'Sent')
    const { values, history } = await part('checklist.pets')
    expect(Object.keys(values.marks as object)).toHaveLength(9)
    expect(history).toHaveLength(1)
  })

  test('has no page that nobody looked at', () => {
    const own = desk.pages.filter(({ path }) => path.startsWith('visits'))
    expect(
      unseen(
        own.map(({ path }) => ({ path: `${paths.fosteringDesk}/${path}` })),
        inspector.routes,
      ),
    ).toEqual([])
  })
})
