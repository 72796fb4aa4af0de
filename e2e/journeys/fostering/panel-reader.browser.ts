import type * as z from 'zod/mini'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import type { MeetingList } from '#contract/fostering/panel/meeting.ts'
import type { PackNotes } from '#contract/fostering/panel/pack.ts'
import { paths } from '#web/app/paths.ts'
import panel from '#web/features/panel/pages.ts'
import { follow, heading, press, summary } from '../../support/fostering/desk.ts'
import { unseen } from '../../support/inspect.ts'
import {
  inspector,
  invitedToList,
  locked,
  look,
  lying,
  onDevice,
  reads,
  signsIn,
  takesPart,
} from '../../support/panel/reader.ts'
import { expect, test } from '../../support/test.ts'

/** The browser complains of a connection that a test cut, and of papers that are not theirs. */
test.use({ fresh: true, expected: /net::ERR_(INTERNET_DISCONNECTED|FAILED)| 40[1349] |status of 40[1349]/ })

test.describe('the papers of a panel', () => {
  test('are one step from the link in an email, and are read to their end', async ({ open }) => {
    const { first, at, as, pack } = await locked('Owen Bright')
    const page = await reads(open, 'Owen Bright', first)
    await look(page, 'before anything is said')
    await press(page, 'Continue')
    await summary(page)
    await look(page, 'with nothing chosen')
    await page.getByLabel('I am not sure').check()
    await page.getByText('They can tell you whether you can take part.').waitFor()
    await look(page, 'not sure')
    // Whoever has said nothing reads no further.
    await page.goto(at(`0-${pack.sections[1]?.id}`))
    await heading(page, 'Before you read on')
    await look(page, 'before reading on')
    await page.goto(first)
    await takesPart(page)
    await look(page)
    await follow(page, /Next section/)
    await heading(page, pack.sections[1]?.title ?? '')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page).toHaveTitle(new RegExp(`^${pack.sections[1]?.title}`))
    await look(page, 'a section')
    for (const { title } of pack.sections.slice(2)) {
      await follow(page, /Next section/)
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
      await page.getByText('Opening this section').waitFor({ state: 'detached' })
    }
    await look(page, 'the last section')

    await press(page, 'Larger text')
    await press(page, 'Larger text')
    expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('150%')
    await page.reload()
    await heading(page, pack.sections.at(-1)?.title ?? '')
    expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('150%')
    await press(page, 'Smaller text')
    await press(page, 'Smaller text')

    await follow(page, 'Search')
    await press(page, 'Search')
    await summary(page)
    await look(page, 'without words')
    await page.getByLabel('Words to look for').fill('section.HEALTH')
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
    await page.getByRole('heading', { name: 'We found “section.HEALTH”' }).waitFor()
    await look(page, 'found')

    await follow(page, 'Questions')
    await heading(page, 'Questions before the meeting')
    await press(page, 'Send your question')
    await summary(page)
    await look(page, 'without a question')
    await page.getByLabel('Your question').fill('How far is the school?')
    await press(page, 'Send your question')
    await page.getByText('We have sent your question').waitFor()
    await look(page, 'sent')
    await as('fostering-assessors', '/questions/q1/answer', { text: 'Five minutes on foot.' })
    await as('fostering-advisers', '/supplement', { why: 'The way to school.' })
    await page.reload()
    await page.getByText('Five minutes on foot.').waitFor()
    await expect(page.getByRole('main').getByText('New', { exact: true })).toBeVisible()
    await look(page, 'answered')
    await page.reload()
    await page.getByText('Five minutes on foot.').waitFor()
    await expect(page.getByRole('main').getByText('New', { exact: true })).toHaveCount(0)
    await page.goto(at('1-why-1'))
    await heading(page, 'Supplement 1: what it is for')
    await page.getByRole('main').getByText('New', { exact: true }).waitFor()
    await look(page, 'a supplement')

    await follow(page, 'About these papers')
    await heading(page, 'About these papers')
    await look(page)
    await press(page, 'Make a PDF')
    await page.getByRole('link', { name: /Save the PDF \(\d+ pages, / }).waitFor({ timeout: 60_000 })
    await look(page, 'with a PDF')
  })

  test('are read without a network, with notes that are sent once, and never by anybody else', async ({
    open,
  }) => {
    const { first, at, as, pack } = await locked('Owen Bright')
    const page = await reads(open, 'Owen Bright', first)
    await takesPart(page)
    await onDevice(page)
    const second = at(`0-${pack.sections[1]?.id}`)
    await page.context().setOffline(true)
    await page.goto(second)
    await heading(page, pack.sections[1]?.title ?? '')
    await page.getByText('You are reading the copy on this device').waitFor()
    await page.getByText('Write a note for yourself').click()
    await page.getByLabel('Your note').fill('Ravensworth asks about the garden')
    await page.getByText('Kept on this device, and sent as soon as you are online').waitFor()
    await look(page, 'offline with a note')
    await page.reload()
    await page.getByText('Your note on this section').click()
    await expect(page.getByLabel('Your note')).toHaveValue('Ravensworth asks about the garden')
    const there = [...(await lying(page)), await page.evaluate(() => JSON.stringify({ ...localStorage }))]
    expect(there.length).toBeGreaterThan(pack.sections.length)
    for (const words of ['Ravensworth', 'What we think of', 'What the panel is asked'])
      expect(there.join()).not.toContain(words)
    await follow(page, 'Search')
    await page.getByLabel('Words to look for').fill('health')
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
    await page.getByRole('heading', { name: /We found “health”/ }).waitFor()

    // Read in two tabs when the network is back: both know of the note, and one sends it.
    const other = await page.context().newPage()
    await page.context().setOffline(false)
    const { body: before } = await as<PackNotes>('Owen Bright', '/notes')
    await other.goto(first)
    await signsIn(other, 'Owen Bright')
    await heading(other, 'What the panel is asked')
    await other.close()
    await expect
      .poll(async () => (await as<PackNotes>('Owen Bright', '/notes')).body.notes.length, { timeout: 40_000 })
      .toBe(1)
    const { body: after } = await as<PackNotes>('Owen Bright', '/notes')
    expect(after.notes).toMatchObject([{ text: 'Ravensworth asks about the garden' }])
    expect(after.seen - before.seen).toBeLessThanOrEqual(1)
    const onPage = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(await onPage()).not.toContain('shire-notes')

    // With a note that was not sent, signing out asks first, and leads to where it is sent.
    await page.route('**/notes', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    )
    await page.goto(second)
    await page.getByText('Your note on this section').click()
    await page.getByLabel('Your note').fill('Ravensworth asks about the school')
    await expect.poll(onPage).toContain('shire-notes')
    await page.goto(paths.panel)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await heading(page, 'Before you sign out')
    await page.getByText('Some of your private notes have not been sent yet.').waitFor()
    await look(page, 'before signing out')
    await page.unroute('**/notes')
    await follow(page, /^Papers of item 1/)
    await expect.poll(onPage, { timeout: 30_000 }).not.toContain('shire-notes')

    await page.goto(paths.panel)
    await heading(page, 'Your panel meetings')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await heading(page, 'Sign in to the workspace')
    await page.goto(second)
    await signsIn(page, 'Marta Silva')
    await heading(page, 'You cannot read these papers')
    await look(page, 'of somebody else')
  })

  test('close at once for whoever has a conflict of interest', async ({ open }) => {
    const { first, at, as, pack, act, members } = await locked('Marta Silva', 'Owen Bright')
    const page = await reads(open, 'Marta Silva', first)
    await takesPart(page)
    await onDevice(page)
    expect((await lying(page)).length).toBeGreaterThan(2)
    await act('declare', { item: 'i1', member: members[0]?.id, conflict: true, reason: 'Neighbours.' })
    await page.reload()
    await heading(page, 'You will not take part in this item')
    await look(page, 'said by the adviser')
    await expect.poll(() => lying(page)).toEqual([])
    await page.context().setOffline(true)
    await page.goto(at(`0-${pack.sections[1]?.id}`)).catch(() => undefined)
    await expect(page.getByText('What we think of')).toHaveCount(0)
    await page.context().setOffline(false)

    const other = await reads(open, 'Owen Bright', first)
    await other.getByLabel('Yes, I have a conflict of interest').check()
    await press(other, 'Tell the panel adviser')
    await summary(other)
    await look(other, 'without a reason')
    await other.getByLabel('What is it?').fill('She taught my son.')
    await press(other, 'Tell the panel adviser')
    await heading(other, 'You will not take part in this item')
    for (const shut of ['/pack', '/notes', '/questions'])
      expect([shut, (await as('Owen Bright', shut)).status]).toEqual([shut, 404])
    await other.goto(paths.panel)
    await other.getByText('You have a conflict of interest, so you do not take part').first().waitFor()
    await look(other, 'with a conflict')
  })

  test('are gone from the device after the meeting, whoever uses it', async ({ open }) => {
    const { first } = await locked('Owen Bright')
    const page = await reads(open, 'Owen Bright', first)
    await takesPart(page)
    await onDevice(page)
    await page.clock.install({ time: `${addDays(dayInEngland(new Date()), 45)}T12:00:00Z` })
    await page.context().setOffline(true)
    await page.reload()
    await heading(page, /We cannot show you these papers now|The meeting is over/)
    await look(page, 'after the meeting')
    await expect.poll(() => lying(page)).toEqual([])
    await page.context().setOffline(false)
  })
})

