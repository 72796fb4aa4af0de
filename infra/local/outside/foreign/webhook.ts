import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import type { Answer } from '../../front/exchange.ts'
import { type Call, json, parsed } from '../answer.ts'
import type { ForeignStore, Notified } from './store.ts'

const Event = z.looseObject({
  specversion: z.literal('1.0'),
  subject: z.string(),
  sequence: z.string(),
  type: z.string(),
})

const toleranceSeconds = 300

/** Whether one of the signatures is by one of the keys, and not old. */
function isSigned(header: string, body: string, keys: readonly string[], now: number): boolean {
  const parts = header.split(',').map((part) => part.split('='))
  const at = Number(parts.find(([name]) => name === 't')?.[1])
  if (!(Math.abs(now / 1000 - at) <= toleranceSeconds)) return false
  const wanted = keys.map((key) => createHmac('sha256', key).update(`${at}.${body}`).digest())
  const given = parts.filter(([name]) => name === 'v1').map(([, hex = '']) => Buffer.from(hex, 'hex'))
  return given.some((one) => wanted.some((own) => own.length === one.length && timingSafeEqual(own, one)))
}

/** Every key in the text of a secret. */
const keysIn = (secret: string): string[] => {
  const { current, previous } = (parsed(secret) ?? { current: secret }) as Record<string, string | undefined>
  return [current, previous].filter((key) => key !== undefined)
}

function caseOf(store: ForeignStore, department: string, reference: string): Notified {
  const known = store.notified.find((one) => one.department === department && one.reference === reference)
  if (known) return known
  const created = { department, reference, id: `F-${store.next()}`, sequence: 0, taken: [], repeats: 0 }
  store.notified.push(created)
  return created
}

/** A webhook's receiver: checks the signature, takes each event of a request once and in order, and says its number. */
export function createWebhook(store: ForeignStore, secrets: () => readonly string[], now: () => number) {
  return (department: string, { method, headers, body }: Call): Answer => {
    if (method !== 'POST') return json(405, { error: 'Use POST' })
    const signed = isSigned(headers['shire-signature'] ?? '', body, secrets().flatMap(keysIn), now())
    if (!signed) return json(401, { error: 'The signature is wrong or too old' })
    const { data: event } = Event.safeParse(parsed(body))
    if (!event) return json(400, { error: 'This is no CloudEvent' })
    const found = caseOf(store, department, event.subject)
    const sequence = Number(event.sequence)
    const isGap = sequence > found.sequence + 1 && !/\.transferred\./.test(event.type)
    if (isGap) return json(409, { error: `Number ${found.sequence + 1} has not come yet` })
    if (sequence <= found.sequence) found.repeats += 1
    else {
      found.sequence = sequence
      found.taken.push({ sequence, type: event.type, at: new Date(now()).toISOString(), event })
    }
    store.save()
    return json(200, { reference: found.id })
  }
}
