import * as z from 'zod/mini'
import { WithdrawalReason } from '#contract/fostering/endings.ts'
import type { HeadValues } from '../head-values.ts'
import { type Context, notNow } from '../kind.ts'
import { dated, decided, factsIn, Note, Nothing, On, Reasons, step, wrongDay } from './step.ts'

const Why = { reason: WithdrawalReason, words: z.optional(Note) }

/** Ids of those who ask to be approved and are still in the household. */
const applying = ({ people }: HeadValues): string[] =>
  Object.entries(people).flatMap(([id, { role, here }]) => (role === 'applicant' && here ? [id] : []))

const withdrawn = (head: HeadValues, on: string, reason: string): HeadValues => ({
  ...dated(head, { withdrawn: on, ended: on }),
  ended: { how: 'withdrawn', reason },
})

/** Ended where everybody who still applies has said that they want to stop. */
export function endedByAll(head: HeadValues, today: string): HeadValues {
  const said = head.withdrawing ?? {}
  const all = applying(head)
  const last = all.at(-1)
  return last !== undefined && all.every((id) => said[id])
    ? withdrawn(head, today, said[last]?.reason ?? 'other')
    : head
}

/**
 * An applicant does not want to go on. Of two who apply together both have to say so: nobody ends what is another's. One
 * who goes on alone lets the other leave the household instead.
 */
const withdraw = step({
  right: 'fill',
  gate: 'withdraw',
  body: z.strictObject(Why),
  refuses: ({ withdrawing = {} }, _, { who }) =>
    withdrawing[who.id] ? notNow('You have told us this already.') : undefined,
  take(head, { reason, words }, { who, today }) {
    const said = { ...head.withdrawing, [who.id]: { reason, on: today, ...(words ? { words } : {}) } }
    return endedByAll({ ...head, withdrawing: said }, today)
  },
})

/** They want to go on after all, while the other of the two has not said the same. */
const stay = step({
  right: 'fill',
  gate: 'withdraw',
  body: Nothing,
  refuses: ({ withdrawing = {} }, _, { who }) =>
    withdrawing[who.id] ? undefined : notNow('You have not told us that you want to stop.'),
  take({ withdrawing = {}, ...head }, _, { who }) {
    const { [who.id]: _gone, ...others } = withdrawing
    return Object.keys(others).length > 0 ? { ...head, withdrawing: others } : head
  },
})

/** The household said so in a call or a letter, both where two apply. */
const recordWithdrawal = step({
  right: 'manage',
  gate: 'withdraw',
  body: z.strictObject({ ...Why, ...On.shape }),
  refuses: (_, { on }, context) => wrongDay(on, ['enquired', 'applied'], factsIn(context), context.today),
  take(head, { reason, words, on }) {
    const ended = { how: 'withdrawn', reason, ...(words === undefined ? {} : { words }) } as const
    return { ...withdrawn(head, on, reason), ended }
  },
})

/** They go on with another service. What that asks for of our records is a step of its own. */
const transfer = step({
  right: 'manage',
  gate: 'transfer',
  body: z.strictObject({ to: Note, reasons: Reasons }),
  take: (head, { to, reasons }, context: Context) => ({
    ...decided(dated(head, { ended: context.today }), context, {
      what: 'transfer',
      outcome: 'transferred',
      reasons,
    }),
    ended: { how: 'transferred', reason: 'other-service' },
    records: { ...head.records, to },
  }),
})

export const endings = { withdraw, stay, 'record-withdrawal': recordWithdrawal, transfer }
