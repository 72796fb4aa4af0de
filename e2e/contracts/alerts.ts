import { createHmac } from 'node:crypto'
import { expect } from 'vitest'
import { wards } from '#council/areas/wards.ts'
import { awaitMessage } from '../support/inbox.ts'
import type { described } from '../support/openapi.ts'
import { secretOf } from '../support/told.ts'

/** Somebody asks for e-mails about a ward, says yes, and stops them. */
export async function alertMe(
  api: Awaited<ReturnType<typeof described>>,
  url: string,
  dataDir: string,
  badBodies: readonly (readonly [string, number, object])[],
): Promise<void> {
  const status = async (...asked: Parameters<typeof api.call>) => (await api.call(...asked)).status
  const email = `ada-${Date.now()}@example.org`
  const body = { email, wards: [wards[0]?.code], services: ['pothole'] }
  expect(await status('askForAlerts', { body })).toBe(202)
  expect(await status('askForAlerts', { body: { ...body, wards: ['nowhere'] } })).toBe(422)
  const token = await awaitMessage(url, email, /alerts\/confirm#([\w-]{43}\.[\w-]{43})/)
  expect(await status('confirmAlerts', { body: { token } })).toBe(204)
  const wrong = { token: `${'A'.repeat(43)}.${'A'.repeat(43)}` }
  expect(await status('confirmAlerts', { body: wrong })).toBe(401)

  const id = token.split('.')[0]
  const stopping = createHmac('sha256', secretOf(dataDir, 'RequestSecret'))
    .update(`alerts\nstop alert ${id}`)
    .digest('base64url')
  expect(await status('stopAlerts', { body: wrong })).toBe(401)
  for (const _ of [1, 2])
    expect(await status('stopAlerts', { body: { token: `${id}.${stopping}` } })).toBe(204)
  for (const operation of ['askForAlerts', 'confirmAlerts', 'stopAlerts'])
    for (const [what, expected, asked] of badBodies)
      expect(await status(operation, asked), `${operation} ${what}`).toBe(expected)
}
