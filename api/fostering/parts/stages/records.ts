import * as z from 'zod/mini'
import { notAgreed } from '../../clocks/met.ts'
import { type Context, notNow } from '../kind.ts'
import { dated, factsIn, Note, On, step, wrongDay } from './step.ts'

const service = { service: Note, ...On.shape }

/** Another service asks for the record, with the consent of whom it is about: fifteen working days begin. */
const recordsAsked = step({
  right: 'record',
  body: z.strictObject({
    ...service,
    agreed: z.literal(true, 'Records go to another service only if the person agreed'),
  }),
  refuses: ({ dates }, { on }, context) =>
    dates.recordsAsked && !dates.recordsSent
      ? notNow('They are asked for already, and not sent.')
      : wrongDay(on, ['enquired'], factsIn(context), context.today),
  take({ dates: { recordsSent: _, ...dates }, ...head }, { service: to, on }) {
    return { ...head, records: { ...head.records, to }, dates: { ...dates, recordsAsked: on } }
  },
})

const recordsSent = step({
  right: 'record',
  body: On,
  refuses: ({ dates }, { on }, context) =>
    !dates.recordsAsked
      ? notNow('Nobody has asked for the records.')
      : dates.recordsSent
        ? notNow('They are sent already.')
        : wrongDay(on, ['recordsAsked'], factsIn(context), context.today),
  take: (head, { on }) => dated(head, { recordsSent: on }),
})

const without = (context: Context): string[] =>
  notAgreed({ consent: 'earlier-agencies', about: [] }, factsIn(context))

/** We ask the service that they were with, as long as each who applies agrees. */
const askForRecords = step({
  right: 'record',
  gate: 'transfer',
  body: z.strictObject(service),
  refuses: ({ dates }, { on }, context) =>
    dates.recordsRequested
      ? notNow('They are asked for already.')
      : without(context).length > 0
        ? notNow('Not everybody who applies agrees that we ask another service.')
        : wrongDay(on, ['enquired'], factsIn(context), context.today),
  take: (head, { service: from, on }) => ({
    ...dated(head, { recordsRequested: on }),
    records: { ...head.records, from },
  }),
})

const recordsReceived = step({
  right: 'record',
  gate: 'transfer',
  body: On,
  refuses: ({ dates }, { on }, context) =>
    !dates.recordsRequested
      ? notNow('Nobody has asked for the records.')
      : dates.recordsReceived
        ? notNow('They are here already.')
        : wrongDay(on, ['recordsRequested'], factsIn(context), context.today),
  take: (head, { on }) => dated(head, { recordsReceived: on }),
})

export const records = {
  'records-asked': recordsAsked,
  'records-sent': recordsSent,
  'ask-for-records': askForRecords,
  'records-received': recordsReceived,
}
