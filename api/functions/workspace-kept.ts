import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { staffPorts } from '#aws/staff-ports.ts'
import { looksTable, staffTable } from '#aws/staff-table.ts'
import { council } from '#council'
import { workspaceKeptRoutes } from '#http/workspace-kept.ts'

const tables = { requests: requestsTable(), kept: staffTable(), looks: looksTable() }
const ports = { ...staffPorts(), ...tables, council }

export const handler = handle(workspaceKeptRoutes(async () => ports))
