import { batchGet } from '#aws/core/batch-get.ts'
import { environment } from '#aws/core/environment.ts'
import { council } from '#council'
import type { ServiceRequest } from '#requests/life/model.ts'
import { asNow } from '#requests/list/former-requests.ts'
import type { GlancePorts } from '#requests/workspace/glance.ts'

/** Requests of a page of a list, read at once by their references. */
export const requestHeads =
  (TableName = environment('REQUESTS_TABLE')): GlancePorts['heads'] =>
  async (references) => {
    const items = await batchGet(
      TableName,
      [...new Set(references)].map((reference) => ({ reference })),
    )
    return (items as unknown as ServiceRequest[]).map((request) => asNow(request, council))
  }
