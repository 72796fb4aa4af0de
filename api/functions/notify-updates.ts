import { updatesPorts } from '#aws/notify/ports.ts'
import { tellBatch } from '#aws/notify/updates.ts'

export const handler = tellBatch(updatesPorts())
