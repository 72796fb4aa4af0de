import { environment } from '#aws/core/environment.ts'
import { givenSecretIn, secret } from '#aws/core/secrets.ts'
import { council } from '#council'
import type { SendPorts } from '#requests/notify/send.ts'
import { messageCounter } from './message-counter.ts'
import { notifyService } from './notify.ts'
import { sentTable } from './table.ts'
import { unreachedMarks } from './unreached-marks.ts'

/** What sending messages needs, for real; undefined where the council has no templates. */
export function sendPorts(): (() => Promise<SendPorts>) | undefined {
  const templates = council.messages
  if (!templates) return undefined
  const known = {
    sent: sentTable(),
    counter: messageCounter(),
    unreached: unreachedMarks(),
    notify: notifyService({
      url: environment('NOTIFY_URL'),
      apiKey: givenSecretIn('NOTIFY_SECRET_ID'),
      templates,
    }),
    now: () => new Date(),
  }
  return async () => ({ ...known, secret: await secret() })
}
