import { randomBytes } from 'node:crypto'
import { makeReference } from '#contract/core/reference.ts'
import type { MeetingAct, MeetingView } from '#contract/fostering/panel/meeting.ts'
import { paths } from '#web/app/paths.ts'
import { ask } from '../../support/fostering/household.ts'
import { acts, panel, type Seated, six } from '../../support/fostering/panel.ts'
import { Inspector } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { doAct, done, press } from '../../support/panel/day.ts'
import { putReferred } from '../../support/panel/referred.ts'
import { openAs, tokenFor } from '../../support/staff.ts'
import { expect, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
async function look(page: Page, state: string): Promise<void> {
  await inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
  expect(inspector.findings.splice(0)).toEqual([])
}
/** The browser says so of what is refused. */
test.use({ expected: / 40[349] / })

const minutes = (many: number) => new Date(Date.now() + many * 60_000).toISOString()

/** A meeting of these six that is open, with two items whose papers are locked, the first of which has begun. */
async function openMeeting(people: readonly Seated[]): Promise<string> {
  const desk = await tokenFor(url, 'fostering-advisers')
  const plan = {
    panel: 'fostering',
    starts: minutes(1),
    ends: minutes(180),
    place: 'County Hall',
    link: null,
    joint: [],
  }
  const { id } = (await ask<MeetingView>(url, desk, `${panel}/meetings`, plan)).body
  const act = (token: string, name: MeetingAct, body: object) => acts(url, token, id, name, body)
  await act(desk, 'invite', { members: people.map(({ member }) => member), late: 'It cannot wait.' })
  const [chair] = people as [Seated]
  for (const item of ['i1', 'i2']) {
    const household = makeReference('FA', randomBytes(5))
    await putReferred(household)
    await act(desk, 'add-item', { household, referral: 'referral.1', minutes: 30 })
    await act(chair.token, 'waive', { item, reasons: 'It cannot wait.' })
    await ask(url, desk, `${panel}/meetings/${id}/items/${item}/lock`, {})
  }
  for (const { member, token } of people) {
    for (const item of ['i1', 'i2']) await act(token, 'declare', { item, conflict: false, reason: '' })
    await act(desk, 'come', { member })
  }
  await act(chair.token, 'open', {})
  await act(chair.token, 'begin-item', { item: 'i1' })
  return id
}

test.describe('a panel with two items', { tag: '@phone' }, () => {
  test('goes on under its vice-chair, defers one as somebody has a conflict of interest, and hears the next', async ({
    open,
  }) => {
    const people = await six(url, await tokenFor(url, 'fostering-advisers'))
    const [chair, vices, worker, conflicted] = people as [Seated, Seated, Seated, Seated]
    const meeting = await openMeeting(people)
    const day = `${paths.panel}/${meeting}`
    const [vice, member] = [await openAs(open, vices.name, day), await openAs(open, conflicted.name, day)]
    for (const page of [vice, member])
      await page.getByRole('heading', { name: /^Now: item 1, Approval to foster: / }).waitFor()

    // The chair is called away: nobody leads the item until the vice-chair takes the chair.
    await acts(url, chair.token, meeting, 'leave', { member: chair.member })
    await press(vice, 'Take the chair')
    await vice.getByText(`The meeting is open. ${vices.name} chairs.`).waitFor()
    await doAct(vice, 'Somebody joins for this item', 'Record that they are here', async () => {
      await vice.getByLabel('Supporter').check()
      await vice.getByLabel('Name').fill('Sample Supporter')
    })
    await done(vice, 'Recorded.')
    await press(vice, 'Sample Supporter leaves')
    await vice.getByText(/^here from/).waitFor()

    // One of the five who are left knows the family. They see nothing of the item any more, and the others have to stop.
    await doAct(member, 'I have a conflict of interest', 'Record my conflict of interest', () =>
      member.getByLabel('What is it?').fill('They are my neighbours.'),
    )
    await member.getByText(/Leave the room until it is finished/).waitFor()
    await expect(member.getByText('Sample Supporter')).toHaveCount(0)
    await expect(member.getByRole('link', { name: /^Papers: / })).toHaveCount(1)
    const pack = `${panel}/meetings/${meeting}/items/i1/pack`
    expect((await ask(url, conflicted.token, pack)).status).toBe(404)
    await look(member, 'with a conflict of interest')
    await vice.getByText('Stop here: the panel has no quorum').waitFor()
    await vice.getByText('4 members are here, and 5 are needed.').waitFor()
    await look(vice, 'stopped by a conflict of interest')
    await doAct(vice, 'Defer this item', 'Defer it', () =>
      vice.getByLabel('Why?').fill('Two of us are away or have a conflict of interest.'),
    )
    await done(vice, 'The item is deferred.')
    await doAct(vice, 'Say how good the papers were', 'Save it', async () => {
      await vice.getByLabel('Poor: important things were missing or wrong').check()
    })
    await done(vice, 'Saved.')

    // The next item: whoever was shut out of the first takes part, and the social worker leaves in the middle.
    await press(vice, 'Begin this item')
    await member.getByRole('heading', { name: /^Now: item 2, / }).waitFor()
    await acts(url, worker.token, meeting, 'leave', { member: worker.member })
    await member.getByText('No social worker with three years’ experience is here.').waitFor()
    await doAct(member, 'Give your view', 'Record my view', async () => {
      await member.getByLabel('Suitable', { exact: true }).check()
      await member.getByLabel('Your reasons').fill('They know what children need.')
    })
    await member
      .locator('.govuk-error-summary')
      .getByText(/The panel cannot carry on with this item/)
      .waitFor()
    await acts(url, worker.token, meeting, 'come', { member: worker.member })
    await member.getByText('The panel has its quorum', { exact: true }).waitFor()
    await press(member, 'Record my view')
    await done(member, 'Your view is recorded.')
    await acts(url, vices.token, meeting, 'recommend', {
      item: 'i2',
      outcome: 'suitable',
      terms: null,
      reasons: 'They are ready.',
      doubts: '',
    })
    await press(vice, 'Close the meeting')
    await vice.getByText('This meeting is over.').waitFor()
    await look(vice, 'with one item deferred and one finished')
    await member.getByText('Recommended: Suitable').waitFor()
    await expect(member.getByRole('link', { name: /^Minutes: / })).toHaveCount(1)
  })
})
