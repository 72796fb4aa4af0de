import { addYears } from '#contract/calendar/day.ts'
import { alikeIn } from '../../carers/money/alike.ts'
import {
  type ClaimValues,
  newClaim,
  owedOf,
  runOf,
  shownClaim,
  stateOf,
  totalOf,
} from '../../carers/money/claim.ts'
import { isNewer, ratesBy } from '../../carers/money/price.ts'
import { changesSince, isJourney, topUpsOf, workOut } from '../../carers/money/work-out.ts'
import { ofHousehold, type Who } from '../../rights/may.ts'
import type { PartKindOf, Standing } from '../kind.ts'
import { carerActs, claimsIn, stoppedOn } from './claims/carer.ts'
import { claimPay } from './claims/pay.ts'
import { workerActs } from './claims/worker.ts'

/** For so many years claims are looked at together: the tax year of any journey that is claimed late. */
const yearsRead = 3

/** A draft is its carer's alone: what nobody has sent, nobody else reads. */
const isHidden = ({ by, step }: ClaimValues, { as, id }: Who): boolean =>
  (step === 'new' || step === 'draft' || step === 'taken-back') && !(ofHousehold(as) && id === by)

function standing(values: ClaimValues): Standing {
  switch (stateOf(values)) {
    case 'draft':
      return { state: values.step === 'new' ? 'not-started' : 'started', whose: 'applicant' }
    case 'asked':
      return { state: 'waiting', whose: 'applicant' }
    case 'taken-back':
      return { state: 'withdrawn', whose: null }
    case 'paid':
      return isObjected(values) ? { state: 'waiting', whose: 'council' } : { state: 'done', whose: null }
    case 'refused':
      return isObjected(values)
        ? { state: 'waiting', whose: 'council' }
        : { state: 'not-needed', whose: null }
    default:
      return {
        state: 'waiting',
        whose: 'council',
        ...(values.checkBy === undefined ? {} : { due: values.checkBy }),
      }
  }
}

const isObjected = ({ objection }: ClaimValues): boolean =>
  objection !== undefined && objection.answer === undefined

/** Whose it is, and whether something of it was agreed and is not paid. */
const moneysOf = (values: ClaimValues): Required<Pick<Standing, 'moneys'>> => {
  const isOpen = values.step === 'checked' && (owedOf(values) > 0 || runOf(values) !== undefined)
  return { moneys: { by: values.by, ...(isOpen ? { money: { open: true } } : {}) } }
}

/** The rates that a claim goes by, where it has journeys that a later rate could be for. */
function ratesOf({ step, rates, lines }: ClaimValues): Pick<Standing, 'rates'> {
  const last = lines
    .filter(isJourney)
    .map(({ on }) => on)
    .sort()
    .at(-1)
  return step === 'checked' && rates !== undefined && last !== undefined
    ? { rates: { by: rates, until: last } }
    : {}
}

/**
 * What a carer claims: journeys, costs with their receipts, equipment and allowances. Sent, checked, put into a payment run
 * and paid. `claim.k<number>`, drawn by the device, so that two of them never mean the same.
 */
export const claim: PartKindOf<ClaimValues> = {
  kind: 'claim',
  fresh: (name, { who, head }) =>
    /^claim\.k[1-9]\d{0,14}$/.test(name) && (who.as !== 'member' || stoppedOn(head, who) !== undefined)
      ? newClaim(who.id)
      : undefined,
  standing: (values) => ({ ...standing(values), ...ratesOf(values), ...moneysOf(values) }),
  // Whoever fosters no more keeps what is theirs, and nothing of whoever goes on.
  hides: ({ by }, { as, id }) => as === 'member' && id !== by,
  view: (values, who) => ({
    ...shownClaim(isHidden(values, who) ? { ...newClaim(values.by), step: values.step } : values),
  }),
  ahead(values, context) {
    if (isHidden(values, context.who)) return undefined
    const others = claimsIn(context)
    const { name, today } = context
    const { agreed, unknown } = workOut(name, values, others, today)
    return {
      alike: alikeIn(name, values.lines, others),
      adjusted: values.adjusted,
      agreed,
      unknown,
      total: totalOf({ agreed, topUps: [] }),
      // By rates that went down since: nobody takes it back, and somebody should know.
      less: changesSince(values, today).filter(({ pence }) => pence < 0),
    }
  },
  opens: (values, who, file) =>
    !isHidden(values, who) && values.lines.some((line) => line.is !== 'journey' && line.receipt?.id === file),
  beside: (name, known, today) =>
    Object.values(known).flatMap((one) =>
      one.kind === 'claim' && one.name !== name && !one.erased && one.since >= addYears(today, -yearsRead)
        ? [one.name]
        : [],
    ),
  owes: (values) =>
    values.checked && {
      pence: values.step === 'checked' ? owedOf(values) : 0,
      since: values.checked.on,
    },
  follows: {
    when: ({ name }, { parts }) => {
      const rates = parts.find((one) => one.name === name)?.rates
      return rates !== undefined && isNewer(rates.by, rates.until)
    },
    bring(values, { today }) {
      const by = ratesBy(today)
      if (values.step !== 'checked' || values.rates === undefined || by <= values.rates) return undefined
      const more = topUpsOf(values, today)
      return {
        type: more.length > 0 ? 'topped-up' : 'rates-looked-at',
        values: { ...values, rates: by, topUps: [...values.topUps, ...more] },
      }
    },
  },
  acts: { ...carerActs, ...workerActs, ...claimPay },
}
