import { sendLinkPorts } from '#aws/resident/find-ports.ts'
import { sendLinks } from '#aws/resident/find-queue.ts'

export const handler = sendLinks(sendLinkPorts())
