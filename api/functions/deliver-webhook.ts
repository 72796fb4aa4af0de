import { environment } from '#aws/core/environment.ts'
import { givenSecretIn } from '#aws/core/secrets.ts'
import { handOverPorts } from '#aws/elsewhere/hand-over-ports.ts'
import { handOverBatch } from '#aws/elsewhere/hand-over-queue.ts'
import { sendToWebhook } from '#aws/elsewhere/webhook.ts'

const ready = handOverPorts()
const send = sendToWebhook(environment('FOREIGN_URL'), givenSecretIn('FOREIGN_SECRET_ID'))

export const handler = handOverBatch(async () => ({
  ...(await ready()),
  send,
  notesTries: false,
  takingAcknowledges: true,
}))
