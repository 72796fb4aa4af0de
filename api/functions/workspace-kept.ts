import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { staffPorts } from '#aws/staff-ports.ts'
import { looksTable, staffTable } from '#aws/staff-table.ts'
import { workspaceKeptRoutes } from '#http/workspace-kept.ts'

const ports = { ...staffPorts(), requests: requestsTable(), kept: staffTable(), looks: looksTable() }

export const handler = handle(workspaceKeptRoutes(async () => ports))
