import { dueRefund } from '#requests/life/due-refund.ts'
import { append } from '#requests/life/history.ts'
import { settlePayments } from '../settle.ts'
import { startPaying } from '../start.ts'
import type { world } from './fixtures.ts'

export type World = Awaited<ReturnType<typeof world>>

/** Opens the payment page and returns the id of the payment that it is for. */
export async function opened({ ports, reference }: World): Promise<string> {
  const started = await startPaying(ports, reference)
  if (started.kind !== 'standing' || !started.nextUrl) throw new Error(`Nothing to pay: ${started.kind}`)
  return started.nextUrl.split('/').at(-1) as string
}

export const settle = (it: World) => settlePayments(it.ports)

/** The department refuses the request, which it has to have first. */
export function refuse({ requests, request, reference }: World, at: Date) {
  const by = { at: at.toISOString(), by: 'Highways' }
  const had = append(request(), { type: 'acknowledged', ...by })
  const refused = had && append(had, { type: 'refused', ...by })
  if (!refused) throw new Error('It cannot be refused')
  requests.items.set(reference, dueRefund(refused, at))
}
