import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import type { FairAccessView, SeatProposals } from '#contract/admissions/fair-access.ts'
import type { PublicVacancies, SchoolVacancies, VacancyDesk } from '#contract/admissions/vacancies.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { tracesOf } from './support/data-of.ts'
import { awaitMessage } from './support/inbox.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')
const desk = `${url}/api/workspace/admissions`
const hill = 'sample-hill-church-of-england-school'
const today = dayInEngland(new Date())

/** Of nobody, and in nothing else that this installation has. */
const planted = { child: 'Barnaby Thistlequick', parent: 'Philippa Thistlequick', why: 'Gorsemoor hostel' }

async function asked<T>(token: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${desk}/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as T
}

it('asks a school for its room and shows it to anybody', async () => {
  const [officer, school] = await Promise.all([
    tokenFor(url, 'admissions-officers'),
    tokenFor(url, 'sample-hill-school'),
  ])
  const { schools } = await asked<VacancyDesk>(officer, 'vacancies', { schools: [hill] })
  expect(schools.find((line) => line.school.id === hill)?.asked).not.toBeNull()
  await awaitMessage(url, 'office@sample-hill.example.com', /how many places are free/)
  const { years, version, can } = await asked<SchoolVacancies>(school, `vacancies/${hill}`)
  expect(can).toEqual(['report'])
  const rows = years.map(({ year }) => ({ year, onRoll: 27, limit: 30, vacancies: 3 }))
  await asked(school, `vacancies/${hill}`, { asOf: today, years: rows, seen: version })
  const shown = (await (await fetch(`${url}/api/admissions/vacancies`)).json()) as PublicVacancies
  const found = shown.schools.find(({ id }) => id === hill)
  expect(found).toMatchObject({ asOf: today, isOld: false })
  expect(found?.years.every(({ vacancies }) => vacancies === 3)).toBe(true)
})

it('places a child under Fair Access, tells its family, and leaves no trace of them in logs and queues', async () => {
  const [officer, school] = await Promise.all([
    tokenFor(url, 'admissions-officers'),
    tokenFor(url, 'sample-hill-school'),
  ])
  const email = 'fair-access-family@example.com'
  const made = await asked<FairAccessView>(officer, 'fair-access', {
    application: null,
    child: { name: planted.child, born: '2019-05-04', year: 2 },
    ...{ group: 'homeless', care: null, plan: false, outSince: null, why: planted.why },
    tried: [{ school: 'Sample Primary School', on: today, answer: 'full' }],
    family: { name: planted.parent, email, phone: null },
  })
  const act = {
    ...{ do: 'propose', school: hill, body: 'officer', on: today },
    ...{ why: 'Their turn', tells: `About ${planted.child}` },
  }
  await asked(officer, `fair-access/${made.reference}`, { act, seen: made.version })
  const { proposals } = await asked<SeatProposals>(school, `seats/${hill}/fair-access`)
  const own = proposals.find(({ reference }) => reference === made.reference)
  expect(own?.name).toBe(planted.child)
  const reply = { agrees: true, starts: '2028-09-04', reason: null, why: '', seen: own?.version }
  await asked(school, `seats/${hill}/fair-access/${made.reference}`, reply)
  const ended = await asked<FairAccessView>(officer, `fair-access/${made.reference}`)
  expect(ended).toMatchObject({ state: 'placed', place: { how: 'agreed', school: { id: hill } } })
  await awaitMessage(url, email, /has a school place/)
  const key = await awaitMessage(url, email, new RegExp(`${made.reference}#(\\S{22})`))
  const family = await fetch(`${url}/api/admissions/fair-access/${made.reference}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  expect(await family.json()).toMatchObject({ state: 'placed', name: planted.child })
  const wrong = await fetch(`${url}/api/admissions/fair-access/${made.reference}`, {
    headers: { authorization: `Bearer ${'A'.repeat(22)}` },
  })
  expect(wrong.status).toBe(401)
  expect(tracesOf(dataDir, ['Thistlequick', 'Gorsemoor'])).toEqual([])
})
