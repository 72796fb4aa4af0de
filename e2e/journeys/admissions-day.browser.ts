import { randomUUID } from 'node:crypto'
import type { ChildAnswer } from '#contract/admissions/answer.ts'
import { paths } from '#web/app/paths.ts'
import desk from '#web/features/admissions-desk/pages.ts'
import { field, follow, heading, press, summary } from '../support/admissions/desk.ts'
import type { Seeded } from '../support/admissions/round.ts'
import { plantSilent, silentRound } from '../support/admissions/silent.ts'
import { Inspector, unseen } from '../support/inspect.ts'
import { keyboard } from '../support/keyboard.ts'
import { openAs, tokenFor } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'

const inspector = new Inspector()
/** The page as it stands is in nobody's way, nor at other widths and with text of twice the size. */
async function look(page: Page): Promise<void> {
  await inspector.look(page, page.url())
  expect(inspector.findings.splice(0)).toEqual([])
}

let silent: readonly Seeded[] = []
test.beforeAll(async () => {
  silent = await plantSilent(4, 'Wren Sample')
})

const named = ({ application }: Seeded) => `${application.said.child.name}, ${application.reference}`

/** A colleague enters what the family said on the phone. */
async function accepts(url: string, { application: { reference } }: Seeded): Promise<void> {
  const headers = { authorization: `Bearer ${await tokenFor(url, 'admissions-deciders')}` }
  const address = `${url}/api/workspace/admissions/children/${reference}/answer`
  const { answer } = (await (await fetch(address, { headers })).json()) as ChildAnswer
  const act = { do: 'enter', choice: 'accept', lists: [], how: 'phone', why: 'The mother called' }
  const done = await fetch(address, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ act, seen: answer?.version ?? 0 }),
  })
  expect(done.status).toBe(200)
}

test('an officer warns families who have not answered, and is told of the one who has in between', async ({
  open,
  baseURL,
}) => {
  const [first, second, third, fourth] = silent as [Seeded, Seeded, Seeded, Seeded]
  const page = await openAs(open, 'admissions-officers', `${paths.admissionsDesk}/today`)
  await heading(page, /^Families who have not answered/)
  await look(page)
  await page.goto(`${paths.admissionsDesk}/today/unanswered?round=${silentRound}`)
  await page.getByText('There are 4.').waitFor()
  await look(page)
  const keys = keyboard(page)
  for (const one of [first, second, third]) await keys.tick(page.getByLabel(named(one)))
  await keys.press(page.getByRole('button', { name: 'Send a warning: 3 families' }))
  await heading(page, 'What happens: 3 families')
  await look(page)
  await field(page, 'Why are you sending it now?').fill('')
  await press(page, 'Warn 3 families')
  await summary(page)
  await look(page)

  await accepts(baseURL ?? '', second)
  await field(page, 'Why are you sending it now?').fill('The last day was yesterday')
  await press(page, 'Warn 3 families')
  await page.getByText('2 done, 1 not done').waitFor()
  await page.getByText('The family has accepted the place.').waitFor()
  await expect(page.getByRole('listitem').filter({ hasText: named(second) })).toBeVisible()
  await look(page)
  await press(page, 'Try this one again')
  await heading(page, 'Left as they are, and why: 1 family')
  await look(page)
  await press(page, 'Back to the list')
  await page.getByLabel(named(fourth)).waitFor()

  // Nobody knows where to send these families a message: they are called, and that is recorded for all at once.
  await expect(async () => {
    await page.goto(`${paths.admissionsDesk}/today/call?round=${silentRound}`)
    await page.getByText('There are 2.').waitFor({ timeout: 3000 })
  }).toPass({ timeout: 40_000 })
  await look(page)
  await press(page, 'Record that you called: all 2 families')
  await heading(page, 'What happens: 2 families')
  await field(page, /^Who did you speak to/).fill('Both mothers: they answer by the day')
  await press(page, 'Record it for 2 families')
  await page.getByText('2 done, 0 not done').waitFor()
  await press(page, 'Close')
  await page.getByText('Nothing is waiting here.').waitFor()
  await look(page)

  // From a line straight to the form.
  await page.goto(`${paths.admissionsDesk}/today/unanswered?round=${silentRound}`)
  await page.getByText('There are 3.').waitFor()
  const download = page.waitForEvent('download')
  await press(page, 'Download this list (CSV)')
  expect((await download).suggestedFilename()).toBe('unanswered.csv')
  await follow(page, `Enter an answer for ${named(fourth)}`)
  await page.getByRole('heading', { name: 'Enter an answer' }).waitFor()
  await expect(page.getByRole('heading', { name: 'Enter an answer' })).toBeFocused()

  const own = desk.pages.filter(({ path }) => path.startsWith('today'))
  const table = own.map(({ path }) => ({ path: `${paths.admissionsDesk}/${path}` }))
  expect(unseen(table, inspector.routes)).toEqual([])
})
