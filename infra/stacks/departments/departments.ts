import type { Stack } from 'aws-cdk-lib'
import { type Connections, readConnections } from '#council/connections.ts'
import { Department } from '../../constructs/department.ts'
import { pascal } from '../../constructs/department-queue.ts'
import type { Ground } from '../ground.ts'
import { Wing } from '../wing.ts'
import { departmentsApiOf } from './api.ts'

/**
 * The API of departments' own systems, and a stack for each department with its queue and what takes it: a department
 * that comes or goes moves no other.
 */
export function departmentsOf(root: Stack, ground: Ground, given: Connections): Department[] {
  departmentsApiOf(new Wing(root, 'DepartmentsWing', 'Shire: the API of departments’ own systems'), ground)
  const connections = readConnections(ground.council, given)
  return ground.council.departments.map((department) => {
    const { id, name } = department
    const wing = new Wing(root, `${pascal(id)}Department`, `Shire: what ${name} is sent`)
    return new Department(wing, {
      ...ground,
      department,
      connection: connections.get(id),
      systemKey: ground.systemKeys.get(id),
    })
  })
}
