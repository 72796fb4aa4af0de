import type { Fee, Service } from '#contract/core/service.ts'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, submitPorts } from '../../testing/fixtures.ts'
import type { SettlePorts } from '../settle.ts'
import { MemoryPay, MemoryPayments } from './memory.ts'

export const fee: Fee = {
  pence: 1000,
  description: 'Blue Badge',
  later: true,
  refundedIfRefused: true,
  source: 'https://www.gov.uk/apply-blue-badge',
}

/** A request that costs £10, and everything that its payment needs. `pass` moves the clock. */
export async function world(more: Partial<Fee> = {}, payments = true, commitment?: Service['commitment']) {
  const requests = new MemoryPayments()
  const provider = new MemoryPay()
  let time = at.getTime()
  const now = () => new Date(time)
  const pass = (minutes: number) => {
    time += minutes * 60_000
  }
  const submitting = submitPorts(requests)
  const costly = (service: Service | undefined) =>
    service && { ...service, fee: { ...fee, ...more }, ...(commitment ? { commitment } : {}) }
  const answer = await submit(
    {
      ...submitting,
      now,
      council: { ...submitting.council, payments },
      serviceOf: (slug) => costly(submitting.serviceOf(slug)),
    },
    pothole(),
    key(1),
  )
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { reference, trackingKey } = answer.receipt
  const ports: SettlePorts = {
    requests,
    provider,
    open: requests,
    returnUrl: (of) => `https://site.example/apply/paid/${of}`,
    council: 'The council',
    calendars: submitting.calendars,
    now,
    pause: async (milliseconds) => pass(milliseconds / 60_000),
  }
  const request = () => {
    const found = requests.items.get(reference)
    if (!found) throw new Error('The request is gone')
    return found
  }
  return {
    ports,
    requests,
    provider,
    reference,
    trackingKey,
    receipt: answer.receipt,
    request,
    pass,
    /** Types of what happened, in order. */
    events: () => request().history.map(({ type }) => type),
  }
}
