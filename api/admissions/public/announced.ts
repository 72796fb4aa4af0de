import { drandMoment } from '#contract/admissions/drand.ts'
import type { AnnouncedDraw } from '#contract/admissions/published.ts'
import type { Draw } from '#contract/admissions/round.ts'
import { clockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'

/** Where a seed comes from, in words for everybody. */
export const sourceInWords = (from: Draw['from']): string =>
  from.kind === 'drand'
    ? `number ${from.round} of the public random numbers from drand, series ${from.chain}`
    : `drawn before a witness, ${from.witness}, on ${dayInWords(from.at)} at ${clockInWords(from.at)}`

/** When a source gives its seed; undefined where that is a chain of drand which nobody here knows. */
export const sourceComes = (from: Draw['from']): Date | undefined =>
  from.kind === 'drand' ? drandMoment(from.chain, from.round) : new Date(from.at)

/** A draw as everybody may see it from its announcement on. */
export function announcedDraw(draw: Omit<Draw, 'seed'> & { readonly seed: string | null }): AnnouncedDraw {
  const { announced, roster, from, supervisor, seed, drawn } = draw
  const comes = sourceComes(from)?.toISOString() ?? null
  return { announced, roster, from: sourceInWords(from), comes, supervisor, seed, ...(drawn && { drawn }) }
}
