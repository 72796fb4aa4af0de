import { readFileSync } from 'node:fs'
import { addDays } from '#contract/calendar/day.ts'
import { momentInEngland } from '#contract/calendar/moments.ts'
import { dayAndClock } from '#contract/calendar/times.ts'
import type { OfferCourse, StaffCourses } from '#contract/fostering/courses.ts'
import { good } from '#infra/operate/seed/fostering/calls.ts'
import { everyRoute } from '#web/app/everyRoute.ts'
import { typeDate } from '../../support/fields.ts'
import { alone, atHome, onPage } from '../../support/fostering/alone.ts'
import { today } from '../../support/fostering/application.ts'
import { act, colleague, done, follow, heading, press, summary } from '../../support/fostering/desk.ts'
import { ask } from '../../support/fostering/household.ts'
import { inspector, look } from '../../support/fostering/story.ts'
import { unseen } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { expect, test } from '../../support/test.ts'

/** A part of a year is there once something stands in it. */
test.use({ expected: / 404 / })

/** Courses are everybody's: each test has a minute and a name of its own. */
const anyMinute = () => String(Math.floor(Math.random() * 60)).padStart(2, '0')

/** A button as it is read out: what of is said for those who listen, set apart by a space or not. */
const button = (words: string, of: string) => new RegExp(`${words} ?: ${of}`)

test.describe('training for a carer', { tag: '@phone' }, () => {
  test('is booked, waited for, called off, and kept on a record with what was done elsewhere', async ({
    open,
  }) => {
    const { made, household, assessor } = await alone('early-permanence', { approved: addDays(today(), -60) })
    const [day, from, title] = [addDays(today(), 40), `09:${anyMinute()}`, `Safer caring ${household}`]
    const when = dayAndClock(momentInEngland(`${day}T${from}`))
    const offer: OfferCourse = {
      ...{ kind: 'training', path: 'adoption', title, counts: true, day, from, until: '12:30', seats: 1 },
      where: 'Sampleton library',
    }
    const { courses } = await good(ask<StaffCourses>(url, assessor, '/workspace/fostering/courses', offer))
    const course = courses.find((one) => one.title === title)

    const page = await onPage(open, made)
    await follow(page, 'Training and support groups')
    await heading(page, 'Training that you can book')
    await look(page, 'to choose')
    await press(page, button('Book a place', `${title}, ${when}`))
    await done(page, 'You have booked a place')
    await look(page, 'booked')
    await press(page, button('Choose another date', title))
    await page.getByText('There is no other date at the moment').waitFor()
    await look(page, 'to move')
    await press(page, 'Keep the date you have')
    const download = page.waitForEvent('download')
    await press(page, button('Add to your calendar', title))
    const calendar = readFileSync(await (await download).path(), 'utf8')
    expect(calendar).toMatch(/SEQUENCE:1\r\n/)
    expect(calendar).not.toMatch(/Ada|Safer|foster/i)

    await follow(page, 'Your training record')
    await page.getByText('There is nothing on your record yet').waitFor()
    await look(page, 'with nothing')
    await press(page, 'Add training you did elsewhere')
    await press(page, 'Add it')
    await summary(page)
    await look(page, 'with what is missing')
    await page.getByLabel('What was it called?').fill('First aid')
    await typeDate(page, 'on', addDays(today(), -3))
    await press(page, 'Add it')
    await done(page, 'We have added “First aid” to your record')
    await page.getByText('Your worker has not looked at this yet').waitFor()
    await look(page, 'added')

    const desk = await colleague(open, 'fostering-assessors')
    await desk.goto(`/workspace/fostering/cases/${household}/learning.p1.${addDays(today(), -3).slice(0, 4)}`)
    await heading(desk, 'First aid')
    await look(desk, 'a record')
    await act(desk, 'Look at training they did elsewhere', 'Save it', async () => {
      await desk.getByLabel('First aid').check()
      await desk.getByLabel('Yes', { exact: true }).check()
    })
    await desk.getByText('They can see it on their record').waitFor()
    await desk.goto(`/workspace/enquiries/courses/${course?.id}`)
    await heading(desk, 'Ada Sample')
    await press(desk, 'Call it off')
    await desk.getByText('This will not take place').waitFor()
    await look(desk, 'called off')
    await fetch(`${url}/local/schedules/FosteringEachMinute`, { method: 'POST' })

    await atHome(page, made, '/dates')
    await heading(page, `Cancelled: ${title}`)
    await look(page, 'called off')
    const table = everyRoute.filter(({ path }) => /\/place\/.*\/(training\/|dates)/.test(path))
    expect(unseen(table, inspector.routes)).toEqual([])
  })
})
