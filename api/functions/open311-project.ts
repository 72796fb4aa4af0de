import { open311ReadPorts } from '#aws/open311-read-ports.ts'
import { projectBatch } from '#aws/project-batch.ts'

export const handler = projectBatch(open311ReadPorts())
