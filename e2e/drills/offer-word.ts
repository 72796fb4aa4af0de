import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { expect } from 'vitest'
import { applicationItem } from '#aws/admissions/applications-table.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { applicationsOf, type SeededRound } from '#infra/operate/seed/applications.ts'
import { writeAll } from '#infra/operate/seed/write.ts'
import { exampleOf, report, runSchedule, until } from '../support/client.ts'
import { sentTo } from '../support/inbox.ts'

/** Of nobody, and in nothing else that this installation has. */
const child = 'Zebulon Quillfeather'
const email = 'offer-day@example.com'

/**
 * A family that applied through the form and wants to hear of it, in this round whatever day it is: its request is what the
 * message goes by. Returns its reference.
 */
export async function applyFor(url: string, seeded: SeededRound, at: number): Promise<string> {
  const { service, answers } = exampleOf('school-place')
  const contact = { name: 'Ottoline Quillfeather', email, updates: 'email' }
  const { reference, trackingKey } = await report(url, {
    service,
    answers: { ...answers, childName: child },
    contact,
  })
  await until(
    () =>
      fetch(`${url}/api/admissions/held/${reference}`, {
        headers: { authorization: `Bearer ${trackingKey}` },
      }),
    ({ ok }) => ok,
  )
  const { AdmissionsTableName: table = '' } = await outputs()
  const { documents } = operatorClients()
  const Key = { part: reference, sort: 'application' }
  const { Item } = await documents.send(new GetCommand({ TableName: table, Key }))
  const madeUp = applicationsOf(seeded, at + 1).at(-1)
  if (!madeUp) throw new Error('No application was made up')
  const taken = { reference, keys: Item?.keys, source: Number.MAX_SAFE_INTEGER }
  await writeAll(documents, table, [applicationItem({ ...madeUp, ...taken })])
  return reference
}

/** The family is told once that its offer can be read, by a link that opens it, and of nothing that anybody may read. */
export async function isToldOnce(url: string, reference: string): Promise<void> {
  await runSchedule(url, 'PublishEachMinute')
  const ofOffers = async () =>
    (await sentTo(url, email)).filter(({ body }) => body.includes(`/schools/offer/${reference}#`))
  const [message] = await until(ofOffers, (found) => found.length > 0, 90_000)
  const all = `${message?.subject}\n${message?.body}`
  expect(all).toMatch(/you can read your offer now/)
  for (const private_ of [...child.split(' '), 'Ottoline', 'Sample ']) expect(all).not.toContain(private_)
  const key = /#([\w-]+)/.exec(all)?.[1]
  const opened = await fetch(`${url}/api/admissions/offers/${reference}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  expect([opened.status, ((await opened.json()) as { state?: string }).state]).toEqual([200, 'published'])
  await runSchedule(url, 'PublishEachMinute')
  expect(await ofOffers()).toHaveLength(1)
}
