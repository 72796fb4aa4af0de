import { addDays } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { alone, atHome, onPage, reasons } from '../../support/fostering/alone.ts'
import { completePart, today } from '../../support/fostering/application.ts'
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
import { look } from '../../support/fostering/story.ts'
import { url } from '../../support/installed.ts'
import { test } from '../../support/test.ts'

/** The browser says so of an act that is refused, and of a case that whoever closed it sees no more. */
test.use({ expected: / 409 | 404 | 422 / })

test.describe('a child who is there', { tag: '@desktop' }, () => {
  const child = { role: 'child', name: 'Noor Sample' } as const

  test('with family: once eight weeks more, with the panel’s views first, and another home before an end', async ({
    open,
  }) => {
    const one = await alone('connected-person', { placed: addDays(today(), -100) }, [child])
    await completePart(url, one.recruiter, one.household, 'checklist.schedule4')
    const manager = await colleague(open, 'fostering-managers')
    await manager.goto(one.address)
    await manager.getByText('Write, or begin something that is not in the plan').click()
    await follow(manager, 'A child who is placed with them')
    await act(manager, 'Place the child for now', 'Place the child', async () => {
      await manager.getByLabel('Name of the child').fill(child.name)
      await manager.getByLabel('How do they know each other?').fill('Grandchild')
      await typeDay(manager, 'on', addDays(today(), -100))
      await manager.getByLabel('Reasons').fill(reasons.reasons)
    })
    await done(manager, 'count from that day.')
    await look(manager, 'with a child')
    const extend = () =>
      act(manager, 'Extend it once, by 8 weeks', 'Extend it', () =>
        manager.getByLabel('Reasons').fill('It is still the best home for her.'),
      )
    await extend()
    await summary(manager)
    await manager
      .getByText(/The panel’s views are not recorded/)
      .first()
      .waitFor()
    await look(manager, 'before the panel’s views')
    for (const title of ['The panel gave its views', 'The reviewing officer was told'])
      await act(manager, title, 'Save it', async () => {
        await typeDay(manager, 'on', today())
        await manager.getByLabel('What was said or decided?').fill('They agree.')
      }).then(() => done(manager, 'Saved.').then(() => manager.reload()))
    await extend()
    await done(manager, 'Extended, once and for all.')
    await look(manager, 'extended')
    const page = await onPage(open, one.made)
    const until = dayInWords(addDays(today(), -100 + 24 * 7))
    await page.getByText(until).first().waitFor()
    await look(page, 'with a child there')
    await atHome(page, one.made, '/steps')
    await look(page, 'steps with a child there')
    await act(manager, 'The placement ended', 'Save it', async () => {
      await typeDay(manager, 'on', today())
      await manager.getByLabel('What was said or decided?').fill('She goes to her aunt.')
    })
    await summary(manager)
    await look(manager, 'without another home')
    await act(manager, 'Somewhere else to live is arranged', 'Save it', async () => {
      await typeDay(manager, 'on', today())
      await manager.getByLabel('What was said or decided?').fill('With her aunt.')
    })
    await done(manager, 'Saved.')
    await act(manager, 'The placement ended', 'Save it', async () => {
      await typeDay(manager, 'on', today())
      await manager.getByLabel('What was said or decided?').fill('She went to her aunt.')
    })
    await done(manager, 'Saved.')
    await look(manager, 'ended')
    await page.reload()
    await look(page, 'after the child has left')
  })

  test('with adopters: approved before, a named child, notice, and its end', async ({ open }) => {
    const assessor = await colleague(open, 'fostering-assessors')
    await follow(assessor, 'Begin a case')
    await assessor.getByLabel('Fostering for adoption').check()
    await assessor.getByLabel('Full name').fill('Ada Sample')
    await assessor.getByLabel('A child was placed with them').check()
    await typeDay(assessor, 'approved', '2126-01-01')
    await press(assessor, 'Begin the case')
    await summary(assessor)
    await look(assessor, 'approved tomorrow')
    await typeDay(assessor, 'approved', addDays(today(), -60))
    await press(assessor, 'Begin the case')
    await heading(assessor, 'Case')
    await assessor.getByText('Approved', { exact: true }).first().waitFor()
    await look(assessor, 'of approved adopters')
    const address = new URL(assessor.url()).pathname
    const manager = await colleague(open, 'fostering-managers')
    await completePart(
      url,
      (await alone('fostering')).assessor,
      address.split('/').at(-1) ?? '',
      'checklist.schedule4',
    )
    await manager.goto(`${address}/placement.c1`)
    await act(manager, 'Place the child for now', 'Place the child', async () => {
      await manager.getByLabel('Name of the child').fill(child.name)
      await manager.getByLabel('How do they know each other?').fill('The child is to be adopted by them')
      await typeDay(manager, 'on', today())
      await manager.getByLabel('Reasons').fill(reasons.reasons)
    })
    await done(manager, 'Saved.')
    await look(manager, 'with a named child')
    await press(assessor, 'Make a link for Ada Sample')
    const secret = assessor.locator('.fos-link:focus .fos-link__secret')
    const made = {
      url: await secret.nth(0).innerText(),
      code: (await secret.nth(1).innerText()).replace('Code: ', ''),
    }
    const page = await onPage(open, made)
    await look(page, 'with a named child')
    await follow(page, 'Every step, and who does it')
    await page.getByText('You foster the child you hope to adopt').first().waitFor()
    await look(page, 'steps with a named child')
    await act(manager, 'Somebody gave notice', 'Save it', async () => {
      await typeDay(manager, 'on', today())
      await manager.getByLabel('What was said or decided?').fill('They gave notice.')
    })
    await done(manager, 'It ends 28 days after it.')
    await page.reload()
    await page
      .getByText(dayInWords(addDays(today(), 28)))
      .first()
      .waitFor()
    await look(page, 'with notice')
    for (const title of ['Somewhere else to live is arranged', 'The placement ended'])
      await act(manager, title, 'Save it', async () => {
        await typeDay(manager, 'on', today())
        await manager.getByLabel('What was said or decided?').fill('With her aunt.')
      }).then(() => done(manager, 'Saved.').then(() => manager.reload()))
    await look(manager, 'ended')
  })
})
