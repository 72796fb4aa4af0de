import { Construct } from 'constructs'
import type { Connection } from '#contract/council/connection.ts'
import type { Department as Row } from '#contract/council/council.ts'
import { consumers } from './department-consumers.ts'
import { DepartmentQueue, type QueueGround } from './department-queue.ts'
import type { EventsTopic } from './events-topic.ts'
import type { EvidenceBucket } from './evidence-bucket.ts'
import type { KeptSecret } from './kept-secret.ts'
import { pascal } from './queue-names.ts'
import type { FunctionDefaults } from './shire-function.ts'
import { subscribe } from './subscribe.ts'
import type { HandoversTable } from './tables/handovers-table.ts'
import type { RequestsTable } from './tables/requests-table.ts'
import type { Worklist } from './worklist.ts'

export interface DepartmentProps extends QueueGround {
  department: Row
  events: EventsTopic
  requests: RequestsTable
  worklist: Worklist
  handovers: HandoversTable
  /** Where photos go that its system shows. */
  evidence: EvidenceBucket
  /** Where its own system is, and the key between both, if it has one that is called. */
  connection: Connection | undefined
  systemKey: Pick<KeptSecret, 'id' | 'allowRead'> | undefined
  /** Signs links to files. */
  requestSecret: KeptSecret
  siteUrl: string
  defaults: FunctionDefaults
}

/**
 * What a department has that does not work from the built-in list: a queue, its share of the events, and what takes
 * them. One of the list that keeps a queue of its own for a while has it taken by the list.
 */
export class Department extends Construct {
  readonly department: Row
  readonly queue: DepartmentQueue

  constructor(scope: Construct, props: DepartmentProps) {
    super(scope, pascal(props.department.id))
    const { department, events } = props
    const { id, consumer } = department
    this.department = department
    this.queue = new DepartmentQueue(this, 'Queue', {
      ...props,
      name: id,
      departments: [department],
      consumer,
    })
    subscribe(this, events.topic, this.queue.queue, { department: [id] })
    if (consumer !== 'workspace') consumers[consumer](this, this.queue, props)
  }
}
