import { environment } from '#aws/environment.ts'
import { handOverPorts } from '#aws/hand-over-ports.ts'
import { handOverBatch } from '#aws/hand-over-queue.ts'
import { givenSecretIn } from '#aws/secrets.ts'
import { sendToWebhook } from '#aws/webhook.ts'

const ready = handOverPorts()
const send = sendToWebhook(environment('FOREIGN_URL'), givenSecretIn('FOREIGN_SECRET_ID'))

export const handler = handOverBatch(async () => ({
  ...(await ready()),
  send,
  notesTries: false,
  takingAcknowledges: true,
}))
