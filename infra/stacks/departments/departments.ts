import type { Stack } from 'aws-cdk-lib'
import type { CouncilProfile, Department as Row } from '#contract/council/council.ts'
import { type Connections, readConnections } from '#council/connections.ts'
import { Department } from '../../constructs/department.ts'
import { pascal } from '../../constructs/queue-names.ts'
import type { Ground } from '../ground.ts'
import { Wing } from '../wing.ts'
import { departmentsApiOf } from './api.ts'

/** Whether its requests come by the queue that all such departments share. */
export const worksFromList = ({ consumer }: Row): boolean => consumer === 'workspace'

export interface DepartmentsProps {
  connections: Connections
  /**
   * Departments of the built-in list, by id and comma or `all`, that keep the queue of their own from before: what still
   * lies in it is taken, and what comes meanwhile comes by both.
   */
  keepQueues: string | undefined
}

/**
 * The API of departments' own systems, and a stack for each department that has one, with its queue and what takes it: a
 * department that comes or goes moves no other.
 */
export function departmentsOf(root: Stack, ground: Ground, props: DepartmentsProps): Department[] {
  departmentsApiOf(new Wing(root, 'DepartmentsWing', 'Shire: the API of departments’ own systems'), ground)
  const { council, systemKeys } = ground
  const connections = readConnections(council, props.connections)
  const kept = keptQueues(council, props.keepQueues)
  const own = council.departments.filter((one) => !worksFromList(one) || kept.includes(one.id))
  return own.map((department) => {
    const { id, name } = department
    const wing = new Wing(root, `${pascal(id)}Department`, `Shire: what ${name} is sent`)
    return new Department(wing, {
      ...ground,
      department,
      connection: connections.get(id),
      systemKey: systemKeys.get(id),
    })
  })
}

/** The ids of the departments that are said to keep their queues. Throws when one of them is no department. */
function keptQueues({ departments }: CouncilProfile, said = ''): string[] {
  const ids = departments.map(({ id }) => id)
  if (said === 'all') return ids
  const asked = said.split(',').filter(Boolean)
  const unknown = asked.filter((id) => !ids.includes(id))
  if (unknown.length > 0)
    throw new Error(
      `-c keepQueues=${said} names ${unknown.join(', ')}. Write all, or some of: ${ids.join(', ')}`,
    )
  return asked
}
