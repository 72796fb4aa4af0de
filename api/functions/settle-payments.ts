import { openPaymentsIndex } from '#aws/payments/open.ts'
import { payPorts } from '#aws/payments/ports.ts'
import { settlePayments } from '#requests/payments/settle.ts'

const ports = { ...payPorts(), open: openPaymentsIndex() }

/** Fails when some payments could not be brought on, so that the alarm knows. */
export const handler = async () => {
  const settled = await settlePayments(ports)
  if (settled.troubles > 0)
    throw new Error(`${settled.troubles} of ${settled.looked} payments are not settled`)
  return settled
}
