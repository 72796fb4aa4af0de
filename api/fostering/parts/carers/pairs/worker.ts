import * as z from 'zod/mini'
import { PairWords } from '#contract/fostering/carers/pairs.ts'
import { DayText, GivenDay } from '#contract/fostering/case.ts'
import { PartName } from '#contract/fostering/parts.ts'
import { fits, type PairValues, release } from '../../../carers/pairs/pair.ts'
import { act, invalid, notNow, so } from '../../kind.ts'
import { refuse } from './carer.ts'
import { open } from './shared.ts'

/** A side as the other is told of it. */
export const OtherSide = z.strictObject({
  match: z.string(),
  household: z.string(),
  part: PartName,
  name: z.string(),
  phone: z.string(),
  words: z.string(),
  from: z.optional(DayText),
  until: z.optional(DayText),
  children: z.optional(z.array(z.string())),
  yes: z.boolean(),
})

/** An offer is matched with what somebody asks: of two workers who take one offer at once, one gets it. */
const take = act({
  right: 'record',
  behind: 'match',
  body: z.strictObject({ other: OtherSide }),
  decide: open<{ other: z.infer<typeof OtherSide> }>((values, { other }) => {
    if (values.side !== 'offers') return notNow('Only an offer can be matched.')
    if (values.with)
      return notNow('A colleague has just matched this offer with somebody else. Choose another offer.')
    const asked = { from: other.from, until: other.until, places: other.children?.length ?? 0 }
    const isRoom = fits(asked, { from: values.from, until: values.until, places: values.places ?? 0 })
    return isRoom
      ? so<PairValues>({ ...values, with: other })
      : notNow('This offer does not fit: look at its days and at how many children it is for.')
  }),
})

const Answer = z.strictObject({ words: PairWords, by: GivenDay })

/** Nobody was found yet: what we do about it, and by when they hear from us again. */
const answer = act({
  right: 'record',
  body: Answer,
  decide: open<z.infer<typeof Answer>>((values, { words, by }, { today, who }) => {
    if (values.side !== 'asks' || values.with) return notNow('Nobody is waiting for an answer here.')
    if (by < today) return invalid('/with/by', 'The day must be today or in the future')
    return so<PairValues>({ ...values, due: by, told: { words, on: today, by: who.name } }, { text: words })
  }),
})

const Why = z.strictObject({ words: PairWords })

const unmatch = act({
  right: 'record',
  body: Why,
  decide: open<z.infer<typeof Why>>((values, { words }, context) =>
    values.with
      ? so<PairValues>(refuse(values, context), { text: words })
      : notNow('They are not matched with anybody.'),
  ),
})

/** It came about: a break was had, or somebody needs a mentor no more. */
const done = act({
  right: 'record',
  body: Why,
  decide: open<z.infer<typeof Why>>((values, { words }, { today }) =>
    values.with && values.yes && values.with.yes
      ? values.from !== undefined && (values.side === 'asks' ? values.from : (values.with.from ?? '')) > today
        ? notNow('The break has not begun yet.')
        : so<PairValues>(
            { ...release(values, { how: 'finished', on: today }), over: { how: 'done', on: today } },
            { text: words },
          )
      : notNow('Both have to say yes first.'),
  ),
})

export const workerActs = { take, answer, unmatch, done }
