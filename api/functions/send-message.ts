import { backOff } from '#aws/core/back-off.ts'
import { environment } from '#aws/core/environment.ts'
import { sendBatch } from '#aws/notify/send.ts'
import { sendPorts } from '#aws/notify/send-ports.ts'

export const handler = sendBatch(sendPorts(), backOff(environment('MESSAGES_QUEUE_URL')))
