import * as z from 'zod/mini'
import { LineId, readAmount } from '#contract/fostering/carers/money.ts'
import { alikeIn } from '../../../carers/money/alike.ts'
import { type ClaimValues, paidOf, runOf, totalOf } from '../../../carers/money/claim.ts'
import { ratesBy } from '../../../carers/money/price.ts'
import { isJourney, workOut } from '../../../carers/money/work-out.ts'
import { act, type Context, invalid, notNow, so } from '../../kind.ts'
import { Note, Reasons } from '../../stages/step.ts'
import { checkBy, claimsIn } from './carer.ts'

const notSent = notNow('There is nothing to check: the carer has not sent this claim, or has taken it back.')
const inRun = notNow('This claim is in a payment run. Wait until the run has been paid.')

/** Whether it can be checked now, or once more while none of it is being paid. */
const checkable = (values: ClaimValues): boolean =>
  values.step === 'sent' ||
  values.step === 'asked' ||
  (values.step === 'checked' && values.payments.length === 0)

const Typed = z.optional(z.string().check(z.maxLength(12)))

/** Another amount for a line than what was claimed, with the reason: of a journey by its miles, or where no rate is known. */
const adjust = act({
  right: 'record',
  body: z.strictObject({ line: LineId, miles: Typed, pounds: Typed, why: Note }),
  decide(values: ClaimValues, { line: id, miles, pounds, why }, _: Context) {
    if (!checkable(values)) return runOf(values) ? inRun : notSent
    const line = values.lines.find((one) => one.id === id)
    if (!line) return invalid('/with/line', 'Choose a line of this claim')
    if ((miles === undefined) === (pounds === undefined))
      return invalid('/with/pounds', 'Enter the miles of a journey, or an amount in pounds')
    if (miles !== undefined && !isJourney(line)) return invalid('/with/miles', 'Only a journey has miles')
    const tenths = miles === undefined ? undefined : readAmount(miles, 10)
    const pence = pounds === undefined ? undefined : readAmount(pounds, 100)
    if (miles !== undefined && tenths === undefined)
      return invalid('/with/miles', 'Enter miles as a number, such as 12.5')
    if (pounds !== undefined && pence === undefined)
      return invalid('/with/pounds', 'Enter pounds as a number, such as 12.50')
    return so<ClaimValues>({ ...values, adjusted: { ...values.adjusted, [id]: { why, tenths, pence } } })
  },
})

const linesIn = (ids: readonly string[]): string =>
  `${ids.length === 1 ? 'line' : 'lines'} ${ids.map((id) => id.slice(1)).join(', ')}`

/** A worker agrees a claim: each line as the rule gives it, or as it was adjusted. */
const agree = act({
  right: 'record',
  body: z.strictObject({ alike: z._default(z.boolean(), false), reasons: z.optional(Note) }),
  decide(values: ClaimValues, { alike, reasons }, context: Context) {
    if (!checkable(values)) return runOf(values) ? inRun : notSent
    const { name, at, today, who } = context
    const others = claimsIn(context)
    if (!alike && alikeIn(name, values.lines, others).length > 0)
      return invalid(
        '/with/alike',
        'Some of this looks the same as something that has already been claimed. Look at both, then tick that you have',
      )
    const { agreed, unknown } = workOut(name, values, others, today)
    if (unknown.length > 0)
      return notNow(
        `We do not have a rate for the day of ${linesIn(unknown)}. Enter an amount in pounds for each, then agree the claim.`,
      )
    if (totalOf({ agreed, topUps: [] }) < paidOf(values))
      return notNow('We have already paid more than that. You cannot take a payment back here.')
    const { checkBy: _, asked: __, refused: ___, ...before } = values
    return so<ClaimValues>({
      ...before,
      step: 'checked',
      agreed,
      topUps: [],
      rates: ratesBy(today),
      checked: { on: today, at, by: who.name, ...(reasons === undefined ? {} : { reasons }) },
    })
  },
})

const ask = act({
  right: 'record',
  body: z.strictObject({ what: Note }),
  decide(values: ClaimValues, { what }, { today }: Context) {
    if (values.step !== 'sent') return notSent
    const { checkBy: _, ...before } = values
    return so<ClaimValues>({ ...before, step: 'asked', asked: { what, on: today } })
  },
})

/** None of it is agreed. The carer reads why, and can object. */
const refuse = act({
  right: 'record',
  body: z.strictObject({ reasons: Reasons }),
  decide(values: ClaimValues, { reasons }, { today }: Context) {
    if (!checkable(values)) return runOf(values) ? inRun : notSent
    if (values.payments.length > 0) return notNow('Some of this claim has been paid already.')
    const { checkBy: _, asked: __, checked: ___, rates: ____, ...before } = values
    return so<ClaimValues>({
      ...before,
      step: 'refused',
      agreed: [],
      topUps: [],
      refused: { on: today, reasons },
    })
  },
})

/** A manager answers a carer who disagrees: it is checked again, or it stands. */
const answer = act({
  right: 'decide',
  body: z.strictObject({ outcome: z.enum(['again', 'stands']), reasons: Reasons }),
  decide(values: ClaimValues, { outcome, reasons }, context: Context) {
    const { objection } = values
    if (!objection || objection.answer !== undefined)
      return notNow('Nobody is disagreeing with this claim at the moment.')
    if (runOf(values)) return inRun
    const answered = { ...values, objection: { ...objection, answer: reasons, answered: context.today } }
    return so<ClaimValues>(
      outcome === 'stands' ? answered : { ...answered, step: 'sent', ...checkBy(context) },
    )
  },
})

export const workerActs = { adjust, agree, ask, refuse, answer }
