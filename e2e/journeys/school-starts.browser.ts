import { readFile } from 'node:fs/promises'
import { parseCsv } from '#contract/core/csv.ts'
import { paths } from '#web/app/paths.ts'
import desk from '#web/features/admissions-desk/pages.ts'
import { follow, heading, press, success, summary, tick } from '../support/admissions/desk.ts'
import { hill, round, september } from '../support/admissions/september.ts'
import { screens } from '../support/browser.ts'
import { Inspector, unseen } from '../support/inspect.ts'
import { keyboard } from '../support/keyboard.ts'
import { openAs } from '../support/staff.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'

const inspector = new Inspector()
async function look(page: Page): Promise<void> {
  await inspector.look(page, page.url())
  expect(inspector.findings.splice(0)).toEqual([])
}

/** Another tab was quicker. */
test.use({ expected: / 409 / })

let morning: Awaited<ReturnType<typeof september>>
test.beforeAll(async () => {
  morning = await september()
})

const group = 'sample-hill-school'
const opens = (open: Open, path: string) =>
  openAs(open, group, `${paths.admissionsDesk}${path}`, { ...screens.desktop, prepare: morning.as(group) })
const seat = `/seats/${hill}/${round}`

/** Everybody but the child who is last has started: chosen by keyboard, looked at, then saved. */
async function confirms(page: Page, name: string): Promise<void> {
  const keys = keyboard(page)
  await keys.tick(page.getByRole('checkbox', { name: new RegExp(`^${name}, `) }))
  await keys.press(page.getByRole('button', { name: 'Check before you save' }))
  await heading(page, 'Check before you save')
  await page.getByText(/ started on 1 September 2027\./).waitFor()
  await look(page)
  await keys.press(page.getByRole('button', { name: 'Save' }))
  await summary(page)
  await look(page)
  await tick(page, 'Has not come. We have not heard from the family')
  await keys.press(page.getByRole('button', { name: 'Save' }))
  await success(page)
  await page.getByText(/ started on 1 September 2027, and 1 child has not come\./).waitFor()
  await look(page)
}

/** The file as it is kept, line by line under its heading. */
async function downloads(page: Page, button: RegExp) {
  const kept = page.waitForEvent('download')
  await press(page, button)
  const text = await readFile(await (await kept).path(), 'utf8')
  const [names, ...lines] = parseCsv(text)
  return lines.map(({ cells }) =>
    Object.fromEntries((names?.cells ?? []).map((column, at) => [column, cells[at] ?? ''])),
  )
}

/** What was said of a child by mistake is taken back, and said again. */
async function saysAgain(page: Page, name: string): Promise<void> {
  await press(page, `Change whether ${name} has started`)
  await look(page)
  await tick(page, /^None of these/)
  await press(page, 'Save')
  await success(page)
  await press(page, `Record whether ${name} has started`)
  await press(page, 'Save')
  await summary(page)
  await look(page)
  await tick(page, 'Has not come')
  await tick(page, 'The family says the child goes to another school')
  await press(page, 'Save')
  await success(page)
}

test('a school sees what waits for it, says who has started, takes the file for its system, and the council sees who has not come', {
  tag: '@desktop',
}, async ({ open }) => {
  const last = morning.children.at(-1)
  const name = last?.name ?? ''
  const count = morning.children.length
  const school = await opens(open, '')
  await heading(school, 'What is waiting for you')
  await look(school)
  const tab = await opens(open, `${seat}/starts`)
  await heading(tab, 'Who has started?')
  await follow(school, `Confirm who has started: ${count} children`)
  await heading(school, 'Who has started?')
  await look(school)
  await confirms(school, name)

  // Another tab shows what it showed before, and undoes nothing.
  await press(tab, 'Check before you save')
  await press(tab, 'Save')
  await summary(tab)
  await tab.getByText(/^Somebody else confirmed some of these children/).waitFor()
  await tab.getByText('There is nobody left to confirm.').waitFor()
  await look(tab)

  await follow(school, 'See everybody who has a place')
  await heading(school, 'Everyone')
  await look(school)
  await saysAgain(school, name)
  const rows = await downloads(school, /^Download the children/)
  expect(rows).toHaveLength(count)
  expect(rows.filter(({ Start }) => Start === 'Started')).toHaveLength(count - 1)
  const out = rows.find(({ ApplicationReference }) => ApplicationReference === last?.reference)
  expect(out).toMatchObject({
    Name: name,
    Start: 'NotCome',
    EntryDate: '',
    Accept: 'NotAnswered',
    YearGroup: 'R',
  })
  await school.getByText(/^Last downloaded by Sam Secretary/).waitFor()
  await school.goto(`${paths.admissionsDesk}${seat}/waiting`)
  await heading(school, 'Waiting list')
  await school.getByText(/ on the list\./).waitFor()
  await look(school)
  await school.goto(`${paths.admissionsDesk}/seats/${hill}`)
  await heading(school, 'What is waiting for you')
  await look(school)

  const officer = await openAs(open, 'admissions-officers', `${paths.admissionsDesk}/${round}/starts`, {
    ...screens.desktop,
    prepare: morning.as('admissions-officers'),
  })
  await heading(officer, 'Children who have not come')
  await officer.getByText('The family told the school that the child goes to another school').waitFor()
  await look(officer)
  await follow(officer, new RegExp(`^${name}, `))
  await heading(officer, 'The offer and the family’s answer')

  const all = desk.pages.filter(({ path }) => /^(?::round\/starts|seats\/:school(?:$|\/:round\/))/.test(path))
  expect(
    unseen(
      all.map(({ path }) => ({ path: `${paths.admissionsDesk}/${path}` })),
      inspector.routes,
    ),
  ).toEqual([])
})
