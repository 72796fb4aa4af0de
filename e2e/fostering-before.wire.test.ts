import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import type { EnquirySent, EnquiryView } from '#contract/fostering/enquiry.ts'
import type { SlotList } from '#contract/fostering/slots.ts'
import { until } from './support/client.ts'
import { tracesOf } from './support/data-of.ts'
import { enquiry } from './support/fostering/enquiry.ts'
import { awaitMessage } from './support/inbox.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')

/** Of nobody, and in nothing else that this installation has. */
const planted = {
  name: 'Wilhelmina Oxbarrow',
  words: 'Two greyhounds called Thistlepuff',
  postcode: 'LE3 8RA',
}

async function send<T>(path: string, token: string | undefined, body?: unknown) {
  const answer = await fetch(`${url}/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as T }
}

it('takes an enquiry to a household, and leaves nothing of a person in a log or a queue but where it is told', async () => {
  const email = `oxbarrow-${randomUUID().slice(0, 8)}@example.org`
  const { status, body: sent } = await send<EnquirySent>(
    '/fostering/enquiries',
    undefined,
    enquiry({ ...planted, email }),
  )
  expect(status).toBe(201)
  await awaitMessage(url, email, /(\/fostering\/enquiry\/\S+#[\w-]{22})/)
  const recruiter = await tokenFor(url, 'fostering-recruiters')
  const desk = '/workspace/fostering'
  const day = addDays(dayInEngland(new Date()), 50)
  await send(`${desk}/slots`, recruiter, { kind: 'visit', day, times: ['15:00'], minutes: 45 })
  const { body: free } = await send<SlotList>('/fostering/slots', undefined)
  const slot = free.slots.find(({ starts }) => dayInEngland(new Date(starts)) === day)
  expect(JSON.stringify(free)).not.toMatch(/taken|staff|reference/)
  const own = `/fostering/enquiries/${sent.reference}`
  const booked = await send<EnquiryView>(`${own}/booking`, sent.key, {
    slot: slot?.id,
    at: { address: '1 High Street, Leicester LE3 8RA', phone: '0116 496 0123' },
  })
  expect(booked.body.booking?.id).toBe(slot?.id)
  const ics = await fetch(`${url}/api${own}/booking.ics`, {
    headers: { authorization: `Bearer ${sent.key}` },
  })
  expect(ics.headers.get('content-type')).toContain('text/calendar')
  expect(await ics.text()).toMatch(/DTSTART:\d{8}T\d{6}Z/)

  // Everybody else: without the key, with another's, of another department, and whoever may not do this.
  for (const key of [undefined, 'A'.repeat(22)]) expect((await send(own, key)).status).toBe(401)
  const [highways, finance, hub] = await Promise.all(
    ['highways-officers', 'fostering-finance', 'fostering-hub'].map((group) => tokenFor(url, group)),
  )
  for (const token of [highways, finance, hub]) {
    expect((await send(`${desk}/enquiries`, token)).status).toBe(403)
    expect((await send(`${desk}/enquiries/${sent.reference}`, token)).status).toBe(403)
    expect((await send(`${desk}/slots`, token)).status).toBe(403)
  }
  expect((await send(`${desk}/hubs`, hub)).status).toBe(200)

  const { body: seen } = await send<{ seen: number }>(`${desk}/enquiries/${sent.reference}`, recruiter)
  const invited = await send<{ household: string }>(`${desk}/enquiries/${sent.reference}/acts`, recruiter, {
    do: 'invite',
    seen: seen.seen,
    kind: 'fostering',
  })
  const { household } = invited.body
  const { body: head } = await until(
    () => send<{ people: readonly { name: string }[] }>(`${desk}/households/${household}`, recruiter),
    (answer) => answer.status === 200,
  )
  expect(head.people.map(({ name }) => name)).toEqual([planted.name])

  expect(tracesOf(dataDir, [planted.name, 'Thistlepuff'])).toEqual([])
  expect(tracesOf(dataDir, [email, sent.key], ['logs'])).toEqual([])
})
