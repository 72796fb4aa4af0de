import { secret } from '#aws/core/secrets.ts'
import { keptEvidence } from '#aws/evidence/kept-evidence.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { council } from '#council'
import { departmentKeys } from './department-keys.ts'

/** What departments' own systems ask and say, for real. The catalogue is read with the first request, not before it. */
export function departmentApiPorts() {
  const ready = {
    requests: requestsTable(),
    kept: keptEvidence,
    keyOf: departmentKeys(council),
    council,
    secret,
    now: () => new Date(),
  }
  return async () => ({ ...ready, serviceOf: (await import('#services/index.ts')).serviceOf })
}
