import { environment } from '#aws/environment.ts'
import { backOff } from '#aws/notify-back-off.ts'
import { sendBatch } from '#aws/notify-send.ts'
import { sendPorts } from '#aws/send-ports.ts'

export const handler = sendBatch(sendPorts(), backOff(environment('MESSAGES_QUEUE_URL')))
