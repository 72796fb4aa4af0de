import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { Answer } from '../front/exchange.ts'
import { type Call, json, parsed } from './answer.ts'
import { emailTrouble, mobileOf } from './notify-recipient.ts'
import { tokenTrouble } from './notify-token.ts'
import type { Message, Store } from './store.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const pageSize = 250
const longestText = 918
/** Of a service's live key, each minute. */
const callsEachMinute = 3000

const Sent = z.object({
  template_id: z.optional(z.string()),
  email_address: z.optional(z.string()),
  phone_number: z.optional(z.string()),
  reference: z.optional(z.nullable(z.string().check(z.maxLength(1000)))),
  personalisation: z.optional(z.record(z.string(), z.unknown())),
})
type Sent = z.infer<typeof Sent>

const wrong = (status: number, error: string, message: string): Answer =>
  json(status, { status_code: status, errors: [{ error, message }] })

/** What Notify answers when it can do nothing for anybody, and when it is asked too often. */
export const notifyFails = (): Answer => wrong(500, 'Exception', 'Internal server error')
export const notifyLimits = (): Answer =>
  wrong(
    429,
    'RateLimitError',
    `Exceeded rate limit for key type LIVE of ${callsEachMinute} requests per 60 seconds`,
  )

/**
 * As much of GOV.UK Notify as is used: e-mails and texts from two general templates, whose subject and body are
 * `((subject))` and `((body))`, and what became of them. https://docs.notifications.service.gov.uk/rest-api.html
 */
export function createNotify(
  store: Store,
  apiKey: () => string | undefined,
  now = Date.now,
): (call: Call) => Answer {
  let recent: number[] = []
  const tooOften = (at: number) => {
    recent = [...recent.filter((one) => one > at - 60_000), at]
    return recent.length > callsEachMinute
  }
  return (call) => {
    const trouble = tokenTrouble(call.headers.authorization, apiKey(), now())
    if (trouble) return wrong(trouble.status, 'AuthError', trouble.message)
    if (tooOften(now())) return notifyLimits()
    const { method, path } = call
    if (method === 'POST' && path === '/v2/notifications/email') return take(store, call, 'email', now())
    if (method === 'POST' && path === '/v2/notifications/sms') return take(store, call, 'text', now())
    if (method === 'GET' && path === '/v2/notifications') return list(store, call)
    const id = /^\/v2\/notifications\/([^/]+)$/.exec(path)?.[1]
    if (method === 'GET' && id) return one(store, id)
    return wrong(404, 'NotFound', 'Not found')
  }
}

function take(store: Store, call: Call, kind: Message['kind'], now: number): Answer {
  const body = parsed(call.body)
  if (body === undefined) return wrong(400, 'BadRequestError', 'Invalid JSON supplied in POST data')
  const given = Sent.safeParse(body)
  if (!given.success) {
    const field = String(given.error.issues[0]?.path[0] ?? 'body')
    return wrong(400, 'ValidationError', `${field} is not of the right type`)
  }
  const message = messageOf(given.data, kind, now)
  if ('error' in message) return wrong(400, message.error, message.message)
  store.addMessage(message)
  return json(201, taken(message, call.base))
}

type Trouble = { error: string; message: string }

function messageOf(sent: Sent, kind: Message['kind'], now: number): Message | Trouble {
  const templateId = sent.template_id
  if (templateId === undefined)
    return { error: 'ValidationError', message: 'template_id is a required property' }
  if (!uuid.test(templateId)) return { error: 'ValidationError', message: 'template_id is not a valid UUID' }
  const to = recipientOf(sent, kind)
  if (typeof to !== 'string') return to
  const { subject, body } = sent.personalisation ?? {}
  const missing = [kind === 'email' && subject === undefined && 'subject', body === undefined && 'body']
  const names = missing.filter((name) => name !== false)
  if (names.length)
    return { error: 'BadRequestError', message: `Missing personalisation: ${names.join(', ')}` }
  if (kind === 'text' && String(body).length > longestText)
    return {
      error: 'BadRequestError',
      message: `Your message is too long. Text messages cannot be longer than ${longestText} characters. Your message is ${String(body).length} characters long.`,
    }
  return {
    id: randomUUID(),
    kind,
    to,
    ...(kind === 'email' && { subject: String(subject) }),
    body: String(body),
    ...(sent.reference && { reference: sent.reference }),
    templateId,
    at: new Date(now).toISOString(),
  }
}

function recipientOf({ email_address, phone_number }: Sent, kind: Message['kind']): string | Trouble {
  const [name, value] =
    kind === 'email' ? (['email_address', email_address] as const) : (['phone_number', phone_number] as const)
  if (value === undefined) return { error: 'ValidationError', message: `${name} is a required property` }
  if (kind === 'email') {
    const message = emailTrouble(value)
    return message === undefined ? value.trim() : { error: 'ValidationError', message }
  }
  const mobile = mobileOf(value)
  return 'number' in mobile ? mobile.number : mobile
}

function taken({ id, kind, reference, subject, body, templateId }: Message, base: string) {
  return {
    id,
    reference: reference ?? null,
    content:
      kind === 'email'
        ? { subject, body, from_email: 'council@notifications.service.gov.uk' }
        : { body, from_number: 'COUNCIL' },
    uri: `${base}/v2/notifications/${id}`,
    template: { id: templateId, version: 1, uri: `${base}/v2/template/${templateId}` },
    scheduled_for: null,
  }
}

/** A message as it is told of later; here every one arrives at once. */
function notification({ id, kind, to, reference, subject, body, templateId, at }: Message) {
  return {
    id,
    reference: reference ?? null,
    email_address: kind === 'email' ? to : null,
    phone_number: kind === 'text' ? to : null,
    type: typeOf(kind),
    status: 'delivered',
    template: { id: templateId, version: 1, uri: `/v2/template/${templateId}` },
    body,
    subject: subject ?? null,
    created_at: at,
    sent_at: at,
    completed_at: at,
    scheduled_for: null,
  }
}

const typeOf = (kind: Message['kind']) => (kind === 'email' ? 'email' : 'sms')

function one(store: Store, id: string): Answer {
  if (!uuid.test(id)) return wrong(400, 'ValidationError', 'id is not a valid UUID')
  const found = store.messages.find((message) => message.id === id)
  return found ? json(200, notification(found)) : wrong(404, 'NoResultFound', 'No result found')
}

/** The newest first, a page at a time. */
function list(store: Store, { query, base }: Call): Answer {
  const [type, status] = [query.get('template_type'), query.get('status')]
  const [reference, olderThan] = [query.get('reference'), query.get('older_than')]
  const all = store.messages
  const end = olderThan ? all.findIndex(({ id }) => id === olderThan) : all.length
  const found = all
    .slice(0, Math.max(0, end))
    .reverse()
    .filter(
      (message) =>
        (!type || typeOf(message.kind) === type) &&
        (!status || status === 'delivered') &&
        (!reference || message.reference === reference),
    )
  const notifications = found.slice(0, pageSize).map(notification)
  const address = `${base}/v2/notifications`
  const last = notifications.at(-1)
  const next = found.length > pageSize && last && new URLSearchParams([...query, ['older_than', last.id]])
  return json(200, {
    notifications,
    links: {
      current: query.size ? `${address}?${query}` : address,
      ...(next && { next: `${address}?${next}` }),
    },
  })
}
