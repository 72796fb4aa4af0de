import { existsSync, readFileSync, renameSync } from 'node:fs'
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

export type State = { messages: Message[]; payments: Payment[] }

export type Store = {
  state: State
  /** Writes the state: what was acknowledged survives the end of the process. */
  save(): void
}

/** State of the stand-ins, kept in `<data directory>/outside.json`. */
export function openStore(dataDir: string): Store {
  const path = join(dataDir, 'outside.json')
  const empty: State = { messages: [], payments: [] }
  const state: State = existsSync(path) ? { ...empty, ...JSON.parse(readFileSync(path, 'utf8')) } : empty
  return {
    state,
    save() {
      writePrivate(`${path}.new`, JSON.stringify(state))
      renameSync(`${path}.new`, path)
    },
  }
}
