import { dayInWords } from '#contract/calendar/words.ts'
import type { AllowanceRule, AllowanceSettled, AllowanceSpan } from '#contract/fostering/carers/allowance.ts'
import { type ClaimPayment, pounds } from '#contract/fostering/carers/money.ts'

/** Why so much is paid for these days. `goesOn`: they have no end yet. */
export function whyOfSpan({ from, until, weekly, ages, last }: AllowanceSpan, goesOn: boolean): string {
  const when = goesOn ? `Since ${dayInWords(from)}` : `From ${dayInWords(from)} to ${dayInWords(until)}`
  const why = `${when}: ${pounds(weekly)} a week, the rate for a child aged ${ages[0]} to ${ages[1]}.`
  return last
    ? `${why} We do not have the rate for this year yet, so we use the last one. If the new rate is higher, we will pay you the difference.`
    : why
}

/** How a council pays them, as the carers read it. */
export const ruleInWords = ({ lastDay, breakDays }: AllowanceRule): string =>
  [
    'For part of a week we pay a seventh for each day.',
    lastDay
      ? 'We pay for the day a child comes and for the day they leave.'
      : 'We pay for the day a child comes, but not for the day they leave.',
    breakDays > 0
      ? `If they stay somewhere else for a break, we carry on paying you for the first ${breakDays} days of it.`
      : 'We do not pay you for days when they stay somewhere else for a break.',
  ].join(' ')

/** A payment with what became of it. */
export function paymentInWords({ pence, on, outcome }: ClaimPayment): string {
  if (outcome?.is === 'paid') return `${pounds(pence)}, paid on ${dayInWords(outcome.on)}`
  if (outcome?.is === 'failed')
    return `${pounds(pence)} did not go through on ${dayInWords(outcome.on)}: ${outcome.why ?? ''} We will try again in the next payment run.`
  return `${pounds(pence)}, in the payment run of ${dayInWords(on)}`
}

/** What finance decided where dates had become others, as the carers read it. */
export function settledInWords({ on, outcome, pence, over, reasons }: AllowanceSettled): string {
  const what = {
    pay: `that we pay you ${pounds(pence)} more`,
    leave:
      pence > 0
        ? `that we do not pay ${pounds(pence)} more`
        : `that you do not have to pay back ${pounds(over)}`,
    repay: `with you that you pay back ${pounds(over)}. We do not take it from other payments`,
  }[outcome]
  return `On ${dayInWords(on)} finance ${outcome === 'repay' ? 'agreed' : 'decided'} ${what}. The reasons: ${reasons}`
}
