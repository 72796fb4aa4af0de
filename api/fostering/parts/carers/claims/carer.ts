import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type ClaimLine, LineId, mostLines, SentLine } from '#contract/fostering/carers/money.ts'
import { SentFile } from '#contract/fostering/files.ts'
import { alikeIn } from '../../../carers/money/alike.ts'
import { type ClaimValues, runOf } from '../../../carers/money/claim.ts'
import type { Claims } from '../../../carers/money/work-out.ts'
import { clockOf, dueBy } from '../../../clocks/find.ts'
import { ofHousehold, type Who } from '../../../rights/may.ts'
import { act, type Context, invalid, notNow, type PartRefusal, so } from '../../kind.ts'
import { factsIn, Note, Nothing } from '../../stages/step.ts'

/** The last day of an approval that ended while that of others in the household went on; undefined where it did not. */
export const stoppedOn = (head: Context['head'], { id }: Who): Day | undefined => head?.notices?.[id]?.stopped

export const claimsIn = ({ others }: Pick<Context, 'others'>): Claims => others as Claims

/** Why somebody may not change a claim; undefined where they may. It is theirs who began it. */
const whyNot = ({ by, step, checked }: ClaimValues, { who }: Context): PartRefusal | undefined => {
  if (ofHousehold(who.as) && who.id !== by)
    return notNow('This claim belongs to somebody else in your household. Start one of your own.')
  if (step === 'checked' || checked)
    return notNow('We have checked this claim, so it cannot be changed. Start a new one for anything else.')
  if (step === 'refused') return notNow('We said no to this claim. You can tell us why you disagree.')
  return undefined
}

/** By when it is checked that comes today. */
export function checkBy(context: Context): { checkBy?: string } {
  const facts = factsIn(context)
  const clock = clockOf(context.rules, 'claim-check', facts, context.today)
  const due = dueBy(clock, context.today, facts, context.rules)
  return due.kind === 'day' ? { checkBy: due.day } : {}
}

/** The line with its receipt: a new one, or the one that it has; undefined where it keeps one that is not there. */
function lineOf(sent: SentLine, before: ClaimValues, { files }: Context): ClaimLine | undefined {
  if (sent.is === 'journey') return sent
  const { receipt, keeps, ...line } = sent
  if (receipt) {
    const seen = files[receipt.id]
    return seen && { ...line, receipt: SentFile.parse({ ...seen, title: receipt.title }) }
  }
  if (keeps === undefined) return line
  const kept = before.lines.find((one) => one.is !== 'journey' && one.receipt?.id === keeps)
  return kept && kept.is !== 'journey' && kept.receipt ? { ...line, receipt: kept.receipt } : undefined
}

/** What keeps a claim from being sent; undefined where nothing does. */
function notReady(values: ClaimValues, context: Context): PartRefusal | undefined {
  const { lines, another } = values
  if (lines.length === 0) return invalid('/with/lines', 'Add at least one journey or cost')
  const bare = lines.findIndex((line) => line.is === 'expense' && !line.receipt && !line.noReceipt)
  if (bare >= 0)
    return invalid(`/with/lines/${bare}`, 'Add a photo of the receipt, or tell us why you do not have one')
  const asked = alikeIn(context.name, lines, claimsIn(context)).find(({ line }) => !another.includes(line))
  const at = asked ? lines.findIndex(({ id }) => id === asked.line) : -1
  return at < 0
    ? undefined
    : invalid(
        `/with/lines/${at}`,
        'This looks the same as something that has already been claimed. If it is a different one, tick it and send the claim again. If not, remove it',
      )
}

/** A carer writes their claim, and sends it once it is ready. Until it is checked they put it right as often as they like. */
const write = act({
  right: 'fill',
  body: z.strictObject({
    lines: z
      .array(SentLine)
      .check(z.maxLength(mostLines, `A claim has ${mostLines} lines at most. Put the rest in another claim`)),
    another: z._default(z.array(LineId).check(z.maxLength(mostLines)), []),
    words: z.optional(Note),
    send: z.boolean(),
  }),
  files: ({ lines }) =>
    lines.flatMap((line) => (line.is !== 'journey' && line.receipt ? [line.receipt.id] : [])),
  decide(values: ClaimValues, { lines: sent, another, words, send }, context: Context) {
    const refused = whyNot(values, context)
    if (refused) return refused
    const { approved, ended: last } = factsIn(context).dates
    const ended = stoppedOn(context.head, context.who) ?? last
    if (ended !== undefined && approved === undefined) return notNow('You can claim once you are approved.')
    const ids = new Set<string>()
    const lines: ClaimLine[] = []
    for (const [at, one] of sent.entries()) {
      if (ids.has(one.id)) return invalid(`/with/lines/${at}/id`, 'Two lines have the same name')
      ids.add(one.id)
      if (one.on > context.today && one.is !== 'allowance')
        return invalid(`/with/lines/${at}/on`, 'The day must be today or in the past')
      if (ended !== undefined && one.on > ended)
        return invalid(
          `/with/lines/${at}/on`,
          `Your approval ended on ${dayInWords(ended)}. The day must be that day or before it`,
        )
      const line = lineOf(one, values, context)
      if (!line) return invalid(`/with/lines/${at}/keeps`, 'Add the photo of the receipt again')
      lines.push(line)
    }
    const { words: _, sentOn: __, checkBy: ___, asked, ...before } = values
    const next: ClaimValues = { ...before, lines, another, ...(words === undefined ? {} : { words }) }
    if (!send) return so<ClaimValues>({ ...next, step: 'draft', ...(asked ? { asked } : {}) })
    return (
      notReady(next, context) ??
      so<ClaimValues>({ ...next, step: 'sent', sentOn: context.today, ...checkBy(context) })
    )
  },
})

const takeBack = act({
  right: 'fill',
  body: Nothing,
  decide(values: ClaimValues, _, context: Context) {
    const refused = whyNot(values, context)
    if (refused) return refused
    const { checkBy: __, ...before } = values
    return values.step === 'new' || values.step === 'taken-back'
      ? notNow('There is nothing to take back.')
      : so<ClaimValues>({ ...before, step: 'taken-back' })
  },
})

/** A carer disagrees with what was not agreed. A manager answers. */
const object = act({
  right: 'fill',
  body: z.strictObject({ words: Note }),
  decide(values: ClaimValues, { words }, { who, today }: Context) {
    if (ofHousehold(who.as) && who.id !== values.by)
      return notNow('This claim belongs to somebody else in your household.')
    const isLess = values.step === 'refused' || values.agreed.some(({ why }) => why !== undefined)
    if (!isLess) return notNow('We have agreed everything that you claimed here.')
    if (runOf(values)) return notNow('This claim is being paid. You can disagree once that is done.')
    if (values.objection && values.objection.answer === undefined)
      return notNow('You have told us already. A manager will answer you.')
    return so<ClaimValues>({ ...values, objection: { on: today, words } })
  },
})

export const carerActs = { write, 'take-back': takeBack, object }
