import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import type {
  FamilyInYear,
  InYearCase,
  InYearPage,
  SeatInYear,
} from '#contract/admissions/in-year/in-year.ts'
import type { Receipt } from '#contract/requests/request.ts'
import { inYearSchoolPlace } from '#services/in-year-school-place/service.ts'
import { until } from './support/client.ts'
import { tracesOf } from './support/data-of.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')

/** Of nobody, and in nothing else that this installation has. */
const planted = {
  name: 'Peregrine Wrenthistle',
  street: '12 Marshquill Lane',
  parent: 'Clementine Wrenthistle',
  reason: 'Brackenfell was unkind to him',
}
const hill = 'sample-hill-church-of-england-school'
const primary = 'sample-primary-school'

const headers = (token: string, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  ...more,
})
const once = () => ({ 'idempotency-key': randomUUID() })

async function apply(): Promise<Receipt> {
  const address = { line1: planted.street, town: 'Glenfield', postcode: 'LE3 8RA' }
  const answers = {
    ...inYearSchoolPlace.examples?.change,
    ...{ childName: planted.name, fullName: planted.parent, reasonWhy: planted.reason, address },
  }
  const contact = { name: 'Jo Sample', email: 'jo.sample@example.com', updates: 'none' }
  const answer = await fetch(`${url}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...once() },
    body: JSON.stringify({ service: 'in-year-school-place', answers, contact }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Receipt
}

it('goes from the form through a school and two of the council to a place that its family accepts', async () => {
  const { reference, trackingKey } = await apply()
  const own = `${url}/api/admissions/in-year/${reference}`
  const family = async () => {
    const answer = await fetch(own, { headers: headers(trackingKey) })
    return answer.ok ? ((await answer.json()) as FamilyInYear) : undefined
  }
  const begun = await until(family, (one) => one !== undefined)
  expect(begun).toMatchObject({ child: planted.name, state: 'deciding', told: null })
  expect((await fetch(own, { headers: headers('A'.repeat(22)) })).status).toBe(401)

  const [officer, decider, school] = await Promise.all(
    ['admissions-officers', 'admissions-deciders', 'sample-hill-school'].map((group) => tokenFor(url, group)),
  )
  const desk = `${url}/api/workspace/admissions/in-year`
  const get = async <T>(token: string | undefined, path: string) => {
    const answer = await fetch(`${desk}${path}`, { headers: headers(token ?? '') })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const post = async (token: string | undefined, path: string, body: object) => {
    const answer = await fetch(`${desk}${path}`, {
      method: 'POST',
      headers: headers(token ?? '', once()),
      body: JSON.stringify(body),
    })
    return [answer.status, await answer.text()] as const
  }

  const changed = await fetch(`${own}/schools`, {
    method: 'POST',
    headers: headers(trackingKey, once()),
    body: JSON.stringify({
      schools: begun?.change?.schools.slice(0, 2),
      told: 'Brackenfell has closed',
      seen: begun?.version,
    }),
  })
  expect([changed.status, ((await changed.json()) as FamilyInYear).choices.length]).toEqual([200, 2])

  const seat = await get<SeatInYear>(school, `/seats/${hill}`)
  const child = seat.children.find((one) => one.reference === reference)
  expect(child).toMatchObject({ name: planted.name, stand: 'asked', can: ['answer'] })
  expect(JSON.stringify(seat)).not.toContain(planted.reason)
  expect((await fetch(`${desk}/${reference}`, { headers: headers(school ?? '') })).status).toBe(403)
  const no = { outcome: 'refused', reason: 'full', why: 'There are 32 children in the year.', list: true }
  const answer = { do: 'answer', ...no, body: 'Admissions committee', on: begun?.receivedOn }
  const [status, text] = await post(school, `/seats/${hill}/${reference}`, {
    act: answer,
    seen: child?.version,
  })
  expect([status, text]).toEqual([200, text])

  const inList = (page: InYearPage) => page.children.some((one) => one.reference === reference)
  let page = await get<InYearPage>(officer, '?list=deciding')
  while (!inList(page) && page.next)
    page = await get<InYearPage>(officer, `?list=deciding&after=${encodeURIComponent(page.next)}`)
  expect(inList(page)).toBe(true)
  const open = () => get<InYearCase>(officer, `/${reference}`)
  const propose = { do: 'propose', school: primary, outcome: 'room', why: 'A place is free.', list: false }
  expect((await post(officer, `/${reference}`, { act: propose, seen: (await open()).version }))[0]).toBe(200)
  const proposed = await open()
  expect(proposed.ahead?.sections[0]?.heading).toBe('We offer your child a place at Sample Primary School')
  const confirm = { act: { do: 'confirm', school: primary }, seen: proposed.version }
  expect((await post(officer, `/${reference}`, confirm))[0]).toBe(403)
  expect((await post(decider, `/${reference}`, confirm))[0]).toBe(200)

  const told = await family()
  expect(told).toMatchObject({ state: 'offered', can: ['accept', 'decline'] })
  const letter = await fetch(`${own}/letter.pdf`, { headers: headers(trackingKey) })
  expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const accepted = await fetch(own, {
    method: 'POST',
    headers: headers(trackingKey, once()),
    body: JSON.stringify({ choice: 'accept', seen: told?.version }),
  })
  expect(accepted.status).toBe(200)
  expect((await family())?.state).toBe('accepted')
  expect(tracesOf(dataDir, ['Wrenthistle', 'Marshquill', 'Brackenfell'])).toEqual([])
})

it('takes no new application by the form as it was before', async () => {
  const wrong = await fetch(`${url}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...once() },
    body: JSON.stringify({
      service: 'in-year-school-place',
      answers: { childName: 'Sam Sample', childBorn: '2016-05-04', first: 'Sample Primary School' },
    }),
  })
  expect(wrong.status).toBe(422)
})
