import { council } from '#council'
import { departmentKeys } from './department-keys.ts'
import { keptEvidence } from './kept-evidence.ts'
import { requestsTable } from './requests-table.ts'
import { secret } from './secrets.ts'

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
