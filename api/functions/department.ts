import { handle } from 'hono/aws-lambda'
import { departmentKey } from '#aws/department-keys.ts'
import { keptEvidence } from '#aws/kept-evidence.ts'
import { requestsTable } from '#aws/requests-table.ts'
import { council } from '#council'
import { departmentRoutes } from '#http/department.ts'

const ready = {
  requests: requestsTable(),
  kept: keptEvidence,
  keyOf: departmentKey,
  council,
  now: () => new Date(),
}

/** The catalogue is read with the first request, not before it. */
const ports = async () => ({ ...ready, serviceOf: (await import('#services/index.ts')).serviceOf })

export const handler = handle(departmentRoutes(ports))
