import { formOf, sectionPart } from '#fostering/parts/sections/index.ts'
import { alone, atHome, onPage } from '../../support/fostering/alone.ts'
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
import { actOn } from '../../support/fostering/household.ts'
import { look } from '../../support/fostering/story.ts'
import { url } from '../../support/installed.ts'
import { expect, test } from '../../support/test.ts'

/** The browser says so of an act that is refused, and of a case that whoever closed it sees no more. */
test.use({ expected: / 409 | 404 | 422 / })

test.describe('a household that waits', () => {
  test('who adopts: the time stands still until they go on, and who fosters: it does not', async ({
    open,
  }) => {
    for (const [kind, line, stops] of [
      ['adoption', 'Stage 1', true],
      ['fostering', 'Recommendation', false],
    ] as const) {
      const one = await alone(kind)
      await one.toAssessing()
      const assessor = await colleague(open, 'fostering-assessors')
      await assessor.goto(one.address)
      await assessor.getByRole('link', { name: 'Pause', exact: true }).click()
      await look(assessor, `${kind} about to pause`)
      await press(assessor, 'Pause it')
      await summary(assessor)
      await look(assessor, `${kind} without a reason`)
      await assessor.getByLabel('Why do they ask for a pause?').fill('You are moving house.')
      await press(assessor, 'Pause it')
      await done(assessor, 'Paused.')
      await look(assessor, `${kind} paused`)
      const page = await onPage(open, one.made)
      await look(page, `${kind} during a pause`)
      await atHome(page, one.made, '/steps')
      const step = page.getByRole('listitem').filter({ hasText: line }).first()
      await expect(step).toContainText(
        stops ? 'This deadline is on hold until you carry on' : 'goes on during your pause',
      )
      await look(page, `${kind} steps during a pause`)
      await act(assessor, 'Continue after the pause', 'Continue')
      await done(assessor, 'It continues.')
      await page.reload()
      await expect(step).not.toContainText('pause')
    }
  })
})

test.describe('a case that ends', () => {
  test('declined: the council does not assess, says why, and how to complain', async ({ open }) => {
    const one = await alone('fostering')
    await one.applies()
    const manager = await colleague(open, 'fostering-managers')
    await manager.goto(one.address)
    await manager.getByRole('link', { name: 'Decide not to assess', exact: true }).click()
    await press(manager, 'Decide not to assess them')
    await summary(manager)
    await look(manager, 'without reasons')
    await manager.getByLabel('Reasons').fill('You work abroad for most of the year.')
    await press(manager, 'Decide not to assess them')
    await done(manager, 'The case has ended.')
    await look(manager, 'declined')
    const page = await onPage(open, one.made)
    await page.getByText('We decided not to start an assessment').first().waitFor()
    await page.getByText('You work abroad for most of the year.').waitFor()
    await look(page, 'declined')
    await follow(page, 'send us a complaint')
    await heading(page, 'Complaint, compliment or comment')
  })

  test('stopped in stage 1: all the reasons, a complaint, and never a review', async ({ open }) => {
    const one = await alone('fostering')
    await one.toAssessing()
    const manager = await colleague(open, 'fostering-managers')
    await manager.goto(one.address)
    await act(manager, 'Stop in stage 1', 'Stop the assessment', () =>
      manager.getByLabel('Reasons').fill('What came back from the checks is in the way, for two reasons.'),
    )
    await done(manager, 'The assessment has ended.')
    await look(manager, 'stopped')
    const page = await onPage(open, one.made)
    await page.getByText('We stopped your assessment in stage 1').first().waitFor()
    await page.getByText('for two reasons').waitFor()
    await page.getByRole('link', { name: 'send us a complaint' }).waitFor()
    await expect(page.getByText(/ask for an independent review/)).toHaveCount(0)
    await look(page, 'stopped')
    await atHome(page, one.made, '/steps')
    await heading(page, 'Every step')
    await look(page, 'stopped steps')
  })

  test('withdrawn: at their own press, with a reason, and nothing is asked of them any more', async ({
    open,
  }) => {
    const one = await alone('fostering')
    const page = await onPage(open, one.made)
    await follow(page, 'If you want to stop')
    await page.getByLabel('It took too long').check()
    await page.getByLabel(/Would you like to say more/).fill('Nine months.')
    await press(page, 'I want to stop')
    await page.getByText('You have told us that you want to stop').waitFor()
    await look(page, 'withdrawn')
    await follow(page, 'Back to your page')
    await page.getByText('You can come back to us at any time.').waitFor()
    await look(page, 'after it')
    const manager = await colleague(open, 'fostering-managers')
    await manager.goto(one.address)
    await manager.getByText('Closed', { exact: true }).first().waitFor()
    await manager.getByText('It took too long').waitFor()
    await look(manager, 'withdrawn')
  })

  test('transferred: with another service, its records asked for, sent, and late until then', async ({
    open,
  }) => {
    const one = await alone('fostering')
    await one.toAssessing()
    const recruiter = await colleague(open, 'fostering-recruiters')
    await recruiter.goto(one.address)
    await act(recruiter, 'Ask another service for its records', 'Save that you asked', async () => {
      await recruiter.getByLabel('Which service?').fill('Sample Fostering North')
      await typeDay(recruiter, 'on', today())
    })
    await done(recruiter, 'Fifteen working days count from that day.')
    await act(recruiter, 'The other service’s records came', 'Save the day', () =>
      typeDay(recruiter, 'on', today()),
    )
    await done(recruiter, 'Saved.')
    await look(recruiter, 'with records of another service')
    await act(recruiter, 'They go on with another service', 'End the case here', async () => {
      await recruiter.getByLabel('Which service?').fill('Sample Fostering South')
      await recruiter.getByLabel('Reasons').fill('You move to another county.')
    })
    await done(recruiter, 'The case has ended here.')
    await look(recruiter, 'with a case that has ended')
    const manager = await colleague(open, 'fostering-managers')
    await manager.goto(one.address)
    await manager.getByRole('link', { name: 'Another service asks for the records', exact: true }).click()
    await manager.getByLabel('Which service?').fill('Sample Fostering South')
    await typeDay(manager, 'on', today())
    await press(manager, 'Save the day')
    await summary(manager)
    await look(manager, 'without consent')
    await manager.getByLabel(/has agreed/).check()
    await press(manager, 'Save the day')
    await done(manager, 'Fifteen working days')
    await look(manager, 'asked for records')
    const page = await onPage(open, one.made)
    await page.getByText('You are carrying on with another service').first().waitFor()
    await page.getByText('Your records for another service').first().waitFor()
    await look(page, 'with records to send')
    // It is owed though the case is over: it stands among the open ones until it is done.
    const list = await colleague(open, 'fostering-managers')
    await follow(list, 'All open cases')
    await list.getByText(one.household).waitFor()
    await act(manager, 'We sent the records', 'Save the day', () => typeDay(manager, 'on', today()))
    await done(manager, 'Saved.')
    await list.reload()
    await list.getByRole('heading', { level: 1 }).waitFor()
    await expect(list.getByText(one.household)).toHaveCount(0)
  })
})

