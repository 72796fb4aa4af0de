import { change } from '#requests/life/advance.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { toReturn, watched } from '#requests/life/payment-watch.ts'
import { look } from './look.ts'
import type { OpenPayments, PaymentPorts } from './ports.ts'
import { returned } from './record.ts'

export interface SettlePorts extends PaymentPorts {
  readonly open: OpenPayments
}

export interface Settled {
  readonly looked: number
  /** How many could not be brought on: they are tried again later. */
  readonly troubles: number
}

const atOnce = 8

/** True once all of the payment is back on the card. Pay's own account decides, so that a repeat pays nothing twice. */
async function payBack({ provider }: PaymentPorts, id: string): Promise<boolean> {
  const { refundable } = await provider.find(id)
  if (refundable.status === 'unavailable') throw new Error('Pay cannot pay this back')
  if (refundable.status === 'full') {
    return (await provider.refunds(id)).every((status) => status !== 'submitted')
  }
  // The money is still on its way to the council.
  if (refundable.status === 'pending') return false
  const status = await provider.refund(id, refundable.pence)
  if (status === 'error') throw new Error('Pay could not pay this back')
  return status === 'success'
}

async function returnAll(ports: PaymentPorts, request: ServiceRequest): Promise<void> {
  if (!request.payment) return
  for (const { id, number } of toReturn(request.payment)) {
    if (!(await payBack(ports, id))) continue
    await change<void>(ports.requests, request.reference, (before) => {
      const next = before && returned(before, number, ports)
      return next ? { save: next, answer: undefined } : { answer: undefined }
    })
  }
}

/** Says when to look again, or that there is nothing left to look at. */
const lookAgain = ({ requests, now }: PaymentPorts, reference: string): Promise<void> =>
  change<void>(requests, reference, (request) => {
    const next = request && watched(request, now())
    if (!next || next === request) return { answer: undefined }
    return { save: { ...next, version: next.version + 1 }, answer: undefined }
  })

/** Names the trouble without a word of the payer. */
const log = (reference: string, error: unknown) =>
  console.error(
    JSON.stringify({
      level: 'error',
      event: 'payment-not-settled',
      reference,
      why: error instanceof Error ? error.message : 'unknown',
    }),
  )

async function settleOne(ports: SettlePorts, reference: string): Promise<boolean> {
  try {
    const request = await ports.requests.get(reference)
    if (request) await returnAll(ports, await look(ports, request))
    return true
  } catch (error) {
    log(reference, error)
    return false
  }
}

async function settleThenWait(ports: SettlePorts, reference: string): Promise<boolean> {
  const well = await settleOne(ports, reference)
  await lookAgain(ports, reference).catch((error) => log(reference, error))
  return well
}

/**
 * Brings every payment that is due to be looked at to where Pay has it: records what was paid by residents who closed
 * the page, and pays back what is to go back. Safe to repeat and to run twice at once.
 */
export async function settlePayments(ports: SettlePorts, limit = 400): Promise<Settled> {
  const references = await ports.open.openBefore(ports.now().toISOString(), limit)
  let troubles = 0
  for (let at = 0; at < references.length; at += atOnce) {
    const done = await Promise.all(references.slice(at, at + atOnce).map((one) => settleThenWait(ports, one)))
    troubles += done.filter((well) => !well).length
  }
  return { looked: references.length, troubles }
}
