import type { Application } from '#admissions/rounds/application.ts'
import { awayId } from '#admissions/rounds/away.ts'
import type { Receipt } from '#contract/requests/request.ts'
import { paths } from '#web/app/paths.ts'
import desk from '#web/features/admissions-desk/pages.ts'
import { answersOf } from '../support/admissions/answers.ts'
import { away, hill, neighbour, ofHill } from '../support/admissions/around-brook.ts'
import { changesOf } from '../support/admissions/changes.ts'
import {
  deskOf,
  field,
  follow,
  heading,
  ownJourneys,
  press,
  success,
  summary,
} from '../support/admissions/desk.ts'
import { ordersItself } from '../support/admissions/order.ts'
import { withoutOthers } from '../support/admissions/others.ts'
import { type Seeded, seedRound } from '../support/admissions/round.ts'
import { asSent, sentApplication } from '../support/admissions/sent.ts'
import { screens } from '../support/browser.ts'
import { Inspector, unseen } from '../support/inspect.ts'
import { openAs } from '../support/staff.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'

/** Its deadline has passed for good, and its offers are given whenever staff say so. */
const round = 'secondary-2027'
const address = `${paths.admissionsDesk}/${round}`
const [places, children] = [5, 8]
/** The browser says so of what is not there yet, and of a wrong key. */
test.use({ expected: / 40[149] / })

const inspector = new Inspector()

/** The page as it stands is in nobody's way, nor at other widths and with text of twice the size. */
async function look(page: Page): Promise<void> {
  await inspector.look(page, page.url())
  expect(inspector.findings.splice(0)).toEqual([])
}
const { at, setHome, lowerNumber, drawLots, draft, sign, setMoment } = deskOf(address, look)
const { answersOffer, answersOnDesk } = answersOf(look)
const { changesAddress, findsMistake } = changesOf(address, look)

let seeded: Seeded[]
/** The request of one of the families, whose place is at the school that takes everybody. */
let receipt: Receipt
const theirs = children - 2
const who = (at: number) => seeded[at]?.application.reference ?? ''
test.beforeAll(async ({ baseURL }) => {
  receipt = await sentApplication(baseURL ?? '')
  const family = (application: Application, at: number) =>
    at === theirs ? asSent(neighbour(application, at), receipt) : neighbour(application, at)
  seeded = await seedRound(round, children, family)
  await seedRound(hill.round, 3, ofHill)
})

/** Other tests send children into this round too. */
const alone = () =>
  withoutOthers(
    round,
    seeded.map(({ application }) => application.reference),
  )

async function staff(open: Open, group: string, path: string): Promise<Page> {
  const page = await openAs(open, group, path)
  await page.locator('main h1').first().waitFor()
  return page
}

/** Opens a family's private page of an offer as they do: on their phone, before the moment. */
async function family(open: Open, at: number): Promise<Page> {
  const page = await open(`/schools/offer/${who(at)}#${seeded[at]?.key}`, screens.phone)
  await page.getByText('You will see your offer here on').waitFor()
  return page
}

/** The moment stands on a page some seconds after it was set: what all families ask is kept for as long. */
const seesMoment = (page: Page) =>
  expect(async () => {
    await press(page, 'Look again')
    await page.getByText(/You will see your offer here on .* at \d/).waitFor({ timeout: 1000 })
  }).toPass({ timeout: 40_000 })

/** What a family reads on offer day, and what they can do with it. */
async function reads(page: Page): Promise<void> {
  await heading(page, /Sample Brook Academy/)
  await look(page)
  const [pdf] = await Promise.all([page.waitForEvent('download'), press(page, 'Download it as a PDF')])
  expect(pdf.suggestedFilename()).toMatch(/^school-offer-.*\.pdf$/)
}

