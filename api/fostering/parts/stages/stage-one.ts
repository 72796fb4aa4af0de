import * as z from 'zod/mini'
import { dayInWords } from '#contract/calendar/words.ts'
import { stageOneCompleteOn } from '../../clocks/complete.ts'
import { stageOneDecision } from '../../clocks/of-head.ts'
import type { HeadValues } from '../head-values.ts'
import { type Context, invalid, notNow } from '../kind.ts'
import { dated, decided, factsIn, On, Reasons, shut, step, wrongDay } from './step.ts'

/** The day on which everything of stage 1 was there, as the parts show it or somebody has recorded it. */
const completeOn = (context: Context) => stageOneCompleteOn(factsIn(context), context.today, context.rules)

/** The day on which the last of it came, where that was before somebody could record it. The ten working days begin here. */
const informationComplete = step({
  right: 'record',
  gate: 'stop-stage-one',
  body: On,
  refuses({ dates }, { on }, context) {
    if (dates.informationComplete) return notNow('The day is recorded already.')
    const complete = completeOn(context)
    if (complete === undefined)
      return shut('stage-one', context) ?? notNow('Not everything for stage 1 is here.')
    // Sooner than it was entered, never later: nobody gains time by entering it late.
    if (on > complete)
      return invalid(
        '/with/on',
        `Everything was here on ${dayInWords(complete)}, so the day is that or one before`,
      )
    return wrongDay(on, ['decidedToAssess'], factsIn(context), context.today)
  },
  take: (head, { on }) => dated(head, { informationComplete: on }),
})

const withDecision = (head: HeadValues, context: Context, outcome: 'passed' | 'stopped', reasons: string) =>
  decided(dated(head, { stageOneDecided: context.today }), context, {
    what: stageOneDecision,
    outcome,
    reasons,
  })

/** The household goes on after stage 1, with everything that is needed there. */
const passStageOne = step({
  right: 'decide',
  gate: 'stage-one',
  body: z.strictObject({ reasons: Reasons }),
  take(head, { reasons }, context) {
    const complete = completeOn(context)
    // Kept as it was when it was decided: a check that is asked for anew later changes nothing of it.
    const whole = complete === undefined ? head : dated(head, { informationComplete: complete })
    return withDecision(whole, context, 'passed', reasons)
  },
})

/**
 * Stage 1 is stopped, at any time in it: in writing, and with all the reasons. That ends the assessment, stage 2 too. The
 * household can complain; an independent review does not look at it.
 */
const stop = step({
  right: 'decide',
  gate: 'stop-stage-one',
  body: z.strictObject({ reasons: Reasons }),
  take: (head, { reasons }, context) => ({
    ...withDecision(dated(head, { ended: context.today }), context, 'stopped', reasons),
    ended: { how: 'stopped', reason: 'stage-one' },
  }),
})

export const stageOne = {
  'information-complete': informationComplete,
  'pass-stage-one': passStageOne,
  stop,
}
