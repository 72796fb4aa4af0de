import type { RoundView } from '#contract/admissions/staff.ts'
import { paths } from '#web/app/paths.ts'
import { field, follow, heading, press, success, summary, tick } from '../support/admissions/desk.ts'
import { plantedRound, plantLists } from '../support/admissions/planted.ts'
import type { Seeded } from '../support/admissions/round.ts'
import { screens } from '../support/browser.ts'
import { Inspector } from '../support/inspect.ts'
import { openAs, tokenFor } from '../support/staff.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'

const inspector = new Inspector()
/** The page as it stands is in nobody's way, nor at other widths and with text of twice the size. */
async function look(page: Page): Promise<void> {
  await inspector.look(page, page.url())
  expect(inspector.findings.splice(0)).toEqual([])
}

/** What a child has no offer of any more is said with such a status. */
test.use({ expected: / 409 / })

let [holder, waiter]: readonly Seeded[] = []
let names: readonly [string, string]
test.beforeAll(async ({ baseURL }) => {
  const url = baseURL ?? ''
  const headers = { authorization: `Bearer ${await tokenFor(url, 'admissions-deciders')}` }
  const asked = await fetch(`${url}/api/workspace/admissions/rounds/${plantedRound}`, { headers })
  const { schools } = (await asked.json()) as RoundView
  const [first, second] = schools
  if (!first || !second) throw new Error('There are not two schools')
  names = [first.name, second.name]
  ;[holder, waiter] = await plantLists([first, second], 'Robin Sample')
})

/** A family's private page, on its phone. */
const opens = (open: Open, one: Seeded | undefined): Promise<Page> =>
  open(`/schools/offer/${one?.application.reference}#${one?.key}`, screens.phone)

test('a place that a family gives back goes to who is first on the list, once somebody has agreed', {
  tag: '@desktop',
}, async ({ open }) => {
  const waits = await opens(open, waiter)
  await waits.getByText('Your child is first on the list.').waitFor()
  await look(waits)
  const gives = await opens(open, holder)
  await tick(gives, /^No, we do not need this place/)
  await tick(gives, 'We do not know yet')
  await press(gives, 'Continue')
  await press(gives, 'Send our answer')
  await heading(gives, 'Thank you. We have your answer')

  const desk = await openAs(open, 'admissions-deciders', `${paths.admissionsDesk}/${plantedRound}/waiting`)
  await expect(async () => {
    await desk.reload()
    await heading(desk, 'Who would be offered a place')
  }).toPass({ timeout: 40_000 })
  await desk.getByText(`Keeps ${names[1]} until the family has answered`).waitFor()
  await look(desk)
  await press(desk, 'Offer these places')
  await press(desk, 'Agree and tell the families')
  await summary(desk)
  await look(desk)
  await field(desk, /^Why are you offering these places/).fill('A family has given its place back')
  await press(desk, 'Agree and tell the families')
  await success(desk)
  await follow(desk, names[0])
  await desk.getByText('Every entry fits the ones before it').waitFor()
  await look(desk)

  await expect(async () => {
    await waits.reload()
    await waits
      .getByRole('heading', { name: `We can offer your child a place at ${names[0]}` })
      .waitFor({ timeout: 3000 })
  }).toPass({ timeout: 40_000 })
  await waits.getByText(`Your child keeps the place at ${names[1]} until you have answered`).waitFor()
  await look(waits)
  await tick(waits, /^Yes, we would like this place/)
  await press(waits, 'Continue')
  await press(waits, 'Send our answer')
  await heading(waits, 'Thank you. We have your answer')
  await look(waits)
})
