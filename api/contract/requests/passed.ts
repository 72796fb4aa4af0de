import * as z from 'zod/mini'
import { capital } from '#contract/core/words/in-text.ts'

/** How staff told another authority themselves; `resident`: nobody did, so whoever sent it has to. */
export const passedByHand = ['called', 'form', 'resident'] as const

/** How another authority knows of a report that was referred to it; `not-sent`: the email was refused. */
export const Passed = z.enum(['sent', 'not-sent', ...passedByHand])
export type Passed = z.infer<typeof Passed>

/** What was done when it was referred. */
export type PassedAs = Exclude<Passed, 'not-sent'>

/** Whether the authority knows of it, as far as we know. */
export const isTold = (passed: Passed | undefined): boolean =>
  passed === 'sent' || passed === 'called' || passed === 'form'

/** "Sent to Leicester City Council": never that they have it where nobody told them. */
export function referredInWords(name: string, passed: Passed | undefined): string {
  if (passed === 'sent') return `Sent to ${name}`
  return isTold(passed) ? `${capital(name)} was told about it` : `${capital(name)} looks after it`
}
