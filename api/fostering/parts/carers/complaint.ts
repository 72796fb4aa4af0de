import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import {
  ComplaintOutcome,
  type ComplaintStage,
  type ComplaintView,
} from '#contract/fostering/carers/wrong.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import { personOfPart } from '#contract/fostering/parts.ts'
import { ToldBy } from '#contract/fostering/report.ts'
import { clockOf, dueBy } from '../../clocks/find.ts'
import type { TrackStanding } from '../../clocks/tracks/track.ts'
import { type Act, act, type Context, type Decided, invalid, notNow, type PartKindOf, so } from '../kind.ts'
import { factsIn, Note, Reasons } from '../stages/step.ts'
import { ContactFields, isNumbered, notOn, Words } from './shared.ts'

/** Without its stage, which follows from what has happened; nothing at all before it was made. */
export type ComplaintValues = Omit<ComplaintView, 'stage' | 'made'> & Partial<Pick<ComplaintView, 'made'>>

type Answered = ComplaintView['answers'][number]['stage']

const answerTo = ({ answers }: ComplaintValues, stage: Answered) => answers.find((one) => one.stage === stage)
const askedFor = ({ asked }: ComplaintValues, stage: 'two' | 'three') =>
  asked.find((one) => one.stage === stage)

/** How far it is. */
export function stageOf(values: ComplaintValues): ComplaintStage {
  if (values.withdrawn) return 'withdrawn'
  for (const stage of ['three', 'two'] as const)
    if (askedFor(values, stage)) return answerTo(values, stage) ? `answered-${stage}` : stage
  return answerTo(values, 'one') ? 'answered-one' : 'one'
}

/** The stage that is to be answered now. */
const openStage = (values: ComplaintValues): Answered | undefined => {
  const stage = stageOf(values)
  return stage === 'one' || stage === 'two' || stage === 'three' ? stage : undefined
}

const notMade = notNow('There is no complaint here.')
const isOver = notNow('This stage has already been answered.')

/** The last day of anything that came about. */
const lastOf = ({ made, answers, asked, panelMet, panelReported }: ComplaintValues): Day | undefined =>
  [made?.on, ...answers.map(({ on }) => on), ...asked.map(({ on }) => on), panelMet, panelReported]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)

const text = { words: Words('Say what went wrong'), wants: z.optional(Note) }

/** Somebody complains on their own page. */
const make = act({
  right: 'fill',
  body: z.strictObject(text),
  decide: (values: ComplaintValues, { words, wants }, { today }) =>
    values.made
      ? notNow('This complaint has already been made.')
      : so<ComplaintValues>({
          ...values,
          made: { on: today, how: 'page', words, ...(wants === undefined ? {} : { wants }) },
        }),
})

/** They said it in a letter or a call: the times count from that day. */
const record = act({
  right: 'record',
  body: z.strictObject({ on: GivenDay, how: ToldBy, ...text }),
  decide(values: ComplaintValues, { on, how, words, wants }, { today }) {
    if (values.made) return notNow('This complaint has already been made.')
    return (
      notOn(on, undefined, today) ??
      so<ComplaintValues>({ ...values, made: { on, how, words, ...(wants === undefined ? {} : { wants }) } })
    )
  },
})

/** They are told that it has come, and who looks at it; again where somebody else does from now on. */
const acknowledge = act({
  right: 'record',
  body: z.strictObject({ on: GivenDay, ...ContactFields }),
  decide(values: ComplaintValues, { on, name, contact }, { today }) {
    if (!values.made) return notMade
    if (!openStage(values)) return isOver
    const acknowledged = values.acknowledged ?? { on }
    return (
      notOn(on, values.made.on, today) ??
      so<ComplaintValues>({ ...values, acknowledged, handler: { name, contact } })
    )
  },
})

/** A complex complaint takes the longer time. Whoever made it is told why. */
const longer = act({
  right: 'decide',
  body: z.strictObject({ why: Reasons }),
  decide(values: ComplaintValues, { why }) {
    if (!values.made) return notMade
    const stage = openStage(values)
    if (stage !== 'one' && stage !== 'two') return notNow('There is no open stage that can take longer.')
    if (values.longer.some((one) => one.stage === stage))
      return notNow('This stage already has the longest time.')
    return so<ComplaintValues>({ ...values, longer: [...values.longer, { stage, why }] })
  },
})

const answer = act({
  right: 'decide',
  body: z.strictObject({ outcome: ComplaintOutcome, words: Reasons }),
  decide(values: ComplaintValues, { outcome, words }, { today }): Decided<ComplaintValues> {
    if (!values.made) return notMade
    const stage = openStage(values)
    if (!stage) return isOver
    if (stage === 'three' && !values.panelReported)
      return notNow('First record that the review panel has reported.')
    return so<ComplaintValues>({
      ...values,
      answers: [...values.answers, { stage, on: today, outcome, words }],
    })
  },
})