/** Anybody may work the round out again; whoever has a code sees their own row in it. */
async function checks(page: Page): Promise<void> {
  await follow(page, /^Check how places were given/)
  await page.getByText(/^It comes out the same/).waitFor()
  await page
    .getByText(/^Yes\. \d+ fingerprints lead .* which is the one that your offer gives/)
    .first()
    .waitFor()
  const rows = Number(/the same: (\d+) rows?/.exec(await page.locator('main').innerText())?.[1])
  await page
    .getByRole('heading', { name: new RegExp(`^Row \\d+ of ${rows}$`) })
    .first()
    .waitFor()
  await look(page)
  await field(page, 'Your code').fill('K7QM')
  await press(page, 'Find the row')
  await summary(page)
  await look(page)
}

/** Anybody sees how lots are drawn, long before offer day. */
async function announced(open: Open): Promise<void> {
  const page = await open(`/schools/check-a-round/${round}`)
  await heading(page, 'How lots are drawn')
  await page.getByText(/^number \d+ of the public random numbers from drand, series quicknet$/).waitFor()
  await look(page)
}

/** The page of the request says that it is done, and still leads to the offer. */
async function ends(open: Open): Promise<void> {
  const page = await open(`/track/${receipt.reference}#${receipt.trackingKey}`)
  await expect(async () => {
    await page.reload()
    await page.getByText(/^Finished, /).waitFor({ timeout: 2000 })
  }).toPass({ timeout: 150_000 })
  await page.getByText(/^We sent your offer on /).waitFor()
  await look(page)
  await follow(page, 'See your offer')
  await heading(page, /has a place at|We do not have a place/)
}

/** Files for a neighbour and from one: what cannot be taken is said line by line. */
async function exchanges(page: Page): Promise<void> {
  await at(page, '/exchange', 'Leicester City Council')
  await look(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'Download our file for Leicester City Council'),
  ])
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  // It comes in above what is pressed next, and moves it.
  await page.getByText(/^File to them 1: /).waitFor()
  await press(page, 'Upload the file from Leicester City Council')
  await summary(page)
  const lines = [
    'ApplicationReference,School,CouldOffer',
    `${who(1)},${awayId(away)},N`,
    `${who(1)},nothing,Y`,
  ]
  await page
    .getByLabel('File from Leicester City Council')
    .setInputFiles({ name: 'answer.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await press(page, 'Upload the file from Leicester City Council')
  await page.getByText(/^Line 3: /).waitFor()
  await look(page)
}

/** One child of the round by its family name, which stands in no address. */
async function findsChild(page: Page): Promise<void> {
  const name = seeded[1]?.application.said.child.name.split(' ').at(-1) ?? ''
  await at(page, '/children', 'Children')
  await look(page)
  await field(page, 'Reference or family name').fill('x')
  await press(page, 'Find the child')
  await summary(page)
  await field(page, 'Reference or family name').fill(name)
  const asked: string[] = []
  // Files of the build were named before anybody had typed; their fingerprints hold short names by chance.
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/assets/')) asked.push(request.url())
  })
  await press(page, 'Find the child')
  await heading(page, `Children with the family name “${name}”`)
  expect(asked.length).toBeGreaterThan(0)
  expect([page.url(), ...asked].filter((url) => url.toLowerCase().includes(name.toLowerCase()))).toEqual([])
  await look(page)
}

