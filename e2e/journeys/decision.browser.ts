import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import { msOfDays } from '#contract/calendar/length.ts'
import { DepartmentRequest } from '#contract/requests/decision.ts'
import type { Receipt } from '#contract/requests/request.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { decisionFrom, sendDecision } from '#infra/operate/decide.ts'
import { departmentKeyIn } from '#requests/elsewhere/department/key.ts'
import { pdf } from '#requests/evidence/testing/pdf.ts'
import { axeOnBoth, scrollsSideways } from '../support/axe.ts'
import { exampleOf, report, track, until } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { expect, test } from '../support/test.ts'

// What the browser says of what was done to the connection here.
test.use({ expected: /net::ERR_FAILED/ })

const contact = { name: 'Ada Example', email: 'ada@example.org', updates: 'none' }

/** A Blue Badge application that the department has. */
async function applied(): Promise<Receipt> {
  const receipt = await report(url, { ...exampleOf('blue-badge'), contact })
  await until(
    () => track(url, receipt),
    ({ state }) => state === 'acknowledged',
  )
  return receipt
}

async function departmentKey(department = 'blue-badge'): Promise<string> {
  const { DepartmentKeysId: SecretId } = await outputs()
  const { SecretString = '' } = await operatorClients().secrets.send(new GetSecretValueCommand({ SecretId }))
  return departmentKeyIn(SecretString, department)
}

/** As the command line does it. */
const decide = async ({ reference }: Receipt, ...words: string[]) =>
  sendDecision(url, await departmentKey(), decisionFrom([reference, ...words]))

const look = (department: string, { reference }: Receipt, key: string) =>
  fetch(`${url}/api/departments/${department}/requests/${reference}`, {
    headers: { authorization: `Bearer ${key}` },
  })

test.describe('the department', () => {
  test('sees its own request with its own key, and nobody else’s key opens it', async () => {
    const receipt = await applied()
    const own = await look('blue-badge', receipt, await departmentKey())
    expect(DepartmentRequest.parse(await own.json())).toMatchObject({
      contact: { name: 'Ada Example' },
      answers: { pipMoving: '8-or-more' },
    })
    const highways = await departmentKey('highways')
    expect((await look('blue-badge', receipt, highways)).status).toBe(401)
    expect((await look('highways', receipt, highways)).status).toBe(404)
    expect((await look('blue-badge', receipt, receipt.trackingKey)).status).toBe(401)
  })
})

test.describe('a decision', () => {
  test('is read with its reasons, asked to be looked at again with the keyboard, and comes out otherwise', async ({
    open,
  }) => {
    const receipt = await applied()
    await decide(receipt, 'refused', '--reasons', 'Page 3 of the letter is missing.')
    const page = await open(`/track/${receipt.reference}#${receipt.trackingKey}`)
    await page.getByRole('heading', { name: 'The decision' }).waitFor()
    await page.getByText('Page 3 of the letter is missing.').waitFor()
    expect(await axeOnBoth(page)).toEqual([])

    const field = page.getByLabel('Why should we look at it again?')
    await page.getByRole('button', { name: 'Ask us to look again' }).press('Enter')
    await page.getByRole('link', { name: 'Tell us why we should look at it again' }).press('Enter')
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await axeOnBoth(page)).toEqual([])
    await page.keyboard.type('I have added it now.')
    await page.getByRole('button', { name: 'Ask us to look again' }).press('Enter')
    await page.getByText('You have asked the Blue Badge team to look at it again.').waitFor()
    await page.getByText('I have added it now.').waitFor()
    expect(await page.getByRole('button', { name: 'Ask us to look again' }).count()).toBe(0)
    expect(await axeOnBoth(page)).toEqual([])

    await decide(receipt, 'approved', '--reasons', 'It shows 8 points.', '--until', inTwoYears())
    await page.reload()
    await page.getByText(/Valid until/).waitFor()
    expect(await page.getByText('Page 3 of the letter is missing.').count()).toBe(1)
    expect(await axeOnBoth(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await scrollsSideways(page)).toBe(false)
  })
})

test.describe('proof that was missing', () => {
  test('goes with the reasons, is not uploaded twice, and may stand alone', async ({ open }) => {
    const receipt = await applied()
    await decide(receipt, 'refused', '--reasons', 'There is no proof of who you are.')
    const page = await open(`/track/${receipt.reference}#${receipt.trackingKey}`, {
      translated: true,
    })
    await page.getByRole('heading', { name: 'Add proof that we do not have' }).waitFor()
    await page.getByText('See what you told us and sent us before').click()
    expect(await page.getByText('8 points or more').count()).toBe(2)
    expect(await axeOnBoth(page)).toEqual([])
    await page.getByLabel('Why should we look at it again?').fill('My passport is here.')
    await page
      .locator('input[data-photos="send-identity"]')
      .last()
      .setInputFiles({ name: 'passport.pdf', mimeType: 'application/pdf', buffer: pdf() })
    await page.getByText('Added', { exact: true }).waitFor()
    const send = page.getByRole('button', { name: 'Ask us to look again' })
    const asking = '**/api/requests/*/reconsideration'
    await page.route(asking, (route) => route.abort())
    await send.click()
    await page.getByText(/We could not send it/).waitFor()
    await page.unroute(asking)
    await page.reload()
    await page.getByText('Added', { exact: true }).waitFor()
    expect(await page.getByLabel('Why should we look at it again?').inputValue()).toBe('My passport is here.')
    await page.getByLabel('Why should we look at it again?').fill('')
    await send.click()
    await page.getByRole('heading', { name: 'The decision that we are looking at again' }).waitFor()
    await page.getByText('We are looking at the decision again. You can send more if it helps.').waitFor()
    expect(await axeOnBoth(page)).toEqual([])
    const seen = await look('blue-badge', receipt, await departmentKey())
    expect(DepartmentRequest.parse(await seen.json())).toMatchObject({
      state: 'acknowledged',
      evidence: [{ proves: { question: 'identity' } }],
      reconsiderations: [{ reasons: 'Sent after the refusal: Proof of identity' }],
    })
  })
})

const inTwoYears = () => new Date(Date.now() + msOfDays(730)).toISOString().slice(0, 10)
