import { handle } from 'hono/aws-lambda'
import { open311ReadPorts } from '#aws/open311-read-ports.ts'
import { open311ReadRoutes } from '#http/open311/read.ts'

export const handler = handle(open311ReadRoutes(open311ReadPorts()))
