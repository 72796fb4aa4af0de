import { eachMessage } from '#aws/core/queue-batch.ts'
import { payableShelf } from '#aws/fostering/finance-tables.ts'
import { FinanceEvent } from '#contract/fostering/carers/payments.ts'

const shelf = payableShelf()

export const handler = eachMessage('payable-not-taken', (body) => shelf.put(FinanceEvent.parse(body)))
