import { randomUUID } from 'node:crypto'
import type { HubLines } from '#contract/fostering/hub.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { outCsv } from '#fostering/enquiries/hub/csv.ts'
import { everyRoute } from '#web/app/everyRoute.ts'
import { Inspector, unseen } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { openAs, tokenFor } from '../../support/staff.ts'
import { expect, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
const nothingFound = () => expect(inspector.findings.splice(0)).toEqual([])
/** The browser says so of a page that is not for whoever asks. */
test.use({ expected: /status of 403|status of 404/ })

const [hub = { id: '', name: '' }] = fosteringProfile.hubs
const path = `/api/workspace/fostering/hubs/${hub.id}/enquiries`
const as = async (group: string) => ({ authorization: `Bearer ${await tokenFor(url, group)}` })

/** An enquiry that the hub took and sent on, under a number of its own. */
async function cameFromHub(name: string): Promise<{ number: string; reference: string }> {
  const number = randomUUID().slice(0, 8)
  const line = {
    number,
    receivedOn: '2026-11-27',
    about: 'foster',
    name,
    reach: 'email',
    email: 'hub@example.org',
    postcode: 'LE3 8RA',
    agreedOn: '2026-11-27',
  } as const
  const sent = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { ...(await as('fostering-hub')), 'content-type': 'text/csv', 'idempotency-key': randomUUID() },
    body: outCsv([line]),
  })
  expect(await sent.json()).toMatchObject({ taken: 1 })
  const list = await fetch(`${url}${path}`, { headers: await as('fostering-hub') })
  const { enquiries } = (await list.json()) as HubLines
  const reference = enquiries.find((one) => one.number === number)?.reference
  if (!reference) throw new Error('The hub does not find what it sent')
  return { number, reference }
}

test.describe('a regional hub', { tag: '@desktop' }, () => {
  test('sees how far its own enquiries are and no others, and a manager sees that it looked', async ({
    open,
  }) => {
    const { number, reference } = await cameFromHub('Grace Sample')
    const page = await openAs(open, 'fostering-hub', '/workspace/enquiries')
    await page.getByText('Your role does not include the list of enquiries.').waitFor()
    await page.getByRole('link', { name: 'Regional hubs' }).click()
    await page.getByRole('link', { name: `Enquiries of ${hub.name}` }).click()
    await expect(page.getByText('Grace Sample')).toHaveCount(0)
    await look(page, 'with what came from it')
    await page.getByRole('link', { name: `${reference}, number ${number} at the hub` }).click()
    await page.getByText('Grace Sample').waitFor()
    await page.getByText('The council is talking to them').waitFor()
    await look(page)
    await page.goto(`/workspace/enquiries/${reference}`)
    await expect(page.getByText('Grace Sample')).toHaveCount(0)
    await page.goto(`/workspace/enquiries/hubs/${hub.id}?way=handed`)
    await page.getByRole('heading', { name: 'Enquiries that we handed on to the hub' }).waitFor()
    await look(page, 'with what was handed on')

    const manager = await openAs(open, 'fostering-managers', `/workspace/enquiries/${reference}`)
    await manager.getByRole('link', { name: 'Who has opened this enquiry' }).click()
    await manager.getByRole('cell', { name: /\(regional hub\)/ }).waitFor()
    await manager.getByRole('cell', { name: /\(manager\)/ }).waitFor()
    await look(manager)
    nothingFound()
  })

  test('has no page that nobody looked at', () => {
    const own = everyRoute.filter(({ path }) => /^\/workspace\/enquiries\/.*(?::hub|looks)/.test(path))
    expect(own).toHaveLength(3)
    expect(unseen(own, inspector.routes)).toEqual([])
  })
})
