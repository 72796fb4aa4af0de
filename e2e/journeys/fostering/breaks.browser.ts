import { addDays } from '#contract/calendar/day.ts'
import { noor as sampleChild } from '#fostering/parts/carers/testing/child.ts'
import { typeDate } from '../../support/fields.ts'
import { alone, onPage } from '../../support/fostering/alone.ts'
import { today } from '../../support/fostering/application.ts'
import { colleague, done, follow, heading, press, summary } from '../../support/fostering/desk.ts'
import { actOn, ownPlace } from '../../support/fostering/household.ts'
import { inspector, look } from '../../support/fostering/story.ts'
import { unseenAt } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { expect, test } from '../../support/test.ts'

/** A part that is drawn here is there once it is sent, and the service refuses days that do not fit. */
test.use({ expected: / 404 | 422 / })

const from = addDays(today(), 30)
const noor = { ...sampleChild, kind: 'early-permanence' }

test.describe('a break for a carer', { tag: '@phone' }, () => {
  test('is asked for, matched by staff with a carer who offers one, and agreed by both', async ({ open }) => {
    const approved = addDays(today(), -60)
    const [asks, offers] = await Promise.all([
      alone('early-permanence', { approved }),
      alone('early-permanence', { approved }),
    ])
    await actOn(url, asks.assessor, asks.desk, 'child.c1', 'place', { ...noor, from: today() })
    const offer = { from: today(), until: addDays(from, 60), places: 2, words: 'We have a dog.' }
    const offered = { ...offer, phone: '07700 900 002' }
    await actOn(url, offers.token, ownPlace, 'break.o1', 'offer', offered)

    const page = await onPage(open, asks.made)
    await follow(page, 'Breaks and mentors')
    await page.getByText('You have not asked for or offered anything yet').waitFor()
    await look(page, 'with nothing yet')
    await press(page, 'Ask for a break')
    await page.getByLabel('Noor').waitFor()
    await press(page, 'Send')
    await summary(page)
    await look(page, 'with what is missing')
    await page.getByLabel('Noor').check()
    await typeDate(page, 'from', from)
    await typeDate(page, 'until', addDays(from, -1))
    await page.getByLabel('What should the other carer know?').fill('She sleeps with a light on.')
    await page.reload()
    await expect(page.getByLabel('What should the other carer know?')).toHaveValue(
      'She sleeps with a light on.',
    )
    await page.getByLabel(/^Which number can/).fill('07700 900 001')
    await press(page, 'Send')
    // What only the service finds is said at its field too.
    await follow(page, 'The last day must be the same as the first day, or later')
    await expect(page.locator('#until-day')).toBeFocused()
    await typeDate(page, 'until', addDays(from, 2))
    await press(page, 'Send')
    await done(page, 'We have what you asked for')
    await page.getByText('If we do not, a manager will deal with it').waitFor()
    await look(page, 'asked')

    const desk = await colleague(open, 'fostering-assessors')
    await follow(desk, 'Breaks and mentors')
    await heading(desk, 'Carers asking for a break')
    await look(desk, 'with all of them')
    await follow(desk, new RegExp(asks.household))
    await look(desk, 'waiting for a match')
    await press(desk, `Match with Ada, ${offers.household}`)
    await desk.getByText('Matched with').waitFor()
    await look(desk, 'matched')

    await page.reload()
    await page.getByText('We have a dog.').waitFor()
    await expect(page.getByText('07700 900 002')).toHaveCount(0)
    await look(page, 'matched')
    await press(page, 'Yes, this suits me')
    await done(page, 'You have said yes')
    await actOn(url, offers.token, ownPlace, 'break.o1', 'accept', {})
    await page.reload()
    await page.getByText('07700 900 002').waitFor()
    await look(page, 'agreed')
    await press(page, 'Cancel it')
    await summary(page)
    await page.getByLabel('If you have to cancel, tell us why').fill('She is ill.')
    await press(page, 'Cancel it')
    await done(page, 'We have told them, but not why')
    await look(page, 'cancelled')
    expect(
      unseenAt(/^\/(?:fostering\/place\/.*|workspace\/fostering)\/breaks(?:\/|$)/, inspector.routes),
    ).toEqual([])
  })
})
