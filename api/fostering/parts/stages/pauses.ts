import * as z from 'zod/mini'
import { addDays } from '#contract/calendar/day.ts'
import { invalid } from '../kind.ts'
import { Note, Nothing, step } from './step.ts'

/** A pause that the household asked for and the council agrees to, for a reason that at least one time stands still for. */
const pause = step({
  right: 'manage',
  gate: 'pause',
  body: z.strictObject({ reason: z._default(z.string().check(z.maxLength(40)), 'agreed'), why: Note }),
  refuses: (_, { reason }, { rules }) =>
    rules.clocks.some(({ pauses }) => Object.hasOwn(pauses, reason))
      ? undefined
      : invalid('/with/reason', 'No time stands still for this reason'),
  take: (head, { reason, why }, { today }) => ({
    ...head,
    pauses: [...head.pauses, { reason, why, from: today }],
  }),
})

/** It goes on: today counts again, and yesterday was the last day that did not. */
const resume = step({
  right: 'manage',
  gate: 'resume',
  body: Nothing,
  take: (head, _, { today }) => ({
    ...head,
    pauses: head.pauses.map((one) => {
      if (one.until !== undefined) return one
      const before = addDays(today, -1)
      return { ...one, until: before < one.from ? one.from : before }
    }),
  }),
})

export const pauses = { pause, resume }
