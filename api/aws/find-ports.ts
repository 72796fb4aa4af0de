import { council } from '#council'
import type { ListPorts } from '#requests/find/list.ts'
import type { SendLinkPorts } from '#requests/find/send-link.ts'
import { environment } from './environment.ts'
import { contactIndex } from './find-index.ts'
import { messageCounter } from './message-counter.ts'
import { messageSender } from './messages.ts'
import { requestsTable } from './requests-table.ts'
import { secret } from './secrets.ts'

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
