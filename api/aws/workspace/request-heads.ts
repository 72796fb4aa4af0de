import { batchGet } from '#aws/core/batch-get.ts'
import { environment } from '#aws/core/environment.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { GlancePorts } from '#requests/workspace/glance.ts'

/** Requests of a page of a list, read at once by their references. */
export const requestHeads =
  (TableName = environment('REQUESTS_TABLE')): GlancePorts['heads'] =>
  async (references) => {
    const items = await batchGet(
      TableName,
      [...new Set(references)].map((reference) => ({ reference })),
    )
    return items as unknown as ServiceRequest[]
  }
