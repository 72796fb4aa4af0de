import { createHmac } from 'node:crypto'
import { environment } from '#aws/core/environment.ts'
import { secret } from '#aws/core/secrets.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { council } from '#council'
import type { DigestPorts } from '#insight/alerts/digest.ts'
import type { AlertPorts } from '#insight/alerts/model.ts'
import { namesOf } from '#insight/feeds.ts'
import { alertsList, alertsTable } from './alerts-table.ts'
import { changedInWard } from './facts-table.ts'

const signWith = (key: Uint8Array) => (text: string) =>
  createHmac('sha256', key).update(`alerts\n${text}`).digest('base64url')

function known() {
  const messages = messageSender()
  return {
    subscriptions: alertsTable(),
    send: (message: Parameters<AlertPorts['send']>[0]) => messages.send(message),
    council,
    siteUrl: environment('SITE_URL'),
    now: () => new Date(),
  }
}

/** What asking for alerts needs, for real, and what can be chosen. */
export function alertPorts() {
  const ready = known()
  return async () => {
    const [key, { wards }, { services }] = await Promise.all([
      secret(),
      import('#council/areas/wards.ts'),
      import('#services/index.ts'),
    ])
    const slugs = services.map(({ slug }) => slug)
    const codes = wards.map(({ code }) => code)
    return { ...ready, sign: signWith(key), wards: new Set(codes), services: new Set(slugs) }
  }
}

/** What telling everybody needs, for real. */
export function digestPorts(): () => Promise<DigestPorts> {
  const ready = { ...known(), list: alertsList() }
  return async () => {
    const [key, { wards }, { services }] = await Promise.all([
      secret(),
      import('#council/areas/wards.ts'),
      import('#services/index.ts'),
    ])
    return {
      ...ready,
      sign: signWith(key),
      names: namesOf({ services, wards }),
      changedIn: (ward, since) => changedInWard(ward, since),
    }
  }
}
