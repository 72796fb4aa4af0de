import { measureOldestPending } from '#aws/life/oldest-pending.ts'
import { publishPorts } from '#aws/life/publish-ports.ts'
import { pendingIndex } from '#aws/life/requests-indexes.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { sweep } from '#requests/life/sweep.ts'

const ports = { ...publishPorts(), requests: requestsTable(), pending: pendingIndex() }

export const handler = async () => {
  // Before the sweep: it hides that nothing else publishes.
  await measureOldestPending()
  return { found: await sweep(ports) }
}
