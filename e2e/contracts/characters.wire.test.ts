import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import { WorkRequest } from '#contract/workspace/workspace.ts'
import { exampleOf, report, track, until } from '../support/client.ts'
import { sentTo } from '../support/inbox.ts'
import { tokenFor } from '../support/staff.ts'

const url = inject('url')
const name = 'Zoë 🦔 مرحبا'
/** An emoji of several, one half as long, a control character, what is no character, and a script from right to left. */
const odd = 'Zoë 👩‍👩‍👧 🦔 \u0085 \ufffe\uffff مرحبا'

it('what queues refuse reaches department and resident as it was written', async () => {
  const email = `${randomUUID()}@example.org`
  const { answers } = exampleOf('pothole')
  const sent = await report(url, {
    service: 'pothole',
    answers: { ...answers, details: `By the gate ${odd}` },
    contact: { name, email, updates: 'email' },
  })
  const headers = {
    authorization: `Bearer ${await tokenFor(url, 'highways-officers')}`,
    'content-type': 'application/json',
  }
  const address = `${url}/api/workspace/requests/${sent.reference}`
  const look = async () => WorkRequest.parse(await (await fetch(address, { headers })).json())
  const seen = await until(look, ({ state }) => state === 'acknowledged')
  expect([seen.answers.details, seen.contact?.name]).toEqual([`By the gate ${odd}`, name])

  const note = `We have looked at it ${odd}`
  const body = JSON.stringify({ action: { do: 'inspect', note }, seen: seen.number })
  const act = { method: 'POST', headers: { ...headers, 'idempotency-key': randomUUID() }, body }
  expect((await fetch(`${address}/actions`, act)).status).toBe(200)
  await until(
    () => sentTo(url, email),
    (messages) => messages.some((message) => message.body.includes(note)),
    60_000,
  )
  const { history } = await track(url, sent)
  expect(history.map((step) => step.note)).toContain(note)
})
