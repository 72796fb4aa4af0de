import { createHash } from 'node:crypto'
import { change } from '#requests/life/advance.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { isClaimed } from '#requests/life/payment-watch.ts'
import { record } from './look.ts'
import type { Payment } from './model.ts'
import { type PaymentPorts, PayUnavailable } from './ports.ts'
import { claimed, identified, released } from './record.ts'
import { isPayable } from './view.ts'

export type Started =
  | { readonly kind: 'standing'; readonly request: ServiceRequest; readonly nextUrl?: string }
  | { readonly kind: 'nothing-to-pay' }
  | { readonly kind: 'too-many' }

/** Tries that one request may have; each is a payment at Pay that came to nothing. */
const most = 30
/** How often somebody else's payment is waited for, 200 ms each: a little longer than Pay is. */
const patience = 35

type Turn =
  | Started
  | { readonly kind: 'ask'; readonly number: number; readonly id: string }
  | { readonly kind: 'create'; readonly number: number; readonly payment: Payment }
  | { readonly kind: 'wait' }

/**
 * Whose turn it is. One caller at a time creates a payment, because Pay makes a new one whenever it is asked: it heeds
 * an Idempotency-Key only of recurring payments. An attempt that failed is asked about once more before the next.
 */
function turnOf(request: ServiceRequest, now: Date, asked: ReadonlySet<string>): Turn {
  const { payment } = request
  if (!payment) return { kind: 'nothing-to-pay' }
  if (!isPayable(request, payment)) return { kind: 'standing', request }
  const last = payment.attempts.at(-1)
  if (last?.id && (last.state === 'started' || !asked.has(last.id))) {
    return { kind: 'ask', number: last.number, id: last.id }
  }
  const again = last && !last.id && last.state === 'started'
  if (again && isClaimed(last, now)) return { kind: 'wait' }
  if (!again && payment.attempts.length >= most) return { kind: 'too-many' }
  return { kind: 'create', number: again ? last.number : payment.attempts.length + 1, payment }
}

function takeTurn(
  { requests, now }: PaymentPorts,
  reference: string,
  asked: ReadonlySet<string>,
): Promise<Turn> {
  return change<Turn>(requests, reference, (request) => {
    const turn: Turn = request ? turnOf(request, now(), asked) : { kind: 'nothing-to-pay' }
    if (!request || turn.kind !== 'create') return { answer: turn }
    return { save: claimed(request, turn.payment, turn.number, now()), answer: turn }
  })
}

const keyOf = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex')

/** Creates the payment and saves its id. What could not be saved is a payment that nobody was sent to. */
async function create(
  ports: PaymentPorts,
  reference: string,
  number: number,
  payment: Payment,
): Promise<void> {
  const returnUrl = ports.returnUrl(reference)
  const { pence, description } = payment
  const save = (decide: (request: ServiceRequest) => ServiceRequest | undefined) =>
    change<void>(ports.requests, reference, (request) => {
      const next = request && decide(request)
      return next ? { save: next, answer: undefined } : { answer: undefined }
    })
  try {
    const key = keyOf(reference, number, returnUrl)
    const { id } = await ports.provider.create({ key, pence, description, reference, returnUrl })
    await save((request) => identified(request, number, id, ports.now()))
  } catch (error) {
    await save((request) => released(request, number, ports.now()))
    throw error
  }
}

/**
 * Opens the payment page: that of the payment that is open, or of a new one. Safe to repeat and to race: everybody is
 * sent to the payment whose id is saved. Throws PayUnavailable when Pay does not answer; nothing is taken then.
 */
export async function startPaying(ports: PaymentPorts, reference: string): Promise<Started> {
  const asked = new Set<string>()
  for (let round = 0; round < patience; round++) {
    const turn = await takeTurn(ports, reference, asked)
    if (turn.kind === 'wait') await ports.pause(200)
    else if (turn.kind === 'create') await create(ports, reference, turn.number, turn.payment)
    else if (turn.kind === 'ask') {
      asked.add(turn.id)
      const seen = await ports.provider.find(turn.id)
      const request = await record(ports, reference, turn.number, seen)
      if (request && seen.status === 'open') {
        return { kind: 'standing', request, ...(seen.nextUrl ? { nextUrl: seen.nextUrl } : {}) }
      }
    } else return turn
  }
  throw new PayUnavailable('Somebody else has been creating this payment for too long')
}
