import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { TakenBack } from '#contract/fostering/endings.ts'
import { gateOf } from '../../clocks/gates/index.ts'
import { adoptionKinds } from '../../clocks/law/shared.ts'
import { type Context, notNow, type PartRefusal } from '../kind.ts'
import { refersTo } from '../referral/handed-over.ts'
import { dated, decided, factsIn, Nothing, On, Reasons, refusedBy, step, wrongDay } from './step.ts'

/** Adoption: why a household cannot ask on this day to go on; undefined where it can. */
function cannotAsk(on: Day, context: Context): PartRefusal | undefined {
  const facts = factsIn(context)
  if (!adoptionKinds.includes(facts.kind)) return notNow('In fostering nobody has to ask for stage 2.')
  if (facts.dates.stageTwoAsked) return notNow('The household has asked already.')
  const asked = { ...facts, dates: { ...facts.dates, stageTwoAsked: on } }
  return refusedBy(gateOf('begin-stage-two', asked, context.today, context.rules))
}

/** Adoption: the household asks to go on, within the time for it. */
const askStageTwo = step({
  right: 'fill',
  body: Nothing,
  refuses: (_head, _body, context) => cannotAsk(context.today, context),
  take: (head, _, { today }) => dated(head, { stageTwoAsked: today }),
})

/** Likewise, where it said so in a call or a letter. */
const stageTwoAsked = step({
  right: 'record',
  body: On,
  refuses: (_, { on }, context) =>
    wrongDay(on, ['decidedToAssess', 'stageOneDecided'], factsIn(context), context.today) ??
    cannotAsk(on, context),
  take: (head, { on }) => dated(head, { stageTwoAsked: on }),
})

/** Stage 2 begins: in fostering beside stage 1 if that is better for everybody, in adoption after it. */
const beginStageTwo = step({
  right: 'manage',
  gate: 'begin-stage-two',
  body: Nothing,
  take: (head, _, { today }) => dated(head, { stageTwoBegan: today }),
})

/**
 * The report goes on to those who recommend and decide: the full one, or a brief one with the household's comments. The
 * referral follows from it.
 */
const handOver = step({
  right: 'decide',
  body: z.strictObject({ which: z.enum(['report', 'brief-report']), reasons: Reasons }),
  refuses: ({ dates }, { which }, context) =>
    dates.handedOver
      ? notNow('It is handed over already.')
      : refusedBy(
          gateOf(
            which === 'report' ? 'stage-two' : 'brief-report',
            factsIn(context),
            context.today,
            context.rules,
          ),
        ),
  take(head, { which, reasons }, context) {
    const refers = refersTo(context.known)
    const handed = { ...dated(head, { handedOver: context.today }), ...(refers && { refers }) }
    return decided(handed, context, { what: 'hand-over', outcome: which, reasons })
  },
})

/**
 * The report comes back from those who decide: they ask for more, or it needs more work. Each time of the case runs on as
 * it did, since only a recommendation or a decision ends any. The report can be opened again, and is handed over anew.
 */
const takeBack = step({
  right: 'decide',
  gate: 'take-back',
  body: z.strictObject({ why: TakenBack, reasons: Reasons }),
  take({ dates: { handedOver: _, ...dates }, refers: __, ...head }, { why, reasons }, context) {
    return decided({ ...head, dates }, context, { what: 'taken-back', outcome: why, reasons })
  },
})

export const stageTwo = {
  'ask-stage-two': askStageTwo,
  'stage-two-asked': stageTwoAsked,
  'begin-stage-two': beginStageTwo,
  'hand-over': handOver,
  'take-back': takeBack,
}
