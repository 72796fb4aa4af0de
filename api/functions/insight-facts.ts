import { recordBatch } from '#aws/insight/batch.ts'
import { insightPorts } from '#aws/insight/ports.ts'

export const handler = recordBatch(insightPorts())
