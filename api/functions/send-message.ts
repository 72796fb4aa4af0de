import { environment } from '#aws/environment.ts'
import { notifyService } from '#aws/notify.ts'
import { backOff } from '#aws/notify-back-off.ts'
import { sendBatch } from '#aws/notify-send.ts'
import { sentTable } from '#aws/notify-table.ts'
import { givenSecretIn } from '#aws/secrets.ts'
import { council } from '#council'

const apiKey = givenSecretIn('NOTIFY_SECRET_ID')
const templates = council.messages
const ports = templates && {
  sent: sentTable(),
  notify: notifyService({ url: environment('NOTIFY_URL'), apiKey, templates }),
  now: () => new Date(),
}

export const handler = sendBatch(ports ?? undefined, backOff(environment('MESSAGES_QUEUE_URL')))
