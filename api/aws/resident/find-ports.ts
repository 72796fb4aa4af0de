import { environment } from '#aws/core/environment.ts'
import { secret } from '#aws/core/secrets.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { messageCounter } from '#aws/notify/message-counter.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { council } from '#council'
import type { ListPorts } from '#requests/resident/find/list.ts'
import type { SendLinkPorts } from '#requests/resident/find/send-link.ts'
import { contactIndex } from './find-index.ts'

const now = () => new Date()

/** What sending links needs, for real. */
export function sendLinkPorts(): () => Promise<SendLinkPorts> {
  const index = contactIndex()
  const counter = messageCounter()
  const messages = messageSender()
  const siteUrl = environment('SITE_URL')
  return async () => ({ index, counter, messages, council, siteUrl, now, secret: await secret() })
}

/** What listing requests needs, for real. The catalogue is read while the secret is fetched. */
export function listPorts(): () => Promise<ListPorts> {
  const index = contactIndex()
  const requests = requestsTable()
  return async () => {
    const [key, { serviceOf }] = await Promise.all([secret(), import('#services/index.ts')])
    return { index, requests, serviceOf, now, secret: key }
  }
}
