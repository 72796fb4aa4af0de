import { appendFileSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivate } from '../engines/secrets.ts'

/** An e-mail or a text message as GOV.UK Notify took it. `at` is ISO 8601. */
export type Message = {
  id: string
  kind: 'email' | 'text'
  to: string
  subject?: string
  body: string
  reference?: string
  templateId: string
  at: string
}

export type PaymentStatus = 'created' | 'started' | 'success' | 'failed' | 'cancelled'

/** A payment at GOV.UK Pay. Amounts are whole pence; times are ISO 8601. */
export type Payment = {
  id: string
  amount: number
  reference: string
  description: string
  returnUrl: string
  email?: string
  metadata?: Record<string, string | number | boolean>
  at: string
  status: PaymentStatus
  /** Why it is not paid, as Pay names it. */
  code?: string
  /** Each opens the payment page once; all but the last have. */
  tokens: string[]
  /** Opens the page again in the browser that opened it. */
  session: string
  refunds: Refund[]
}

/** Money on its way back. It is there (`success`) whenever somebody looks later. */
export type Refund = { id: string; amount: number; at: string }

/** What the stand-ins know. What was acknowledged is on disk. */
export type Store = {
  readonly messages: readonly Message[]
  readonly payments: readonly Payment[]
  addMessage(message: Message): void
  addPayment(payment: Payment): void
  /** Writes the payments, after one of them changed. */
  savePayments(): void
}

/** Opens `outside-messages.jsonl`, to which each message is added, and `outside-payments.json` in the data directory. */
export function openStore(dataDir: string): Store {
  const messagesPath = join(dataDir, 'outside-messages.jsonl')
  const paymentsPath = join(dataDir, 'outside-payments.json')
  const messages = readMessages(messagesPath)
  const payments: Payment[] = existsSync(paymentsPath) ? JSON.parse(readFileSync(paymentsPath, 'utf8')) : []
  const savePayments = () => {
    writePrivate(`${paymentsPath}.new`, JSON.stringify(payments))
    renameSync(`${paymentsPath}.new`, paymentsPath)
  }
  return {
    messages,
    payments,
    savePayments,
    addMessage(message) {
      appendFileSync(messagesPath, `${JSON.stringify(message)}\n`, { mode: 0o600 })
      messages.push(message)
    },
    addPayment(payment) {
      payments.push(payment)
      savePayments()
    },
  }
}

/** Without a last line that was cut short when the process ended: nobody was told that it was taken. */
function readMessages(path: string): Message[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  if (lines.pop()) writePrivate(path, lines.map((line) => `${line}\n`).join(''))
  return lines.map((line) => JSON.parse(line))
}
