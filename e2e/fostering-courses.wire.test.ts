import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import type { CourseList, OfferCourse, StaffCourses } from '#contract/fostering/courses.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { good } from '#infra/operate/seed/fostering/calls.ts'
import { seedFostering } from '#infra/operate/seed/fostering/households.ts'
import { actOn, ask, beginCase, openedPlace, ownPlace } from './support/fostering/household.ts'
import { awaitMessage } from './support/inbox.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const courses = '/workspace/fostering/courses'

it('gives the last place on a course to one of two who want it at once, and tells them', async () => {
  const staff = await tokenFor(url, 'fostering-recruiters')
  const day = addDays(dayInEngland(new Date()), 60)
  const offer: OfferCourse = {
    ...{
      kind: 'preparation',
      path: 'fostering',
      day,
      from: '09:07',
      until: '16:00',
      where: 'Sampleton library',
      seats: 1,
    },
  }
  const offered = await good(ask<StaffCourses>(url, staff, courses, offer))
  const people = ['Amira Sample', 'Tom Sample'].map((name) => ({ role: 'applicant', name }))
  const { household } = await beginCase(url, staff, { kind: 'fostering', source: 'phone', people })
  const opened = await Promise.all(['p1', 'p2'].map((person) => openedPlace(url, staff, household, person)))
  const email = (person: string) => `${person}-${household.toLowerCase()}@example.org`
  for (const [at, { token }] of opened.entries())
    await actOn(url, token, ownPlace, `person.p${at + 1}`, 'details', { email: email(`p${at + 1}`) })
  const [{ token } = { token: '' }] = opened
  const list = (await ask<CourseList>(url, token, `${ownPlace}/courses`)).body
  const course = list.courses.find(({ starts }) => starts.startsWith(`${day}T09:07`))
  expect(course).toMatchObject({ left: 1 })
  expect(offered.courses.map(({ id }) => id)).toContain(course?.id)

  const book = ({ token }: { token: string }) =>
    ask<PartView>(url, token, `${ownPlace}/courses/${course?.id}/booking`, { seen: 0 })
  const answers = await Promise.all(opened.map(book))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const winner = answers[0]?.status === 200 ? 'p1' : 'p2'
  // No act goes past the places that there are.
  const loser = opened[winner === 'p1' ? 1 : 0]?.token ?? ''
  const training = `${ownPlace}/parts/training.${winner === 'p1' ? 'p2' : 'p1'}.preparation`
  const around = await fetch(`${url}/api${training}/acts/book`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${loser}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ seen: 0, with: { course: { ...course, left: undefined } } }),
  })
  expect(around.status).toBe(404)
  await fetch(`${url}/local/schedules/FosteringEachMinute`, { method: 'POST' })
  const told = await awaitMessage(url, email(winner), /(You have booked:[\s\S]*)/)
  expect(told).toContain('9:07am, Sampleton library')
  expect(told).not.toMatch(/Amira|Tom/)
})

it('is filled by the acts of those who use it, and each link that is printed opens', async () => {
  const ways = await seedFostering(url)
  const phases: Record<string, string> = {}
  for (const { what, url: link, code } of ways.filter((way) => way.code)) {
    const [household = '', person = ''] = new URL(link).pathname.split('/').slice(-2)
    const { token } = await good(
      ask<{ token: string }>(url, '', `${ownPlace}/open`, {
        ...{ household, person, key: new URL(link).hash.slice(1), code },
      }),
    )
    const { phase, plan } = (await ask<PlaceView>(url, token, ownPlace)).body
    phases[what.replace(/, FA-.*: /, ': ')] = phase
    if (what.startsWith('Adopts'))
      expect(plan.lines.find(({ id }) => id === 'adoption-ask-stage-two')).toMatchObject({ state: 'waiting' })
  }
  expect(phases).toEqual({
    'A couple in stage 2: Amira Sample': 'assessing',
    'A couple in stage 2: Tom Sample': 'assessing',
    'A connected person with a child: Rose Sample': 'applying',
    'Adopts, may ask for stage 2: Femi Sample': 'assessing',
    'Carers of a child: Grace Sample': 'approved',
    'Carers of a child: Dan Sample': 'approved',
    'A single applicant: Jo Sample': 'applying',
  })
  expect(ways.filter((way) => !way.code)).toHaveLength(2)
})
