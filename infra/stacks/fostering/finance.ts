import type { Construct } from 'constructs'
import type { Grant } from '../../constructs/grant.ts'
import { MessagesQueue } from '../../constructs/messages-queue.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'
import { prefix } from './prefix.ts'

const finance = '/api/workspace/fostering/finance'

/** Where claims tell finance what they come to: the queue's address is the variable `FINANCE_QUEUE_URL`. */
export interface Finance {
  readonly url: string
  allowSend(): Grant
}

/** The queue of finance and its built-in consumer, which puts down what is to be paid and can do nothing else. */
export function financeQueueOf(scope: Construct, ground: Ground): Finance {
  const { defaults, fostering: table, key, operations } = ground
  const queue = new MessagesQueue(scope, 'Finance', {
    name: 'finance',
    key,
    operations,
    fifo: true,
    tries: 5,
    days: 14,
    dead: 'Finance was not told of a claim that was agreed, though it was tried five times. The carer’s page says that it is agreed, and nobody pays it.',
    late: 'For 15 minutes finance has not been told of claims that were agreed. Carers wait longer for their money; what was agreed is safe. Look at the log of the fostering-payables function.',
  })
  const takes = new ShireFunction(scope, 'FosteringPayables', {
    defaults,
    entry: 'fostering-payables',
    environment: { FOSTERING_TABLE: table.name },
    grants: [table.allowPayables(), queue.allowConsume()],
    seconds: 30,
  })
  queue.start(takes, { batchSize: 10, atOnce: 2 })
  return { url: queue.url, allowSend: () => queue.allowSend() }
}

/** The desk of finance. It finds claims by what it was told of them, and puts them into runs by their keys. */
export function financeDeskOf(scope: Construct, ground: Ground, messages: Messages, queue: Finance): void {
  const { fostering: table, fosteringFiles, api, defaults } = ground
  const desk = new ShireFunction(scope, 'FosteringFinance', {
    defaults,
    entry: 'fostering-finance',
    environment: {
      ...ground.staff.staffEnvironment(),
      FOSTERING_TABLE: table.name,
      FOSTERING_BUCKET: fosteringFiles.name,
      MESSAGES_QUEUE_URL: messages.url,
      FINANCE_QUEUE_URL: queue.url,
    },
    grants: [
      table.allowReports(prefix),
      table.allowRuns(),
      table.allowPaymentLists(),
      messages.allowSend(),
      queue.allowSend(),
    ],
    seconds: 29,
    megabytes: 1024,
  })
  api.answer(desk, [
    `GET ${finance}/payables`,
    `GET ${finance}/runs`,
    `POST ${finance}/runs`,
    `GET ${finance}/runs/{run}`,
    `POST ${finance}/runs/{run}/paid`,
    `GET ${finance}/runs/{run}/ledger.csv`,
  ])
}
