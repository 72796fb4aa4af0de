import { addDays } from '#contract/calendar/day.ts'
import { noor } from '#fostering/parts/carers/testing/child.ts'
import { typeDate } from '../../support/fields.ts'
import { alone, atHome, onPage } from '../../support/fostering/alone.ts'
import { today } from '../../support/fostering/application.ts'
import { colleague, done, follow, heading, press, summary, typeDay } from '../../support/fostering/desk.ts'
import { actOn } from '../../support/fostering/household.ts'
import { inspector, look } from '../../support/fostering/story.ts'
import { unseenAt } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { expect, test } from '../../support/test.ts'

/** A household in no constellation has none. */
test.use({ expected: / 404 / })

const from = addDays(today(), 30)

test.describe('a constellation', { tag: '@phone' }, () => {
  test('is founded by staff, meets, and has a child stay at its hub home', async ({ open }) => {
    const approved = addDays(today(), -60)
    const [hub, member] = await Promise.all([
      alone('early-permanence', { approved }),
      alone('early-permanence', { approved }),
    ])
    await actOn(url, member.assessor, member.desk, 'child.c1', 'place', {
      ...noor,
      kind: 'early-permanence',
      from: today(),
    })

    const desk = await colleague(open, 'fostering-assessors')
    await follow(desk, 'Constellations')
    await heading(desk, 'Constellations')
    await look(desk, 'with all of them')
    await press(desk, 'Start a constellation')
    await press(desk, 'Start the constellation')
    await summary(desk)
    await look(desk, 'with what is missing')
    await desk.getByLabel('Name of the constellation').fill('Sampleton')
    await desk.getByLabel('Reference of the hub home').fill(hub.household)
    await desk.getByLabel(/^How many beds/).fill('1')
    await typeDay(desk, 'on', today())
    await desk.getByLabel('Name of the liaison worker').fill('Lea Sample')
    await press(desk, 'Start the constellation')
    await heading(desk, /Constellation/)
    await follow(desk, 'Add a household')
    await desk.getByLabel('Reference of the household').fill(member.household)
    await typeDay(desk, 'on', today())
    await desk.getByLabel('Why?').fill('They live near.')
    await press(desk, 'Add the household')
    await done(desk, 'Added')
    await look(desk, 'with a member')

    const home = await onPage(open, hub.made)
    await follow(home, 'Your constellation')
    await home.getByText('Nobody has asked for a sleepover').waitFor()
    await look(home, 'of the hub home')
    await follow(home, 'Change how many beds you have')
    await heading(home, 'Beds for sleepovers')
    await look(home, 'beds')
    await follow(home, 'Back to your constellation')
    await press(home, 'Add something to the calendar')
    await press(home, 'Add to the calendar')
    await summary(home)
    await look(home, 'an entry with what is missing')
    await home.getByLabel('Activity').check()
    await home.getByLabel('Give it a name').fill('Picnic')
    await typeDate(home, 'day', addDays(from, -7))
    await home.getByLabel('When does it begin?').fill('11:00')
    await home.getByLabel('When does it end?').fill('14:00')
    await home.getByLabel('Where is it?').fill('The park')
    await press(home, 'Add to the calendar')
    await done(home, 'Added. We are telling the others')
    await follow(home, 'Change the day, the time or the place')
    await heading(home, 'Change')
    await look(home, 'an entry to change')

    const page = await onPage(open, member.made)
    await follow(page, 'Your constellation')
    await look(page, 'of a member')
    await follow(page, /Picnic/)
    await press(page, 'I am coming')
    await done(page, 'The others can see that you are coming')
    const saved = page.waitForEvent('download')
    await press(page, 'Add to your calendar')
    expect((await saved).suggestedFilename()).toBe('calendar.ics')
    await look(page, 'an entry')
    await follow(page, 'Back to your constellation')
    await press(page, 'Ask for a sleepover')
    await press(page, 'Ask the hub home')
    await summary(page)
    await look(page, 'asking, with what is missing')
    await typeDate(page, 'from', from)
    await typeDate(page, 'until', addDays(from, 2))
    await page.getByLabel('Noor').check()
    await page.getByLabel('What should the hub home know?').fill('She sleeps with a light on.')
    await press(page, 'Ask the hub home')
    await done(page, 'We have asked the hub home')
    await look(page, 'asked')

    await atHome(home, hub.made, '/constellation')
    await follow(home, /Noor/)
    await look(home, 'to answer')
    await press(home, 'Yes, they can stay')
    await done(home, 'you have said yes')

    await page.reload()
    await page.getByText('It is agreed. Call each other').waitFor()
    await expect(page.getByText('We have asked the hub home')).toHaveCount(0)
    await look(page, 'agreed')
    await press(page, 'Cancel the sleepover')
    await summary(page)
    await page.getByLabel('If you have to cancel, tell them why').fill('She is ill.')
    await press(page, 'Cancel the sleepover')
    await done(page, 'Cancelled')

    await desk.reload()
    await desk.getByText('She is ill').waitFor()
    await look(desk, 'with a calendar and a sleepover')
    expect(unseenAt(/\/constellations?(?:\/|$)/, inspector.routes)).toEqual([])
  })
})
