import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { alone, reasons } from '../../support/fostering/alone.ts'
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
import { enters } from '../../support/fostering/story.ts'
import { Inspector } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { expect, type Page, test } from '../../support/test.ts'

/** The browser says so of an act that is refused for now. */
test.use({ expected: / 409 / })

const inspector = new Inspector()
const look = async (page: Page, state = '') => {
  await inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
  expect(inspector.findings.splice(0)).toEqual([])
}
/** Finishes the report as the assessor does, gives it, and lets the household read it. */
async function readsReport(assessor: Page, home: Page, address: string): Promise<void> {
  await assessor.goto(`${address}/report/report`)
  await press(assessor, 'I have read it: finish the report')
  await press(assessor, 'Give it to the household to read')
  await assessor.getByText('The household has had it since').waitFor()
  await look(assessor, 'given to them')
  await home.reload()
  await follow(home, 'The report about you')
  await home.getByText('What we saw and heard on our visits.').first().waitFor()
  await look(home)
}

test.describe('a household of another kind', { tag: '@desktop' }, () => {
  test('who looks after a child already: a first look at the home, and 16 weeks from the day', async ({
    open,
  }) => {
    const child = { role: 'child', name: 'Noor Sample' } as const
    const one = await alone('connected-person', { placed: today() }, [child])
    const home = await enters(open, one.made)
    await home.getByText('Caring for a child you know').waitFor()
    await look(home)
    const manager = await colleague(open, 'fostering-managers')
    await manager.goto(`${one.address}/placement.c1`)
    const place = () =>
      act(manager, 'Place the child for now', 'Place the child', async () => {
        await manager.getByLabel('Name of the child').fill(child.name)
        await manager.getByLabel('How do they know each other?').fill('Grandchild')
        await typeDay(manager, 'on', today())
        await manager.getByLabel('Reasons').fill(reasons.reasons)
      })
    await place()
    await summary(manager)
    await manager
      .getByText(/A first look at your home/)
      .first()
      .waitFor()
    await look(manager, 'before anybody looked')
    await completePart(url, one.recruiter, one.household, 'checklist.schedule4')
    await press(manager, 'Place the child')
    await done(manager, 'count from that day.')
    await look(manager, 'with a child')
    const until = dayInWords(addDays(dayInEngland(new Date()), 16 * 7))
    await manager.goto(one.address)
    await manager.getByText(until).first().waitFor()
    await look(manager, 'with 16 weeks')
    await home.goto(`${new URL(one.made.url).pathname}/steps`)
    await home.getByText(until).first().waitFor()
    await look(home, 'with 16 weeks')
    await one.toAssessing()
    await one.throughStageOne()
    await one.toReport()
    await home.goto(new URL(one.made.url).pathname)
    await readsReport(await colleague(open, 'fostering-assessors'), home, one.address)
  })

  test('who adopts: one stage after the other, and asked for', async ({ open }) => {
    const one = await alone('adoption')
    const home = await enters(open, one.made)
    await home.getByText('Your adoption application').waitFor()
    await look(home)
    await one.toAssessing()
    const assessor = await colleague(open, 'fostering-assessors')
    await assessor.goto(one.address)
    await assessor.getByText('What is stopping the other steps').click()
    await assessor.getByText('Stage 1 is not decided yet').first().waitFor()
    await expect(assessor.getByRole('link', { name: 'Begin stage 2', exact: true })).toHaveCount(0)
    await look(assessor, 'before stage 1 is decided')
    await one.throughStageOne()
    await assessor.goto(one.address)
    await act(assessor, 'They asked to move on to stage 2', 'Save the day', () =>
      typeDay(assessor, 'on', today()),
    )
    await done(assessor, 'Saved.')
    await one.toReport()
    await home.reload()
    await home.getByText('We are getting to know you.').waitFor()
    await look(home, 'in stage 2')
    await readsReport(assessor, home, one.address)
    await home.getByText(/Tell us what you think of it by /).waitFor()
  })

  test('of one who fosters, and fostered elsewhere: their last service, and no two interviews', async ({
    open,
  }) => {
    const one = await alone('fostering')
    const recruiter = await colleague(open, 'fostering-recruiters')
    await recruiter.goto(one.address)
    await one.toAssessing()
    await recruiter.reload()
    await act(recruiter, 'Say what else we know', 'Save it', () =>
      recruiter.locator('input[name=formerProvider][value=yes]').check(),
    )
    await done(recruiter, 'Saved.')
    await completePart(url, one.recruiter, one.household, 'reference.provider')
    await recruiter.reload()
    const interviews = recruiter.getByRole('listitem').filter({ hasText: 'What people who know them say' })
    await expect(interviews).toContainText('Not needed')
    await look(recruiter, 'of somebody who fostered before')
    await one.throughStageOne()
    await one.toReport()
    const home = await enters(open, one.made)
    await heading(home, 'What happens next')
    await readsReport(await colleague(open, 'fostering-assessors'), home, one.address)
  })
})
