import type { Hono } from 'hono/tiny'
import { departmentOf } from '#contract/council/department.ts'
import {
  Acknowledgement,
  DepartmentUpdate,
  Recorded,
  UpdateKey,
  updateStatuses,
} from '#contract/requests/department-act.ts'
import { type State, stateAfter } from '#contract/requests/lifecycle.ts'
import { readBody } from '#http/core/body.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type Acted, acknowledge, update } from '#requests/elsewhere/department/act.ts'
import { type Asked, asked, notFound, type Ports } from './asked.ts'

/** What can be said of a request in this state, where something else was. */
function insteadOf(state: State): string {
  if (state === 'submitted')
    return 'The request is submitted: send its acknowledgement first, then say this again.'
  const possible = updateStatuses.filter((status) => stateAfter(state, status) !== undefined)
  const what = possible.length > 0 ? `Of it can be said: ${possible.join(', ')}.` : 'It goes on elsewhere.'
  return `The request is ${state}: this cannot happen now. ${what}`
}

function recorded(acted: Acted): Recorded {
  switch (acted.kind) {
    case 'recorded':
      return Recorded.parse(acted.recorded)
    case 'not-found':
      throw notFound()
    case 'key-reused':
      throw new ProblemError(
        'key-reused',
        'This was said already with something else in it. What was said first stands.',
      )
    case 'too-early':
      throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
        errors: [{ pointer: '/at', message: 'This is in the future' }],
      })
    case 'not-now':
      throw new ProblemError('not-now', insteadOf(acted.state))
  }
}

const actor = ({ ports, department }: Asked) => ({
  department,
  name: departmentOf(ports.council, department).name,
})

/** The number of the update in the department's own system. Throws the problem that says what a good one is. */
function updateKey(header: string | undefined): string {
  const { data } = UpdateKey.safeParse(header)
  if (data !== undefined) return data
  throw new ProblemError(
    'idempotency-key-missing',
    'Send the header Idempotency-Key with your own number of the update: up to 100 characters without spaces.',
  )
}

/** What a department's own system says of its work: that it has a request, and what it did. */
export const addActs = (app: Hono, address: string, ready: Ports): Hono =>
  app
    .post(`${address}/acknowledgement`, async (context) => {
      const asking = await asked(context, ready)
      const said = await readBody(context.req, Acknowledgement)
      const { ports, reference } = asking
      return context.json(recorded(await acknowledge(ports, actor(asking), reference, said)), 201)
    })
    .post(`${address}/updates`, async (context) => {
      const key = updateKey(context.req.header('idempotency-key'))
      const asking = await asked(context, ready)
      const said = await readBody(context.req, DepartmentUpdate)
      const { ports, reference } = asking
      return context.json(recorded(await update(ports, actor(asking), reference, said, key)), 201)
    })
