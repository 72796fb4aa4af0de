import { readFileSync } from 'node:fs'
import { heicPhoto } from '#aws/testing/photos.ts'
import { everyRoute } from '#web/app/everyRoute.ts'
import { paths } from '#web/app/paths.ts'
import {
  act,
  colleague,
  done,
  follow,
  heading,
  press,
  summary,
  typeDay,
} from '../../support/fostering/desk.ts'
import { couple, enterCode, pathOf } from '../../support/fostering/place.ts'
import { Inspector, unseen } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { photo } from '../../support/photo.ts'
import { tokenFor } from '../../support/staff.ts'
import { expect, type Page, test } from '../../support/test.ts'

/** A file that is refused, and the connection that a test cuts. */
test.use({ fresh: true, expected: / 422 |net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/ })

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
const nothingFound = () => expect(inspector.findings.splice(0)).toEqual([])

const pdf = (words: string, bytes = 0) =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n% ${words}\n`), Buffer.alloc(bytes, ' '), Buffer.from('%%EOF')])
/** Chooses a file as somebody does who presses the button. */
async function choose(page: Page, id: string, name: string, buffer: Buffer): Promise<void> {
  const mimeType = name.endsWith('.pdf') ? 'application/pdf' : name.endsWith('.heic') ? '' : 'image/jpeg'
  await page.locator(`input[data-photos="${id}"]`).setInputFiles({ name, mimeType, buffer })
}
const added = (page: Page, many = 1) =>
  expect(page.locator('.app-photo').getByText('Added', { exact: true })).toHaveCount(many, {
    timeout: 30_000,
  })
const download = async (page: Page, name: RegExp): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, name)])
  const text = readFileSync(await file.path(), 'latin1')
  return `${file.suggestedFilename()} ${text.slice(0, 5)}${text.slice(-5)} ${text.length > 4_500_000 ? 'large' : 'small'}`
}
/** Whether the photo of this name is drawn, and how wide it is. */
const drawn = async (page: Page, name: string): Promise<number> => {
  const picture = page.getByRole('img', { name })
  await picture.waitFor()
  await page.waitForFunction(
    (alt) => document.querySelector<HTMLImageElement>(`img[alt="${alt}"]`)?.complete,
    name,
  )
  return picture.evaluate((one: HTMLImageElement) => one.naturalWidth)
}

const begun = async () => {
  const staff = await tokenFor(url, 'fostering-recruiters')
  return couple(url, staff, ['Amira Sample', 'Tom Sample'])
}
const caseAt = (household: string, page = '') => `${paths.fosteringDesk}/cases/${household}${page}`

test.describe('documents', () => {
  test('go from a household to staff and back, each open to those whom they are for', async ({ open }) => {
    const { household, links } = await begun()
    const page = await open(pathOf(links.p1.url))
    await enterCode(page, links.p1.code)
    await follow(page, 'Documents')
    await page.getByText('You have not given us any documents yet.').waitFor()
    await look(page, 'none')
    await press(page, 'Add a document')
    await press(page, 'Add this document')
    await summary(page)
    for (const words of ['Choose the file', 'Select what it is', 'Give it a name', 'Select who it is about'])
      await page.locator('.govuk-error-summary').getByText(words).waitFor()
    await look(page, 'nothing chosen')
    await choose(page, 'file', 'page.pdf', Buffer.from('<script>alert(1)</script>'))
    await page.getByText('is not a photo or PDF').first().waitFor()
    await look(page, 'no document')
    await choose(page, 'file', 'Amira Sample payslip.pdf', pdf('May'))
    await added(page)
    await look(page, 'chosen')
    await page.locator('#what').selectOption('pay')
    await page.locator('#title').fill('Payslip for May')
    await page.getByLabel('Me', { exact: true }).check()
    await press(page, 'Add this document')
    await done(page, 'We have “Payslip for May”. Thank you.')
    await look(page, 'one')

    const desk = await colleague(open, 'fostering-recruiters')
    await desk.goto(caseAt(household))
    await follow(desk, 'Documents of this household')
    await heading(desk, 'Payslip for May')
    await look(desk, 'one')
    await follow(desk, 'Open “Payslip for May”')
    await heading(desk, 'The file')
    expect(await download(desk, /^Download “Payslip for May”/)).toBe('Payslip for May.pdf %PDF-%%EOF small')
    await act(desk, 'Say that its task is done', 'It is done')
    await done(desk, 'Nobody has to do anything with it now')
    await look(desk, 'settled')

    await follow(desk, 'Back to the case')
    await follow(desk, 'Documents of this household')
    await follow(desk, 'Share a document with everyone who applies')
    await press(desk, 'Share it')
    await summary(desk)
    await look(desk, 'nothing chosen')
    await choose(desk, 'act-file', 'plan.jpg', await photo())
    await added(desk)
    await desk.getByLabel('Plan', { exact: true }).check()
    await desk.locator('#act-title').fill('Our plan for stage 1')
    await desk.getByLabel('Household', { exact: true }).check()
    const year = new Date().getFullYear() + 1
    await typeDay(desk, 'due', `${year}-03-03`)
    await look(desk, 'filled in')
    await press(desk, 'Share it')
    await done(desk, 'They can open it on their private page')
    await look(desk, 'shared')

    // Whoever applies with them has that of the household, and not the payslip.
    const other = await open(pathOf(links.p2.url))
    await enterCode(other, links.p2.code)
    await follow(other, 'Read a document from us')
    await other.getByRole('link', { name: 'Our plan for stage 1' }).waitFor()
    expect(await other.locator('main').textContent()).not.toContain('Payslip')
    await follow(other, 'Our plan for stage 1')
    await press(other, /^Show “Our plan for stage 1” \(photo/)
    expect(await drawn(other, 'Our plan for stage 1')).toBe(1200)
    await look(other, 'shown')
    await press(other, 'I have done this')
    await done(other, 'We know that you have done it')

    await follow(page, 'Payslip for May')
    await page.getByText('Send a newer version').click()
    await press(page, 'Send this version')
    await summary(page)
    await look(page, 'no newer version')
    await choose(page, 'file', 'june.pdf', pdf('June'))
    await added(page)
    await press(page, 'Send this version')
    await done(page, 'We have the newer version')
    await page.getByText('Earlier versions').click()
    expect(await page.getByRole('button', { name: /^Download/ }).count()).toBe(2)
    await page.getByText('Change its name, or say what it is').click()
    await page.locator('#title').fill('Payslips for May and June')
    await press(page, 'Save')
    await heading(page, 'Payslips for May and June')
    await look(page, 'changed')
    await page.getByText('Take it back', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await summary(page)
    await page.locator('#why').fill('It is not mine')
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('cannot be opened here any more').waitFor()
    await look(page, 'taken back')
    expect(await page.getByRole('button', { name: /^Download/ }).count()).toBe(0)
    nothingFound()
    const table = everyRoute.filter(({ path }) => /\/documents(?:\/|$)/.test(path))
    expect(table.length).toBe(4)
    expect(unseen(table, inspector.routes)).toEqual([])
  })
})

test.describe('files of messages', () => {
  test('are seen where the message is, on both sides', async ({ open }) => {
    const { household, links } = await begun()
    const page = await open(pathOf(links.p1.url))
    await enterCode(page, links.p1.code)
    await follow(page, 'Messages with your worker')
    await page.locator('#text').fill('This is the room')
    await choose(page, 'files', 'IMG_0001.heic', heicPhoto('turned'))
    await added(page)
    await page.getByLabel('What is it? (optional)').fill('The spare room')
    // More than one answer of a function holds.
    await choose(page, 'files', 'letter.pdf', pdf('From the landlord', 5_000_000))
    await added(page, 2)
    await look(page, 'with files')
    await press(page, 'Send')
    await done(page, 'We have your message')
    await press(page, /^Show “The spare room”/)
    expect(await drawn(page, 'The spare room')).toBe(240)
    await look(page, 'shown')

    const desk = await colleague(open, 'fostering-recruiters')
    await desk.goto(caseAt(household, `/thread.p1.${new Date().getFullYear()}`))
    await press(desk, /^Show “The spare room”/)
    expect(await drawn(desk, 'The spare room')).toBe(240)
    expect(await download(desk, /^Download “File 2”/)).toBe('File 2.pdf %PDF-%%EOF large')
    await look(desk, 'shown')
    await act(desk, 'Write a message', 'Send the message', async () => {
      await desk.locator('#act-text').fill('Here is what the room needs')
      await choose(desk, 'act-files', 'list.pdf', pdf('List'))
      await added(desk)
      await desk.getByLabel('Nobody’s: there is nothing to do').check()
      await look(desk, 'with a file')
    })
    await done(desk, 'They see it on their private page')
    await page.reload()
    await page.getByText('Here is what the room needs').waitFor()
    expect(await download(page, /^Download “File 1”/)).toBe('File 1.pdf %PDF-%%EOF small')
    nothingFound()
  })

  test('wait for the connection with their message, and say what has to be chosen again', async ({
    open,
  }) => {
    const { links } = await begun()
    const page = await open(pathOf(links.p1.url))
    await enterCode(page, links.p1.code)
    await follow(page, 'Messages with your worker')
    await page.locator('#text').fill('Written on the train')
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await choose(page, 'files', 'room.jpg', await photo())
    await press(page, 'Send')
    await page.getByText('Your message has not been sent yet').waitFor()
    await look(page, 'waits')
    await page.waitForTimeout(1000)
    await page.context().setOffline(false)
    await done(page, 'We have your message')
    await page.getByRole('button', { name: /^Show “File 1”/ }).waitFor()

    // Without a signal, and the page goes: the text stays, and the file has to be chosen again.
    await page.locator('#text').fill('Written in a tunnel')
    await page.context().setOffline(true)
    await choose(page, 'files', 'room.jpg', await photo())
    await page.locator('.app-photo').waitFor()
    await page.waitForTimeout(800)
    await page.context().setOffline(false)
    await page.route(
      (address) => !address.href.startsWith(url),
      (route) => route.abort(),
    )
    await page.reload()
    await page.getByText('so choose it again').waitFor()
    expect(await page.locator('#text').inputValue()).toBe('Written in a tunnel')
    await look(page, 'choose again')
    nothingFound()
  })
})
