import { projectBatch } from '#aws/open311/project-batch.ts'
import { open311ReadPorts } from '#aws/open311/read-ports.ts'

export const handler = projectBatch(open311ReadPorts())
