import { randomUUID } from 'node:crypto'
import type { EnquirySent } from '#contract/fostering/enquiry.ts'
import { paths } from '#web/app/paths.ts'
import { screens } from '../../support/browser.ts'
import {
  agreeAll,
  completePart,
  completeStage,
  fillInRest,
  today,
} from '../../support/fostering/application.ts'
import { asksSomebody } from '../../support/fostering/asked.ts'
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
import { enquiry } from '../../support/fostering/enquiry.ts'
import { ask } from '../../support/fostering/household.ts'
import { readsReport, writesReport } from '../../support/fostering/report.ts'
import {
  asked,
  back,
  enters,
  linkFor,
  listening,
  look,
  one,
  planted,
  sessionOf,
  two,
} from '../../support/fostering/story.ts'
import { url } from '../../support/installed.ts'
import { tokenFor } from '../../support/staff.ts'
import { expect, test } from '../../support/test.ts'

/** The browser says so of a wrong code, and of an act that is refused for now. */
test.use({ expected: / 40[149] / })

test.describe('a household that wants to foster or adopt', () => {
  test.describe.configure({ retries: 0 })

  test('of two goes from its first question to a report that both have read', { tag: '@desktop' }, async ({
    open: opening,
  }) => {
    const open = listening(opening)
    const email = `fostering-${randomUUID().slice(0, 8)}@example.org`
    const household = await test.step('asked, and invited', async () => {
      const said = enquiry({ name: one.name, words: one.words, email })
      const { body: sent } = await ask<EnquirySent>(url, '', '/fostering/enquiries', said)
      const page = await colleague(open, 'fostering-recruiters')
      await look(page)
      await page.goto(`${paths.workspace}/enquiries/${sent.reference}`)
      await press(page, 'Invite them to apply')
      await page.getByLabel('Fostering', { exact: true }).check()
      await page.getByLabel('Yes, they told us').check()
      await press(page, 'Send the invitation')
      await follow(page, /^Open FA-/)
      await heading(page, 'Case')
      await look(page, 'as it begins')
      return page.url().split('/').at(-1) ?? ''
    })
    const address = `${paths.fosteringDesk}/cases/${household}`
    const assessor = await colleague(open, 'fostering-assessors')
    const [asAssessor, asManager, asRecruiter] = await Promise.all(
      ['assessors', 'managers', 'recruiters'].map((group) => tokenFor(url, `fostering-${group}`)),
    )
    if (!asAssessor || !asManager || !asRecruiter) throw new Error('Nobody is signed in')
    const recruiter = await colleague(open, 'fostering-recruiters')

    const links = await test.step('has a worker, a partner and two links', async () => {
      await recruiter.goto(address)
      await follow(recruiter, 'Add a person')
      await press(recruiter, 'Add them')
      await summary(recruiter)
      await look(recruiter, 'with what is missing')
      await recruiter.getByLabel('Full name').fill(two.name)
      await recruiter.getByLabel('Applies').check()
      await press(recruiter, 'Add them')
      await done(recruiter, 'They are in the household now.')
      await act(recruiter, 'Say who their worker is', 'Save the worker', () =>
        recruiter.locator('input[name=who]').first().check(),
      )
      await done(recruiter, 'The household sees who their worker is.')
      await act(recruiter, 'Say what else we know', 'Save it', async () => {
        for (const field of ['formerProvider', 'livesElsewhere', 'pets'])
          await recruiter.locator(`input[name=${field}][value=no]`).check()
      })
      await done(recruiter, 'Saved.')
      await look(recruiter, 'with two who apply')
      return [
        // The invitation gave them one.
        await linkFor(recruiter, one.name, { has: true }),
        await linkFor(recruiter, two.name, { has: false }),
      ] as const
    })

    const first = await test.step('opens with the code alone', async () => {
      const page = await open(links[0].url.replace(/#.*/, ''), screens.phone)
      await heading(page, 'Open your private link')
      await look(page, 'without its key')
      await page.goto(links[0].url)
      await press(page, 'Open my page')
      await summary(page)
      await page.locator('#code').fill(links[1].code)
      await press(page, 'Open my page')
      await page.getByText('That code is not right').first().waitFor()
      await look(page, 'with a wrong code')
      return enters(open, links[0])
    })
    const second = await enters(open, links[1])
    await test.step('is reached at one address, and knows what comes next', async () => {
      await look(first)
      expect(first.url()).not.toContain('#')
      await follow(first, 'How we reach you')
      await expect(first.getByLabel('Email address')).toHaveValue(email)
      await look(first)
      await back(first)
      await follow(second, 'How we reach you')
      await press(second, 'Save')
      await summary(second)
      await look(second, 'with what is missing')
      await second.getByLabel('Email address').fill(email)
      await press(second, 'Save')
      await done(second, 'We have saved how we reach you')
      await back(second)
      await follow(first, 'Messages with your worker')
      await first.getByText(one.words).waitFor()
      await press(first, 'Send')
      await summary(first)
      await look(first, 'with what is missing')
      await first.getByLabel('Your message').fill('When will you come?')
      await press(first, 'Send')
      await done(first, 'We have your message')
      await back(first)
      await follow(first, 'Every step, and who does it')
      await heading(first, 'Stage 1: checks')
      await look(first)
      await back(first)
      await follow(first, 'People in your household')
      await first.getByText(two.name).waitFor()
      await press(first, 'I want to leave this application')
      await look(first, 'before somebody leaves')
      await press(first, 'No, I stay')
      await back(first)
    })

    const [p1, p2] = await Promise.all(links.map(sessionOf))
    if (!p1 || !p2) throw new Error('No place is open')
    await test.step('fills in what is private, and what is shared', async () => {
      await follow(second, 'Your health')
      await heading(second, 'Your health')
      await look(second)
      await press(second, 'Start')
      await second.locator('#surgery').waitFor()
      await press(second, 'Save and continue')
      await summary(second)
      await look(second, 'with what is missing')
      await second.locator('#surgery').fill('Soar Surgery, Sampleton')
      await press(second, 'Save and continue')
      await second.locator('input[name=hasConditions][value=yes]').check()
      await second.locator('#conditions').fill(two.illness)
      await look(second, 'of an illness')
      await press(second, 'Save and continue')
      await second.locator('input[name=smoking][value=no]').check()
      await press(second, 'Save and continue')
      await second.getByText(two.illness).waitFor()
      await look(second, 'with answers')
      await press(second, 'I have finished this section')
      await second.getByText('You have finished “Your health”').waitFor()
      await look(second, 'with a section finished')
      await follow(second, 'People who help you')
      await press(second, 'Start')
      await second.locator('#who').fill('My sister lives next door')
      await press(second, 'Save and continue')
      await second.locator('#why').waitFor()
      await first.reload()
      await follow(first, 'People who help you')
      await first.getByText('My sister lives next door').waitFor()
      await look(first, 'that another began')
      await first.goto(new URL(links[0].url).pathname.concat('/section/form.p2.health'))
      await first.getByText('It is about somebody else in your household').waitFor()
      await first.goto(new URL(links[0].url).pathname)
      await follow(first, 'What you agree to')
      await look(first)
      await press(first, 'Yes, I agree – Police check')
      await first.getByText(/^You said yes on /).waitFor()
      await look(first, 'with a yes')
      for (const [person, token] of Object.entries({ p1, p2 })) {
        await agreeAll(url, token, person)
        await fillInRest(url, token)
      }
      await first.goto(new URL(links[0].url).pathname)
      await press(first, 'Send our application')
      await heading(first, 'Your fostering application')
      await expect(first.getByRole('button', { name: 'Send our application' })).toHaveCount(0)
      await look(first, 'once it is sent')
    })

    const manager = await colleague(open, 'fostering-managers')
    await test.step('is decided to be assessed', async () => {
      await manager.goto(address)
      await act(manager, 'Decide to assess', 'Decide to assess them', () =>
        manager.getByLabel('Reasons').fill('Everything that we asked for is here.'),
      )
      await done(manager, 'Decided. Stage 1 has begun.')
      await look(manager, 'in stage 1')
    })

    await test.step('has somebody who knows them, unseen by them', () =>
      asksSomebody(open, recruiter, address, p1))

    await test.step('is checked and visited, and passes stage 1', async () => {
      await recruiter.goto(`${address}/check.p1.dbs`)
      await act(recruiter, 'Ask for it', 'Save that you asked')
      await done(recruiter, 'Saved. We are waiting for them now.')
      await act(recruiter, 'It came back', 'Save what came', async () => {
        await typeDay(recruiter, 'on', today())
        await recruiter.getByRole('radio', { name: 'No', exact: true }).check()
        await recruiter.getByLabel('What does it say?').fill('Nothing on record.')
      })
      await done(recruiter, 'Saved.')
      await look(recruiter, 'that came back')
      await assessor.goto(`${address}/visit.v1`)
      await press(assessor, 'Write up this visit, or take it with you')
      await press(assessor, 'Take this visit with me')
      for (const { name } of [one, two])
        await assessor.getByRole('group', { name: 'Which adults did you see?' }).getByLabel(name).check()
      await assessor.getByLabel('What did you see and hear?').fill('Two calm people and two old dogs.')
      await assessor.getByRole('radio', { name: 'No', exact: true }).check()
      await press(assessor, 'Finish and send')
      await heading(assessor, 'Sent')
      await press(assessor, 'See it in the record')
      await assessor.getByText('Two calm people and two old dogs.').waitFor()
      await look(assessor, 'that was made')
      await completeStage(url, asRecruiter, household, 'stage-one')
      await manager.goto(address)
      await act(manager, 'Decide that stage 1 is passed', 'Save the decision', () =>
        manager.getByLabel('Reasons').fill('All checks are here, and good.'),
      )
      await done(manager, 'Decided. The household goes on after stage 1.')
      await assessor.goto(address)
      await act(assessor, 'Begin stage 2', 'Begin it')
      await done(assessor, 'Stage 2 has begun.')
      await look(assessor, 'in stage 2')
    })

    await test.step('has a report that is written from what is known', () =>
      writesReport(assessor, address, household, asAssessor))

    const visits = async () => {
      for (const name of ['visit.v2', 'visit.v3']) await completePart(url, asAssessor, household, name)
    }
    await test.step('reads it, each what is theirs, and says something to it', () =>
      readsReport(open, { first, second, assessor, manager, visits }, links, address))

    const written = asked.map(decodeURIComponent)
    expect(written.length).toBeGreaterThan(200)
    for (const words of [...planted, email])
      expect(written.filter((address) => address.includes(words))).toEqual([])
  })
})
