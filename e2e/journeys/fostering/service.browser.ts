import { readFile } from 'node:fs/promises'
import { addDays } from '#contract/calendar/day.ts'
import { alone } from '../../support/fostering/alone.ts'
import { today } from '../../support/fostering/application.ts'
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
import { Inspector, unseenAt } from '../../support/inspect.ts'
import { expect, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)

/** A count that somebody asks for comes with one of the next minutes. */
const countMs = 150_000

test('those who lead the service ring a carer whose review is due, and read figures that were counted anew', {
  tag: '@desktop',
}, async ({ open }) => {
  const { household } = await alone('early-permanence', { approved: addDays(today(), -340) })
  const page = await colleague(open, 'fostering-managers')
  await follow(page, 'Carers to call')
  await heading(page, 'Carers to call')
  const carer = page.getByRole('region', { name: 'Ada Sample' }).filter({ hasText: household })
  await carer.getByText(/Next review is due by/).waitFor()
  await look(page, 'with somebody to ring')
  await carer.getByRole('link', { name: /record a call/ }).click()
  await act(page, 'Record a call', 'Save the call', () =>
    page.getByRole('radio', { name: 'We talked' }).check(),
  )
  await summary(page)
  await look(page, 'with what is missing of a call')
  await typeDay(page, 'next', addDays(today(), 14))
  await press(page, 'Save the call')
  await done(page, 'They go back on the list')
  await page.goto('/workspace/fostering/calls')
  await page
    .getByText(/There is nobody to call today|Open the case and record a call/)
    .first()
    .waitFor()
  await expect(carer).toHaveCount(0)

  await page.goto('/workspace/fostering')
  await follow(page, 'Service figures')
  await page.getByText(/Counted on/).waitFor({ timeout: countMs })
  const again = page.getByRole('button', { name: 'Count again now' })
  if (await again.isVisible()) await again.click()
  await page.getByText('We are counting now.').waitFor()
  await look(page, 'while it is counted')
  await again.waitFor({ timeout: countMs })
  await heading(page, 'From enquiry to approval')
  await heading(page, 'For the yearly national return')
  const part = page.getByRole('region', { name: 'Approved households' })
  await part.getByText('See the numbers').click()
  await part.getByRole('table').waitFor()
  await look(page, 'with figures')
  expect(unseenAt(/^\/workspace\/fostering\/(?:calls|figures)$/, inspector.routes)).toEqual([])
  const shown = await part
    .getByRole('row', { name: /^Newly approved/ })
    .getByRole('cell')
    .innerText()
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, /Download these figures/)])
  const number = shown === 'Not shown' ? '' : shown.replaceAll(',', '')
  expect(await readFile(await file.path(), 'utf8')).toContain(
    `Approved households,Newly approved,Households,${number}\r\n`,
  )
  expect(inspector.findings.splice(0)).toEqual([])
})
