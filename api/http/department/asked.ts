import type { Context } from 'hono'
import { readReference } from '#contract/core/reference.ts'
import { noSuchDepartment } from '#http/core/known-department.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type DepartmentPorts, isDepartment } from '#requests/elsewhere/department/open.ts'
import type { KeptEvidence } from '#requests/evidence/ports.ts'
import type { DecidePorts } from '#requests/life/decide.ts'

export interface DepartmentApiPorts extends DepartmentPorts, DecidePorts {
  readonly requests: DecidePorts['requests']
  readonly kept: KeptEvidence
  /** Signs links to files. */
  readonly secret: () => Promise<Uint8Array>
}

export type Ports = () => Promise<DepartmentApiPorts>

/** Who asks, once they have shown that they are the department; the request's reference as Shire writes it. */
export interface Asked {
  readonly ports: DepartmentApiPorts
  readonly department: string
  readonly reference: string
}

export const notFound = () =>
  new ProblemError('not-found', 'This department has no request with this reference.')

/** Throws when there is no such department, and when who asks has not its key. */
export async function asked(context: Context, ready: Ports): Promise<Asked> {
  const department = context.req.param('department') ?? ''
  const key = /^Bearer ([A-Za-z0-9]{16,128})$/.exec(context.req.header('authorization') ?? '')?.[1]
  const ports = await ready()
  if ((await ports.keyOf(department)) === undefined) throw noSuchDepartment()
  if (!key || !(await isDepartment(ports, department, key))) {
    throw new ProblemError(
      'department-unknown',
      'Send the header Authorization: Bearer, with the key of this department from the council’s secrets.',
    )
  }
  const reference = readReference(context.req.param('reference') ?? '')
  if (!reference) throw notFound()
  return { ports, department, reference }
}