/** The last day to ask for the next stage. */
function askBy(values: ComplaintValues, stage: 'two' | 'three', context: Context): Day | undefined {
  const answered = answerTo(values, stage === 'two' ? 'one' : 'two')
  if (!answered) return undefined
  const facts = { ...factsIn(context), pauses: [] }
  const due = dueBy(
    clockOf(context.rules, `complaint-ask-${stage}`, facts, answered.on),
    answered.on,
    facts,
    context.rules,
  )
  return due.kind === 'day' ? due.day : undefined
}

/** The stage that can be asked for now. */
const nextStage = (values: ComplaintValues): 'two' | 'three' | undefined =>
  (({ 'answered-one': 'two', 'answered-two': 'three' }) as const)[stageOf(values) as 'answered-one']

function asks(values: ComplaintValues, on: Day, words: string, context: Context, late: boolean) {
  const stage = nextStage(values)
  if (!values.made) return notMade
  if (!stage) return notNow('You can ask for the next stage once this one has been answered.')
  const by = askBy(values, stage, context)
  if (!late && by !== undefined && on > by)
    return notNow(
      `The last day to ask for this was ${dayInWords(by)}. Call us if something stopped you asking in time, or go to the Ombudsman.`,
    )
  return so<ComplaintValues>({ ...values, asked: [...values.asked, { stage, on, words }] })
}

/** Whoever made it is not content with the answer. */
const ask = act({
  right: 'fill',
  body: z.strictObject({ words: Words('Say what they are still not happy with') }),
  decide: (values: ComplaintValues, { words }, context) => asks(values, context.today, words, context, false),
})

/** They asked for it in another way. Somebody who was kept from it is let on though it is late. */
const recordAsk = act({
  right: 'record',
  body: z.strictObject({ on: GivenDay, words: Words('Say what they are still not happy with') }),
  decide: (values: ComplaintValues, { on, words }, context) =>
    notOn(on, lastOf(values), context.today) ?? asks(values, on, words, context, true),
})

const dayOf = (which: 'panelMet' | 'panelReported'): Act<ComplaintValues> =>
  act({
    right: 'record',
    body: z.strictObject({ on: GivenDay }),
    decide(values: ComplaintValues, { on }, { today }) {
      if (stageOf(values) !== 'three') return notNow('Nobody has asked for stage 3.')
      if (values[which]) return notNow('This is already recorded.')
      if (which === 'panelReported' && !values.panelMet)
        return invalid('/with/on', 'First record when the review panel met')
      return notOn(on, lastOf(values), today) ?? so<ComplaintValues>({ ...values, [which]: on })
    },
  })

/** Whoever made it does not want to go on with it. */
const withdraw = act({
  right: 'fill',
  body: z.strictObject({ words: z.optional(Note) }),
  decide(values: ComplaintValues, { words }, { today }) {
    if (!values.made) return notMade
    if (values.withdrawn || stageOf(values) === 'answered-three') return notNow('This complaint is over.')
    return so<ComplaintValues>({
      ...values,
      withdrawn: { on: today, ...(words === undefined ? {} : { words }) },
    })
  },
})

const datesOf = (values: ComplaintValues): TrackStanding['dates'] => {
  const on = (name: string, day: Day | undefined) => (day === undefined ? {} : { [name]: day })
  return {
    ...on('made', values.made?.on),
    ...on('acknowledged', values.acknowledged?.on),
    ...on('answeredOne', answerTo(values, 'one')?.on),
    ...on('askedTwo', askedFor(values, 'two')?.on),
    ...on('answeredTwo', answerTo(values, 'two')?.on),
    ...on('askedThree', askedFor(values, 'three')?.on),
    ...on('panelMet', values.panelMet),
    ...on('panelReported', values.panelReported),
    ...on('answeredThree', answerTo(values, 'three')?.on),
    ...on('withdrawn', values.withdrawn?.on),
  }
}

const standingOf = (values: ComplaintValues, name: string): TrackStanding => ({
  track: 'complaint',
  dates: datesOf(values),
  longer: values.longer.map(({ stage }) => stage),
  to: [personOfPart(name) ?? ''],
})

/**
 * A complaint of one person, in three stages: `complaint.p1.x1`. Whoever supervises them does not see it, as it may be about
 * them, and nor does anybody else of the household.
 */
export const complaint: PartKindOf<ComplaintValues> = {
  kind: 'complaint',
  fresh(name, { head }) {
    const [, person = '', number, more] = name.split('.')
    // Whoever fosters no more, while another of the household does, complains as before.
    const may = head?.people[person]?.role === 'applicant' || head?.notices?.[person]?.stopped !== undefined
    return may && isNumbered(number) && more === undefined
      ? { longer: [], answers: [], asked: [] }
      : undefined
  },
  standing(values, name) {
    if (!values.made) return { state: 'not-started', whose: null }
    const open = openStage(values)
    return {
      state: open ? 'waiting' : 'done',
      whose: open ? 'council' : null,
      track: standingOf(values, name),
    }
  },
  view: (values) => (values.made ? { ...values, stage: stageOf(values) } : {}),
  acts: {
    make,
    record,
    acknowledge,
    longer,
    answer,
    ask,
    'record-ask': recordAsk,
    'panel-met': dayOf('panelMet'),
    'panel-reported': dayOf('panelReported'),
    withdraw,
  },
}
