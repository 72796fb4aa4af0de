import { MemoryRequests } from '../../testing/memory.ts'
import {
  type NewPayment,
  type OpenPayments,
  type PaymentProvider,
  PayUnavailable,
  type RefundStatus,
  type SeenPayment,
} from '../ports.ts'

interface Kept extends NewPayment {
  id: string
  status: SeenPayment['status']
  failure?: SeenPayment['failure']
  refunds: { pence: number; status: RefundStatus }[]
}

/**
 * The double of GOV.UK Pay. Like Pay it makes a payment whenever it is asked, whatever the Idempotency-Key. `fail` says
 * of each call whether it fails before it has an effect, after it, or not at all.
 */
export class MemoryPay implements PaymentProvider {
  readonly payments: Kept[] = []
  /** Status of the refunds that are handed in from now on. */
  refunding: RefundStatus = 'success'
  /** Whether payments are still to be captured, and cannot be paid back yet. */
  capturing = false
  fail: (call: string) => 'before' | 'after' | undefined = () => undefined

  create(payment: NewPayment) {
    return this.#call('create', () => {
      const kept: Kept = { ...payment, id: `pay${this.payments.length + 1}`, status: 'open', refunds: [] }
      this.payments.push(kept)
      return this.#seen(kept)
    })
  }

  find(id: string) {
    return this.#call('find', () => this.#seen(this.get(id)))
  }

  refunds(id: string) {
    return this.#call('refunds', () => this.get(id).refunds.map(({ status }) => status))
  }

  refund(id: string, availablePence: number) {
    return this.#call('refund', () => {
      const kept = this.get(id)
      if (this.#seen(kept).refundable.pence !== availablePence) return 'changed' as const
      kept.refunds.push({ pence: availablePence, status: this.refunding })
      return this.refunding
    })
  }

  get(id: string): Kept {
    const kept = this.payments.find((payment) => payment.id === id)
    if (!kept) throw new PayUnavailable('Pay answered 404')
    return kept
  }

  /** What the resident does on Pay’s page, if the payment can still be paid. */
  finish(id: string, status: 'paid' | 'failed', failure?: SeenPayment['failure']) {
    const kept = this.get(id)
    if (kept.status === 'open') Object.assign(kept, { status, failure })
  }

  /** Pence that are at the council in the end: taken, and not given back. */
  get balance(): number {
    return this.payments
      .filter(({ status }) => status === 'paid')
      .flatMap(({ pence, refunds }) => [
        pence,
        ...refunds.filter(({ status }) => status !== 'error').map((refund) => -refund.pence),
      ])
      .reduce((sum, pence) => sum + pence, 0)
  }

  #seen({ id, status, failure, pence, refunds }: Kept): SeenPayment {
    const back = refunds.filter((one) => one.status !== 'error').reduce((sum, one) => sum + one.pence, 0)
    const available = status === 'paid' ? pence - back : 0
    return {
      id,
      status,
      ...(status === 'open' ? { nextUrl: `https://pay.example/${id}` } : {}),
      ...(failure ? { failure } : {}),
      refundable: { status: this.#refundable(status, available), pence: available },
    }
  }

  #refundable(status: SeenPayment['status'], available: number) {
    if (status !== 'paid') return 'unavailable'
    if (this.capturing) return 'pending'
    return available === 0 ? 'full' : 'available'
  }

  async #call<T>(name: string, effect: () => T): Promise<T> {
    const failing = this.fail(name)
    if (failing === 'before') throw new PayUnavailable('No answer')
    const answer = effect()
    if (failing === 'after') throw new PayUnavailable('No answer')
    return answer
  }
}

/** Requests with the index of payments to be looked after. */
export class MemoryPayments extends MemoryRequests implements OpenPayments {
  async openBefore(time: string, limit: number) {
    return [...this.items.values()]
      .filter(({ paymentOpen, paymentLookAt }) => paymentOpen && paymentLookAt && paymentLookAt <= time)
      .slice(0, limit)
      .map(({ reference }) => reference)
  }
}
