import type { SQSRecord } from 'aws-lambda'
import { measured, messagesHeldBack, writeMeasure } from '#aws/core/metric.ts'
import { eachMessage } from '#aws/core/queue-batch.ts'
import type { Message } from '#requests/notify/port.ts'
import { type Outcome, type SendPorts, send } from '#requests/notify/send.ts'
import { NotifyRefusal } from './transport.ts'

/** One line for each message: its id, which names no person, and what became of it. An alarm counts what was held back. */
function log(id: string, outcome: Outcome | 'dropped', write: typeof writeMeasure): void {
  const held = outcome === 'held-back'
  const line = { level: held ? 'warn' : 'info', event: held ? 'message-held-back' : 'message', id, outcome }
  console.log(JSON.stringify(line))
  if (held) write(measured(messagesHeldBack, 1, new Date()))
}

/** Notify's kind of error tells what to mend. Its words do too, unless they are about what it was given. */
function logRefusal({ status, errors }: NotifyRefusal): void {
  const [{ error = 'unknown', message = '' } = {}] = errors
  const words = error === 'ValidationError' ? {} : { message }
  console.error(JSON.stringify({ level: 'error', event: 'notify-refused', status, error, ...words }))
}

/**
 * Sends what the queue of messages brings. `ports` is undefined where the council has no templates: then messages
 * are dropped, and the log counts them.
 */
export const sendBatch = (
  ports: (() => Promise<SendPorts>) | undefined,
  backOff: (record: SQSRecord) => Promise<unknown>,
  write = writeMeasure,
) =>
  eachMessage(
    'message-failed',
    async (body) => {
      const message = body as Message
      log(message.id, ports ? await send(await ports(), message) : 'dropped', write)
    },
    async (record, error) => {
      if (error instanceof NotifyRefusal) logRefusal(error)
      await backOff(record)
    },
  )
