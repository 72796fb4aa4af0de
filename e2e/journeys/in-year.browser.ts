import { dayInEngland } from '#contract/calendar/day.ts'
import { inYearSchoolPlace } from '#services/in-year-school-place/service.ts'
import { everyRoute } from '#web/app/everyRoute.ts'
import { paths } from '#web/app/paths.ts'
import { field, follow, heading, press, success, summary, tick } from '../support/admissions/desk.ts'
import { screens } from '../support/browser.ts'
import { Inspector, unseen } from '../support/inspect.ts'
import { openAs } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'
import { privateLink, walk } from '../support/walk.ts'

/** What is held of a child comes a moment after the application. */
test.use({ expected: /status of 40[139] .*\/api\/(?:admissions|requests|workspace)\// })

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
const own = everyRoute.filter(({ path }) => path.includes('/in-year'))
const hill = 'sample-hill-church-of-england-school'
const { desktop, phone } = screens

test('a family applies during the year, a school and two of the council decide, and it accepts the place', {
  tag: '@desktop',
}, async ({ open }) => {
  const family = await open(paths.service(inYearSchoolPlace), phone)
  await walk(family, inYearSchoolPlace, inYearSchoolPlace.examples?.change ?? {})
  const { reference, trackingKey } = await privateLink(family)
  await family.goto(paths.request(reference, trackingKey))
  await follow(family, /^See our answer/)
  await heading(family, 'We are asking the schools')
  await look(family)

  const school = await openAs(
    open,
    'sample-hill-school',
    `${paths.admissionsDesk}/in-year/seats/${hill}`,
    desktop,
  )
  await heading(school, new RegExp(reference))
  await look(school)
  const card = school.locator('.govuk-summary-card', { hasText: reference })
  await card.getByRole('button', { name: /^Answer/ }).click()
  await press(school, 'Continue')
  await summary(school)
  await look(school, 'with what is missing')
  await tick(school, /^No$/)
  await tick(school, /^The year group is full/)
  await field(school, 'What should the family know?').fill('There are 32 children in the year group.')
  await field(school, 'Which body decided').fill('Admissions committee')
  const [year = '', month = '', day = ''] = dayInEngland(new Date()).split('-')
  for (const [part, value] of [
    ['Day', day],
    ['Month', month],
    ['Year', year],
  ] as const)
    await field(school, part).fill(value)
  await press(school, 'Continue')
  await heading(school, 'What the family will read about your school')
  await school.getByText('There are 32 children in the year group.').waitFor()
  await look(school, 'about to be sent')
  await press(school, 'Send the answer')
  await success(school)

  const officer = await openAs(open, 'admissions-officers', `${paths.admissionsDesk}/in-year`, desktop)
  await heading(officer, 'Places during the year')
  await look(officer)
  await follow(officer, 'Schools that have not answered in time')
  await heading(officer, 'Schools that have not answered in time')
  await look(officer)
  await officer.goto(`${paths.admissionsDesk}/in-year/${reference}`)
  await press(officer, /^Propose a decision/)
  await tick(officer, /^Yes$/)
  await field(officer, 'What did you look at?').fill('A place is free in the year group.')
  await look(officer)
  await press(officer, 'Propose it')
  await success(officer)
  await expect(officer.getByRole('button', { name: /^Confirm/ })).toHaveCount(0)
  const decider = await openAs(
    open,
    'admissions-deciders',
    `${paths.admissionsDesk}/in-year/${reference}`,
    desktop,
  )
  await decider.getByText('The letter, once this is confirmed').click()
  await decider.getByText('We offer your child a place at Sample Primary School').waitFor()
  await press(decider, /^Confirm the decision/)
  await look(decider, 'about to be confirmed')
  await press(decider, 'Confirm it')
  await success(decider)

  await family.reload()
  await heading(family, 'We offer your child a place')
  await look(family, 'with an offer')
  await press(family, 'Send our answer')
  await summary(family)
  await tick(family, 'Yes, we would like this place')
  await press(family, 'Send our answer')
  await expect(family.getByRole('heading', { name: 'You have accepted the place' })).toBeFocused()
  await look(family, 'accepted')
  expect(inspector.findings).toEqual([])
  expect(unseen(own, inspector.routes)).toEqual([])
})
