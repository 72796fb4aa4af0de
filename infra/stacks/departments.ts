import { CfnOutput, Stack } from 'aws-cdk-lib'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { CouncilProfile } from '#contract/council.ts'
import { type Connections, readConnections } from '#council/connections.ts'
import { Department, type DepartmentProps } from '../constructs/department.ts'
import { HandoversTable } from '../constructs/handovers-table.ts'
import { ShireFunction } from '../constructs/shire-function.ts'

type DepartmentsParts = Omit<DepartmentProps, 'department' | 'connection' | 'handovers'> & {
  council: CouncilProfile
  connections: Connections
}

/** Every department's queue and what takes it, and the list of work of those that work from it. */
export function departmentsOf(scope: Construct, parts: DepartmentsParts): void {
  const connections = readConnections(parts.council, parts.connections)
  const handovers = new HandoversTable(scope, 'Handovers', { key: parts.key })
  new CfnOutput(Stack.of(scope), 'HandoversTableName', { value: handovers.name })
  const departments = parts.council.departments.map(
    (department) =>
      new Department(scope, { ...parts, department, connection: connections.get(department.id), handovers }),
  )
  listOf(
    scope,
    parts,
    departments.filter(({ consumer }) => consumer === 'workspace'),
  )
}

/** The built-in list of work: one function takes the queues of all its departments, each by a mapping of its own. */
function listOf(scope: Construct, parts: DepartmentsParts, departments: readonly Department[]): void {
  if (departments.length === 0) return
  const { defaults, requests, worklist } = parts
  const deliver = new ShireFunction(scope, 'Deliver', {
    defaults,
    entry: 'deliver',
    environment: { REQUESTS_TABLE: requests.name, WORKLIST_TABLE: worklist.name },
    grants: [
      worklist.allow('GetItem', 'PutItem'),
      requests.allow('GetItem', 'PutItem'),
      ...departments.map(({ queue }) => queue.allowConsume()),
    ],
    seconds: 30,
  })
  for (const department of departments) {
    new EventSourceMapping(department, 'Deliveries', {
      target: deliver.lambda,
      eventSourceArn: department.queue.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: 5,
    })
  }
}
