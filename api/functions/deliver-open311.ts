import { handOverBatch } from '#aws/elsewhere/hand-over-queue.ts'
import { open311Ports } from '#aws/elsewhere/open311-client-ports.ts'
import { sendToServer } from '#requests/elsewhere/open311-client/send.ts'

const ready = open311Ports()

export const handler = handOverBatch(async () => {
  const ports = await ready()
  return { ...ports, send: sendToServer(ports) }
})