test.describe('a brief report', () => {
  test('with what they say on paper, goes on, and comes back', async ({ open }) => {
    const one = await alone('fostering')
    await one.toAssessing()
    await actOn(url, one.assessor, one.desk, 'head', 'begin-stage-two', {})
    for (const section of formOf('report.brief', 'fostering').sections.map(sectionPart)) {
      await actOn(url, one.assessor, one.desk, section, 'write', {
        text: 'We are worried.',
        reader: 'household',
      })
      await actOn(url, one.assessor, one.desk, section, 'finish', {})
    }
    const assessor = await colleague(open, 'fostering-assessors')
    await assessor.goto(`${one.address}/report/report.brief`)
    await press(assessor, 'I have read it: finish the brief report')
    await press(assessor, 'Give it to the household to read')
    await assessor.getByText('The household has had it since').waitFor()
    const page = await onPage(open, one.made)
    await follow(page, /brief report about you/i)
    await page.getByText('We are worried.').first().waitFor()
    await look(page, 'with ten working days')
    const manager = await colleague(open, 'fostering-managers')
    await manager.goto(one.address)
    await manager.getByText('What is stopping the other steps').click()
    await manager.getByText(/The household may comment until the end of/).waitFor()
    await press(assessor, 'Add comments that came another way')
    await press(assessor, 'Save the comments')
    await summary(assessor)
    await look(assessor, 'without what they said')
    await assessor.getByLabel('In a letter').check()
    await typeDay(assessor, 'on', today())
    await assessor.getByLabel('What did they say?').fill('We do not think that this is fair.')
    await assessor
      .getByRole('group', { name: /said all they want/ })
      .getByLabel('Yes')
      .check()
    await press(assessor, 'Save the comments')
    await done(assessor, 'The comments are with the report now.')
    await look(assessor, 'with a letter')
    await page.reload()
    await page.getByText('We do not think that this is fair.').waitFor()
    await look(page, 'with their letter')
    await manager.goto(one.address)
    await act(manager, 'Hand over for a decision', 'Hand it over', async () => {
      await manager.getByLabel('A brief report with their comments').check()
      await manager.getByLabel('Reasons').fill('They seem unlikely to be suitable.')
    })
    await done(manager, 'Handed over.')
    await act(manager, 'Take the case back to work on it', 'Take it back', async () => {
      await look(manager, 'about to take it back')
      await manager.getByLabel('The panel asked for more').check()
      await manager.getByLabel('Reasons').fill('The panel wants a full assessment.')
    })
    await done(manager, 'The case is with you again.')
    await look(manager, 'taken back')
    await atHome(page, one.made)
    await page.getByText('We took the report back to work on it').waitFor()
    await look(page, 'taken back')
    await assessor.reload()
    await press(assessor, 'Open it again')
  })
})

test.describe('what is held about somebody', () => {
  test('is asked to be erased, and what a manager answers is read on their page', async ({ open }) => {
    const one = await alone('fostering')
    await one.applies()
    const page = await onPage(open, one.made)
    await follow(page, 'Messages with your worker')
    await page.locator('#text').fill('When will you come?')
    await press(page, 'Send')
    await page.getByText('We have your message').waitFor()
    await atHome(page, one.made)
    await follow(page, 'Ask us to erase what we hold about you')
    await look(page, 'before they ask')
    await page.getByLabel('What should we erase? (optional)').fill('My messages.')
    await press(page, 'Ask us to erase it')
    await page.getByText('You have asked us').waitFor()
    await look(page, 'asked')
    const manager = await colleague(open, 'fostering-managers')
    await manager.goto(one.address)
    await follow(manager, /Request to erase|Your request to erase/)
    await manager.getByText('My messages.').waitFor()
    await look(manager, 'with a request')
    await manager.getByRole('link', { name: 'Answer the request', exact: true }).click()
    await press(manager, 'Save the answer')
    await summary(manager)
    await look(manager, 'without an answer')
    await manager.getByLabel('Erase what may go').check()
    await manager.getByLabel('Reasons').fill('We do not need your messages any more.')
    await press(manager, 'Save the answer')
    await done(manager, 'Answered.')
    await look(manager, 'answered')
    await page.reload()
    await page.getByText('Yes, we erase what we do not have to keep').waitFor()
    await look(page, 'answered')
  })
})
