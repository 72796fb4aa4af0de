import { randomUUID } from 'node:crypto'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { InYearCase } from '#contract/admissions/in-year/in-year.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { Receipt } from '#contract/requests/request.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { inYearSchoolPlace } from '#services/in-year-school-place/service.ts'
import { until } from '../client.ts'
import { tokenFor } from '../staff.ts'

export const hill = {
  id: 'sample-hill-church-of-england-school',
  name: 'Sample Hill Church of England School',
}
export const primary = { id: 'sample-primary-school', name: 'Sample Primary School' }

const desk = '/api/workspace/admissions'

/** Somebody of the council, or a school, who asks and does things over the wire. */
export async function staffOver(url: string, group: string) {
  const authorization = `Bearer ${await tokenFor(url, group)}`
  async function get<T>(path: string): Promise<T> {
    const answer = await fetch(`${url}${desk}${path}`, { headers: { authorization } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  async function post<T>(path: string, body: object): Promise<T> {
    const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const answer = await fetch(`${url}${desk}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  return { get, post }
}

/** An application for three schools: one that decides itself, one of the council, and one of another council. */
export async function appliesInYear(
  url: string,
  more: object = {},
): Promise<{ reference: string; key: string }> {
  const answers = { ...inYearSchoolPlace.examples?.change, ...more }
  const contact = { name: 'Jo Sample', email: 'jo.sample@example.com', updates: 'none' }
  const answer = await fetch(`${url}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ service: 'in-year-school-place', answers, contact }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  const { reference, trackingKey } = (await answer.json()) as Receipt
  const officer = await staffOver(url, 'admissions-officers')
  await until(
    () => officer.get<InYearCase>(`/in-year/${reference}`).catch(() => undefined),
    (kept) => kept !== undefined,
    60_000,
  )
  return { reference, key: trackingKey }
}

/** As if the last day to answer were long over. */
export async function makeLate(reference: string): Promise<void> {
  const { documents } = operatorClients()
  const { AdmissionsTableName: TableName = '' } = await outputs()
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: { part: reference, sort: 'in-year' }, ConsistentRead: true }),
  )
  const day = '2026-11-02'
  const due = {
    aim: { kind: 'day', day: '2026-10-23', schoolDays: 10 },
    most: { kind: 'day', day, schoolDays: 15 },
  }
  const choices = Item?.choices.map(({ due: _, ...one }: { due?: unknown }) => one)
  await documents.send(
    new PutCommand({ TableName, Item: { ...Item, due, choices, nameSort: `${day}#${reference}` } }),
  )
}

/** What two people of the council decide for a school, or an officer enters for one that decides itself. */
export async function decideInYear(
  url: string,
  reference: string,
  {
    school,
    by,
    ...said
  }: { school: string; by: 'council' | 'body'; outcome: 'room' | 'refused'; why: string },
): Promise<void> {
  const [officer, decider] = await Promise.all(
    ['admissions-officers', 'admissions-deciders'].map((group) => staffOver(url, group)),
  )
  const act = async (who: typeof officer, what: object) => {
    const { version } = (await who?.get<InYearCase>(`/in-year/${reference}`)) ?? { version: 0 }
    await who?.post(`/in-year/${reference}`, { act: what, seen: version })
  }
  const reason = said.outcome === 'refused' ? { reason: 'full' } : {}
  const answer = { school, list: false, ...said, ...reason }
  if (by === 'council') {
    await act(officer, { do: 'propose', ...answer })
    await act(decider, { do: 'confirm', school })
    return
  }
  const today = dayInEngland(new Date())
  await act(officer, { do: 'record', ...answer, body: 'Admissions committee', on: today })
}
