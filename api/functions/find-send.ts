import { sendLinkPorts } from '#aws/find-ports.ts'
import { sendLinks } from '#aws/find-queue.ts'

export const handler = sendLinks(sendLinkPorts())
