import { createHmac } from 'node:crypto'
import { secretText } from '#requests/life/secret-text.ts'

/** The header that shows a receiver that an event came from here, and when. */
export const signatureHeader = 'Shire-Signature'

/** Keys of a webhook. While a new one is being taken into use, both sign. */
export interface WebhookKeys {
  readonly current: string
  readonly previous?: string
}

const hmac = (key: string, at: number, body: string) =>
  createHmac('sha256', key).update(`${at}.${body}`).digest('hex')

/** `t=<seconds since 1970>,v1=<HMAC-SHA-256 of "t.body" in hex>`, and one more `v1` with the key before. */
export function signature({ current, previous }: WebhookKeys, body: string, now: Date): string {
  const at = Math.floor(now.getTime() / 1000)
  const keys = previous ? [current, previous] : [current]
  return [`t=${at}`, ...keys.map((key) => `v1=${hmac(key, at, body)}`)].join(',')
}

/** The keys in the text of a secret: JSON with `current` and perhaps `previous`, or one key as it is. */
export function webhookKeys(secret: string): WebhookKeys {
  const text = secretText(secret)
  if (!text.startsWith('{')) return { current: text }
  const { current, previous } = JSON.parse(text) as Partial<WebhookKeys>
  if (!current) throw new Error('The secret of the webhook has no key "current"')
  const keys = { current: secretText(current) }
  return previous ? { ...keys, previous: secretText(previous) } : keys
}
