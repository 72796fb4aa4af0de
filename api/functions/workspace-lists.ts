import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { secret } from '#aws/secrets.ts'
import { staffPorts } from '#aws/staff-ports.ts'
import { staffTable } from '#aws/staff-table.ts'
import { wordsTable } from '#aws/words-table.ts'
import { worklistReader } from '#aws/worklist-table.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { workspaceListRoutes } from '#http/workspace-lists.ts'

const tables = { requests: requestsTable(), worklist: worklistReader(), words: wordsTable() }
const ready = { ...staffPorts(), ...tables, kept: staffTable(), council, calendars, now: () => new Date() }
const ports = async () => {
  const [key, { serviceOf }] = await Promise.all([secret(), import('#services/index.ts')])
  return { ...ready, serviceOf, secret: key }
}

export const handler = handle(workspaceListRoutes(ports))
