import { measureOldestPending } from '#aws/oldest-pending.ts'
import { publishPorts } from '#aws/publish-ports.ts'
import { pendingIndex } from '#aws/requests-indexes.ts'
import { requestsTable } from '#aws/requests-table.ts'
import { sweep } from '#requests/sweep.ts'

const ports = { ...publishPorts(), requests: requestsTable(), pending: pendingIndex() }

export const handler = async () => {
  // Before the sweep: it hides that nothing else publishes.
  await measureOldestPending()
  return { found: await sweep(ports) }
}
