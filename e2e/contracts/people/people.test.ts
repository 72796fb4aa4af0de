import { expect, it } from 'vitest'
import { known, managing, rows } from '#access/people/testing/memory.ts'
import type { PeopleList, PersonView, StaffInvitation } from '#contract/workspace/people.ts'
import { council } from '#council'
import { together } from '#http/core/together.ts'
import { openapi } from '#http/document/openapi.ts'
import { peoplePaths } from '#http/document/people.ts'
import { staffInvitationRoutes } from '#http/workspace/invited.ts'
import { peopleRoutes } from '#http/workspace/people.ts'
import { services } from '#services/index.ts'
import { type Asked, describing } from '../../support/openapi.ts'
import { badBodies } from '../asked-round.ts'

/** People who may sign in, asked of the API's own routes, each answer of which has to be as the document says. */

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const boss = known(uuid(1), 'people-managers')
const officer = known(uuid(2), 'highways-officers')
const { ports, sent, store } = await managing(boss, officer)
let ids = 10
const ready = {
  ...ports,
  newId: () => uuid(ids++),
  // The token of somebody is their id, and their groups are those that are kept.
  identify: async (token: string) => {
    const id = token.split('.')[0] ?? ''
    return { id, name: id, groups: [...((await store.get(id))?.person.given ?? [])] }
  },
  newPassword: () => 'first-password',
  make: async ({ email }: { email: string }) =>
    email.startsWith('taken') ? undefined : { subject: uuid(50), username: uuid(50) },
}
const routes = together(peopleRoutes({ ...ready, staffGroups: rows }), staffInvitationRoutes(ready))
const document = openapi(services, council) as unknown as Parameters<typeof describing>[0]
const api = describing(document, (address, init) => routes.request(address, init))

let keys = 0
const key = () => ({ 'idempotency-key': `key-of-people-${keys++}`.padEnd(24, 'x') })
const as = ({ id }: { id: string }) => ({ authorization: `Bearer ${id}.x.y` })
const answers = async (operation: string, status: number, asked: Asked) =>
  expect([operation, (await api.call(operation, asked)).status]).toEqual([operation, status])
const bad = async (operation: string, asked: Asked) => {
  for (const [status, { body, ...more }] of badBodies)
    await answers(operation, status, {
      ...asked,
      body,
      headers: { ...asked.headers, ...('headers' in more && more.headers) },
    })
}
const jo = { email: 'jo@council.example', name: 'Jo Green', groups: ['highways-officers'], why: 'New here' }

it('answers as it is documented, and refuses as it is documented', async () => {
  await answers('listPeople', 401, {})
  await answers('listPeople', 403, { headers: as(officer) })
  const list = (await api.call('listPeople', { headers: as(boss) })).body as PeopleList
  expect(list.people.map(({ acts }) => acts.length)).toEqual([0, 2])

  await answers('addPerson', 401, { body: jo, headers: key() })
  await answers('addPerson', 403, { body: jo, headers: { ...as(officer), ...key() } })
  await bad('addPerson', { headers: { ...as(boss), ...key() } })
  await answers('addPerson', 400, { body: jo, headers: as(boss) })
  const once = { ...as(boss), ...key() }
  await answers('addPerson', 201, { body: jo, headers: once })
  await answers('addPerson', 422, { body: { ...jo, why: 'Another reason' }, headers: once })
  await answers('addPerson', 409, { body: jo, headers: { ...as(boss), ...key() } })

  const path = { id: officer.id, act: 'remove' }
  const remove = { path, body: { seen: 0, with: { why: 'Left the council' } } }
  await answers('actOnPerson', 401, { ...remove, headers: key() })
  await answers('actOnPerson', 403, { ...remove, headers: { ...as(officer), ...key() } })
  await answers('actOnPerson', 404, {
    ...remove,
    path: { ...path, act: 'praise' },
    headers: { ...as(boss), ...key() },
  })
  await answers('actOnPerson', 404, {
    ...remove,
    path: { ...path, id: 'nobody' },
    headers: { ...as(boss), ...key() },
  })
  await bad('actOnPerson', { path, headers: { ...as(boss), ...key() } })
  await answers('actOnPerson', 400, { ...remove, headers: as(boss) })
  await answers('actOnPerson', 409, {
    ...remove,
    body: { ...remove.body, seen: 9 },
    headers: { ...as(boss), ...key() },
  })
  const done = await api.call('actOnPerson', { ...remove, headers: { ...as(boss), ...key() } })
  expect((done.body as PersonView).state).toBe('removed')

  const invitation = { person: sent[0]?.person ?? '', key: sent[0]?.key ?? '' }
  const wrong = { ...invitation, key: 'k'.repeat(43) }
  await bad('lookAtStaffInvitation', {})
  await answers('lookAtStaffInvitation', 404, { body: wrong })
  const looked = (await api.call('lookAtStaffInvitation', { body: invitation })).body as StaffInvitation
  expect(looked).toMatchObject({ name: 'Jo Green', byCouncil: true })
  await bad('makeStaffAccount', {})
  await answers('makeStaffAccount', 404, { body: wrong })
  await answers('makeStaffAccount', 409, { body: invitation })

  await answers('joinPeople', 401, { body: invitation })
  await answers('joinPeople', 403, { body: invitation, headers: as(boss) })
  await bad('joinPeople', { headers: as({ id: uuid(3) }) })
  await answers('joinPeople', 404, { body: wrong, headers: as({ id: uuid(3) }) })
  // Somebody writes the same person in the meantime.
  const { put } = store
  store.put = async () => false
  await answers('joinPeople', 409, { body: invitation, headers: as({ id: uuid(3) }) })
  store.put = put
  await answers('joinPeople', 200, { body: invitation, headers: as({ id: uuid(3) }) })

  await api.call('addPerson', {
    body: { ...jo, email: 'new@elsewhere.example' },
    headers: { ...as(boss), ...key() },
  })
  const other = { person: sent.at(-1)?.person ?? '', key: sent.at(-1)?.key ?? '' }
  await answers('makeStaffAccount', 200, { body: other })

  const asked = Object.values(peoplePaths()).flatMap((methods) =>
    Object.values(methods as Record<string, { operationId: string; responses: object }>),
  )
  const unasked = asked
    .flatMap(({ operationId, responses }) =>
      Object.keys(responses).map((status) => `${operationId} ${status}`),
    )
    .filter((answer) => !/ (500|503)$/.test(answer) && !api.seen.has(answer))
  expect(unasked).toEqual([])
})