test.describe('a member of a panel', () => {
  const after: (() => Promise<unknown>)[] = []
  const cancelled = () => Promise.all(after.splice(0).map((cancel) => cancel()))
  test.afterEach(cancelled)

  test('lands on their papers after signing in, answers, and reads who they are', async ({ open }) => {
    const { first, act, place } = await locked('Joseph Clay')
    // Whoever has two meetings is led to neither, and a second try would find the first one's.
    after.push(() => act('cancel', { reasons: 'Nobody can come.' }))
    const page = await open(paths.workspace)
    // Whole panels of other tests sit at the same time, and they are led to their papers only where there is one meeting.
    await page.route('**/panel/meetings', async (route) => {
      const response = await route.fetch()
      const { meetings, ...more } = (await response.json()) as z.infer<typeof MeetingList>
      const json = { ...more, meetings: meetings.filter(({ id }) => id === place.meeting) }
      await route.fulfill({ response, json })
    })
    await signsIn(page, 'Joseph Clay')
    await heading(page, 'What the panel is asked')
    expect(new URL(page.url()).pathname).toBe(first)
    await follow(page, 'Your panel meetings')
    await heading(page, 'Your panel meetings')
    await look(page)
    await press(page, 'Change my answer')
    await press(page, 'No, I cannot come')
    await page.getByText('You have told us that you cannot come.').waitFor()
    await look(page, 'not coming')
    await page.goto(first)
    await heading(page, 'You cannot read these papers')
    await cancelled()
    await page.goto(paths.panel)
    await page.getByText('You have no panel meetings coming up.').waitFor()
    await look(page, 'without meetings')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  test('becomes known by the link from their email, once signed in', async ({ open }) => {
    const { link, name } = await invitedToList()
    const page = await open(link)
    await signsIn(page, name)
    await heading(page, 'Your place on our panel')
    await look(page)
    await page.goto(`${link.slice(0, -4)}AAAA`)
    await page.reload()
    await press(page, 'Yes, this is me')
    await page.getByText('This link does not work any more.').waitFor()
    await look(page, 'with a link that does not work')
    await page.goto(link)
    await page.reload()
    await press(page, 'Yes, this is me')
    await page.getByText('Welcome, Priya Nair.').waitFor()
    await look(page, 'joined')
    await press(page, 'Go to your panel meetings')
    await heading(page, 'Your panel meetings')
  })

  test('has no page that nobody looked at', () => {
    const own = panel.pages.map(({ path }) => ({
      path: path === '' ? paths.panel : `${paths.panel}/${path}`,
    }))
    expect(unseen(own, inspector.routes)).toEqual([])
  })
})
