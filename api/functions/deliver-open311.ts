import { handOverBatch } from '#aws/hand-over-queue.ts'
import { open311Ports } from '#aws/open311-client-ports.ts'
import { sendToServer } from '#requests/open311-client/send.ts'

const ready = open311Ports()

export const handler = handOverBatch(async () => {
  const ports = await ready()
  return { ...ports, send: sendToServer(ports) }
})
