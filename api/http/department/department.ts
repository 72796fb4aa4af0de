import type { Hono } from 'hono/tiny'
import type { Service } from '#contract/core/service.ts'
import { DecisionMade, DecisionToMake, DepartmentRequest } from '#contract/requests/decision.ts'
import { createApp } from '#http/core/app.ts'
import { pointer, readBody } from '#http/core/body.ts'
import { fileResponse } from '#http/core/file.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { requestFor } from '#requests/elsewhere/department/open.ts'
import { departmentView } from '#requests/elsewhere/department/view.ts'
import { decide } from '#requests/life/decide.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { addActs } from './acts.ts'
import { type Asked, asked, notFound, type Ports } from './asked.ts'
import { addLinks } from './links.ts'

/** Every look at a request of a sensitive service leaves a line: who looked at which, and at what of it. */
function note(department: string, { reference }: ServiceRequest, service: Service | undefined, what: string) {
  if (service && !service.sensitive) return
  console.info(JSON.stringify({ level: 'info', event: 'department-looked', department, reference, what }))
}

async function opened({ ports, department, reference }: Asked, what: string) {
  const request = await requestFor(ports, department, reference)
  if (!request) throw notFound()
  const service = ports.serviceOf(request.service)
  note(department, request, service, what)
  return { request, service }
}

const address = '/api/departments/:department/requests/:reference'

/** What a department's own system asks and says of its requests, with the department's own key. */
export function departmentRoutes(ready: Ports): Hono {
  const app = addLinks(addActs(createApp(), address, ready), address, ready)
  return app
    .get(address, async (context) => {
      const { request, service } = await opened(await asked(context, ready), 'request')
      return context.json(DepartmentRequest.parse(departmentView(request, service)))
    })
    .get(`${address}/evidence/:id`, async (context) => {
      const asking = await asked(context, ready)
      const { request } = await opened(asking, 'evidence')
      const id = context.req.param('id')
      const file = request.evidence.some((one) => one.id === id)
        ? await asking.ports.kept.read(request.reference, id)
        : undefined
      if (!file)
        throw new ProblemError('not-found', 'This file is not part of the request, or not there yet.')
      return fileResponse(file, `${request.reference}-${id}`, context.req.header('range'))
    })
    .post(`${address}/decisions`, async (context) => {
      const key = idempotencyKey(context.req)
      const { ports, department, reference } = await asked(context, ready)
      const decision = await readBody(context.req, DecisionToMake)
      const decided = await decide(ports, department, reference, decision, key)
      switch (decided.kind) {
        case 'decided':
          return context.json(DecisionMade.parse(decided.made), 201)
        case 'not-found':
          throw notFound()
        case 'key-reused':
          throw new ProblemError(
            'key-reused',
            'This Idempotency-Key was used with another decision. Use a new key for a new decision.',
          )
        case 'nothing-to-decide':
          throw new ProblemError('not-now', 'This service has no decisions.')
        case 'not-now':
          throw new ProblemError('not-now', 'It is decided already, or the department has not taken it yet.')
        case 'invalid':
          throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
            errors: [{ pointer: pointer([decided.field]), message: decided.message }],
          })
      }
    })
}