test.describe('a round of admissions', () => {
  // It goes once: what has been signed and shown is not there to be tried again.
  test.describe.configure({ retries: 0 })

  test('goes from problems to the moment of offers, and each family sees why', { tag: '@desktop' }, async ({
    open,
  }) => {
    const manager = await staff(open, 'admissions-managers', '/workspace')
    await follow(manager, 'Admissions')
    await heading(manager, 'School admissions')
    await look(manager)
    await manager.locator(`a[href="${address}"]`).click()
    await heading(manager, 'What to do')
    await press(manager, 'Close the round')
    await heading(manager, 'Are you sure you want to close this round?')
    await look(manager)
    await press(manager, 'Yes, close the round')
    await heading(manager, 'Confirm that applications have been checked')
    await look(manager)
    await setHome(manager, who(0), '473450, 287230')
    await findsChild(manager)
    await exchanges(manager)
    // The draw is over a list that is closed.
    await alone()
    await drawLots(manager)
    await announced(open)
    await draft(manager)
    await look(manager)
    await lowerNumber(manager, /Brook/, places, children - places)
    await at(manager, '', 'Confirm that applications have been checked')
    await press(manager, 'Confirm that applications have been checked')
    await heading(manager, 'Go back to checking')
    await draft(manager)
    const run = new URL(manager.url()).pathname
    await sign(manager)
    await look(manager)
    await follow(manager, /^Compare/)
    await heading(manager, /compared/)
    await look(manager)
    const decider = await staff(open, 'admissions-deciders', run)
    await sign(decider)
    await heading(decider, 'Signed by 2 of 2')
    const [refused, offered] = await Promise.all([family(open, children - 1), family(open, 1)])
    await look(refused)
    await setMoment(manager)
    for (const page of [refused, offered]) await seesMoment(page)
    await at(manager, '/calls', 'Families to call')
    await look(manager)
    // The pages that wait show the offer by themselves, some seconds after the moment.
    await offered.getByRole('heading', { name: /place from September 2027/ }).waitFor({ timeout: 180_000 })
    await refused.getByRole('heading', { name: /place from September 2027/ }).waitFor({ timeout: 60_000 })
    await expect(refused.locator('h1')).toBeFocused()
    await answersOffer(offered)
    await at(manager, '/answers?state=accepted', 'Accepted')
    await answersOnDesk(manager, who(1))
    await changesAddress({ manager, decider, family: refused, reference: who(children - 1) })
    const wronged = await open(
      `/schools/offer/${who(children - 3)}#${seeded[children - 3]?.key}`,
      screens.phone,
    )
    await findsMistake({ manager, decider, family: wronged, reference: who(children - 3) })
    await reads(refused)
    await checks(refused)
    await ends(open)
  })

  test('is confirmed by a school’s own committee, which sees no order of preference', {
    tag: '@desktop',
  }, async ({ open }) => {
    const page = await staff(open, 'sample-hill-school', paths.admissionsDesk)
    await heading(page, 'Sample Hill Church of England School')
    await look(page)
    await page.locator(`a[href="${paths.admissionsDesk}/seats/${hill.id}/${hill.round}"]`).click()
    await heading(page, /order of the school/)
    await page
      .getByRole('button', { name: /change faith points/ })
      .first()
      .click()
    await field(page, 'Points from the faith form').fill('many')
    await press(page, 'Save')
    await summary(page)
    await look(page)
    await field(page, 'Points from the faith form').fill('12')
    await press(page, 'Save')
    await success(page)
    await ordersItself(page, look)
    await press(page, /^Confirm the list/)
    await press(page, 'Confirm it')
    await summary(page)
    await look(page)
    await field(page, 'Which body confirmed it?').fill('Admissions committee')
    await field(page, 'Day').fill('1')
    await field(page, 'Month').fill('11')
    await field(page, 'Year').fill('2026')
    await press(page, 'Confirm it')
    await page.getByText(/^Confirmed by Admissions committee on 1 November 2026/).waitFor()
    await look(page)
  })

  test('tells nobody of an offer without its key', { tag: '@desktop' }, async ({ open }) => {
    for (const link of [`/schools/offer/${who(0)}`, `/schools/offer/${who(0)}#${'A'.repeat(22)}`]) {
      const page = await open(link)
      await heading(page, 'This link does not open an offer')
      await look(page)
    }
  })

  test('is looked at on every page of the desk', { tag: '@desktop' }, () => {
    const own = desk.pages.filter(({ path }) => !ownJourneys.test(path))
    const all = own.map(({ path }) => ({ path: `${paths.admissionsDesk}${path && `/${path}`}` }))
    expect(unseen(all, inspector.routes)).toEqual([])
  })
})
