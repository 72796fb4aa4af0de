import { dayInWords } from '#contract/calendar/words.ts'
import {
  type ClaimLine,
  type ClaimShown,
  type ClaimState,
  type CostKind,
  type JourneyReason,
  type Priced,
  pounds,
  type Vehicle,
} from '#contract/fostering/carers/money.ts'

export const reasonInWords: Readonly<Record<JourneyReason, string>> = {
  school: 'School or nursery',
  'family-time': 'Family time',
  health: 'Doctor, dentist or hospital',
  meeting: 'Meeting or review',
  activity: 'Club or activity',
  training: 'Training or support group',
  other: 'Something else',
}

export const vehicleInWords: Readonly<Record<Vehicle, string>> = {
  car: 'Car or van',
  motorcycle: 'Motorcycle',
  bicycle: 'Bicycle',
}

export const costInWords: Readonly<Record<CostKind, string>> = {
  expense: 'Paid for',
  equipment: 'Equipment',
  allowance: 'Allowance',
}

export const stateInWords: Readonly<Record<ClaimState, string>> = {
  draft: 'Not sent yet',
  sent: 'Sent',
  asked: 'We have a question',
  agreed: 'Checked',
  'in-run': 'In the payment run',
  paid: 'Paid',
  failed: 'Payment did not go through',
  refused: 'Not agreed',
  'taken-back': 'Taken back',
}

/** Tenths of a mile: `12.4 miles`. */
export function milesInWords(tenths: number): string {
  const rest = tenths % 10
  const text = `${Math.trunc(tenths / 10).toLocaleString('en-GB')}${rest > 0 ? `.${rest}` : ''}`
  return `${text} ${tenths === 10 ? 'mile' : 'miles'}`
}

/** What a line is for, in a few words. */
export const lineTitle = (line: ClaimLine): string =>
  line.is === 'journey'
    ? `${reasonInWords[line.why]}: ${line.where}`
    : `${costInWords[line.is]}: ${line.what}`

/** When, and how far. */
export function lineFacts(line: ClaimLine): string {
  const day = dayInWords(line.on)
  if (line.is !== 'journey') return `${day}, ${pounds(line.pence)}`
  const along =
    line.passengers === 0 ? '' : `, ${line.passengers} ${line.passengers === 1 ? 'passenger' : 'passengers'}`
  return `${day}, ${milesInWords(line.tenths)}, ${vehicleInWords[line.vehicle].toLowerCase()}${along}`
}

/** How an amount comes about: `10 miles at 55p`, and after the miles of the journey what is paid for who came along. */
export function howPriced({ tenths: all, stretches }: Priced): string {
  const told = stretches.map(({ tenths, pence }, at) => {
    const before = stretches.slice(0, at).reduce((sum, one) => sum + one.tenths, 0)
    if (before < all) return `${milesInWords(tenths)} at ${pence}p`
    const many = tenths / all
    return `${pence}p a mile for ${many === 1 ? '1 passenger' : `each of ${many} passengers`}`
  })
  return told.join(', and ')
}

/** What is said where a rate of a past year goes on. */
export const lastRate =
  'We do not have the rate for this year yet, so we have used the last one. If the new rate is higher, we will pay you the difference'

/** How far a claim is, in a sentence with its day. `other`: whose it is, where somebody else of the household reads it. */
export function standsInWords(claim: ClaimShown, other?: string): string {
  const payment = claim.payments.at(-1)
  const [who, them] = [other ?? 'You', other ?? 'you']
  switch (claim.state) {
    case 'draft':
      return 'You have not sent this claim yet. Nobody else can see it.'
    case 'sent':
      return claim.checkBy
        ? `${who} sent it on ${dayInWords(claim.sentOn ?? claim.checkBy)}. We aim to check it by ${dayInWords(claim.checkBy)}.`
        : `${who} sent it. We will check it.`
    case 'asked':
      return other
        ? `We have a question about it. ${other} can change the claim and send it again.`
        : 'We have a question about it. Change the claim if you need to, then send it again.'
    case 'agreed':
      return claim.payments.length > 0
        ? `A rate has gone up since we paid ${them}. We owe ${them} ${pounds(claim.owed)} more, and will pay it in the next payment run.`
        : `We have agreed ${pounds(claim.total)}. It will go into the next payment run.`
    case 'in-run':
      return `${pounds(payment?.pence ?? 0)} is in the payment run of ${dayInWords(payment?.on ?? '')}.`
    case 'paid':
      return claim.total === 0
        ? 'We have checked it. There is nothing to pay.'
        : `We paid ${them} ${pounds(payment?.pence ?? 0)} on ${dayInWords(payment?.outcome?.on ?? '')}.`
    case 'failed':
      return `The payment of ${pounds(payment?.pence ?? 0)} did not go through: ${payment?.outcome?.why ?? ''} We will try again in the next payment run.`
    case 'refused':
      return 'We did not agree this claim. Our reasons are below.'
    case 'taken-back':
      return 'You took this claim back. You can still change it and send it.'
  }
}
