import type { Hono } from 'hono/tiny'
import { type InvitedPorts, join } from '#access/people/join.ts'
import { actOnPerson, addPerson, type Done, type ManagePorts, type Refused } from '#access/people/manage.ts'
import type { Person } from '#access/people/person.ts'
import { managesPeople } from '#access/people/rights.ts'
import { peopleView, personView } from '#access/people/view.ts'
import type { Staff } from '#contract/council/staff.ts'
import {
  InvitationKey,
  JoinedPeople,
  NewPerson,
  PeopleList,
  type PersonAct,
  PersonId,
  PersonView,
  personActOf,
  personActs,
} from '#contract/workspace/people.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey, keyReused } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'

export type PeoplePorts = StaffPorts & ManagePorts & InvitedPorts

const people = '/api/workspace/people'

const noSuch = () =>
  new ProblemError('not-found', 'There is nobody here by this address. Open the list of people.')

/** The link of an invitation that opens nothing, whatever the reason. */
export const noInvitation = () =>
  new ProblemError(
    'not-found',
    'This link has been used, is too old, or was replaced by a newer one. Ask whoever invited you for another.',
  )

/** What was done. Throws the problem where nothing was. */
function doneOr(outcome: Done | Refused): Person {
  switch (outcome.kind) {
    case 'done':
      return outcome.person
    case 'not-found':
      throw noSuch()
    case 'forbidden':
      throw forbidden()
    case 'key-reused':
      throw keyReused()
    case 'changed':
      throw new ProblemError(
        'changed',
        'Somebody changed this person while you were writing. Check it, then send again.',
      )
    case 'not-now':
      throw new ProblemError('not-now', outcome.message)
  }
}

/** Who may sign in, for those who manage people; and where whoever was invited becomes known. */
export function peopleRoutes(ports: PeoplePorts): Hono {
  const { staffGroups } = ports
  const enter = async (context: Parameters<typeof staffOf>[0]): Promise<Staff> => {
    const staff = await staffOf(context, ports)
    if (!managesPeople(staff)) throw forbidden()
    return staff
  }
  const shown = (person: Person, staff: Staff) => PersonView.parse(personView(person, staff, staffGroups))
  return createApp()
    .get(people, async (context) => {
      const staff = await enter(context)
      return context.json(PeopleList.parse(peopleView(await ports.people.all(), staff, staffGroups)))
    })
    .post(people, async (context) => {
      const staff = await enter(context)
      const key = idempotencyKey(context.req)
      const asked = await readBody(context.req, NewPerson)
      return context.json(shown(doneOr(await addPerson(ports, staff, key, asked)), staff), 201)
    })
    .post(`${people}/join`, async (context) => {
      const staff = await staffOf(context, ports)
      const joined = await join(ports, staff, await readBody(context.req, InvitationKey))
      if (joined.kind === 'not-found') throw noInvitation()
      return context.json(JoinedPeople.parse({ name: doneOr(joined).name }))
    })
    .post(`${people}/:id/acts/:act`, async (context) => {
      const staff = await enter(context)
      const id = PersonId.safeParse(context.req.param('id'))
      const act = context.req.param('act')
      if (!id.success || !Object.hasOwn(personActs, act)) throw noSuch()
      const key = idempotencyKey(context.req)
      const { seen, with: body } = await readBody(context.req, personActOf(act as PersonAct))
      const asked = { id: id.data, act: act as PersonAct, key, seen, ...(body as object) }
      return context.json(shown(doneOr(await actOnPerson(ports, staff, asked)), staff))
    })
}
