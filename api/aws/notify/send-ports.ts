import { environment } from '#aws/core/environment.ts'
import { givenSecretIn, secret } from '#aws/core/secrets.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { refusedTable } from '#aws/workspace/refused-table.ts'
import { council } from '#council'
import { sayNotPassed } from '#requests/notify/not-passed.ts'
import type { SendPorts } from '#requests/notify/send.ts'
import { messageCounter } from './message-counter.ts'
import { notifyService } from './notify.ts'
import { sentTable } from './table.ts'
import { unreachedMarks } from './unreached-marks.ts'

/** What sending messages needs, for real; undefined where the council has no templates. */
export function sendPorts(): (() => Promise<SendPorts>) | undefined {
  const templates = council.messages
  if (!templates) return undefined
  const now = () => new Date()
  const passing = { requests: requestsTable(), council, now }
  const known: Omit<SendPorts, 'secret'> = {
    sent: sentTable(),
    counter: messageCounter(),
    unreached: {
      ...unreachedMarks(),
      notPassed: (reference, number) => sayNotPassed(passing, reference, number),
    },
    refused: refusedTable(),
    notify: notifyService({
      url: environment('NOTIFY_URL'),
      apiKey: givenSecretIn('NOTIFY_SECRET_ID'),
      templates,
    }),
    now,
  }
  return async () => ({ ...known, secret: await secret() })
}
