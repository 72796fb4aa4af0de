import { takePorts } from '#aws/admissions/source-ports.ts'
import { takeBatch } from '#aws/admissions/take-batch.ts'

export const handler = takeBatch(takePorts())
