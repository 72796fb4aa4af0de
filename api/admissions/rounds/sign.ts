import type { SignRun } from '#contract/admissions/staff-runs.ts'
import type { Acting } from './acts.ts'
import { settled } from './acts.ts'
import type { Made } from './ports.ts'
import { done, invalid, notNow, type Outcome } from './refusal.ts'
import { happenedTo, type Round, signedBy, signers } from './round.ts'

/** What is known of a run when somebody is about to sign it. */
export interface ToSign {
  readonly made: Made
  /** Whether nothing that it was computed from has changed since. */
  readonly current: boolean
  /** The run to compare it with; null: there is none. */
  readonly compareWith: string | null
}

/** Why nobody can sign the run as it stands, in words. */
export function unsignable(round: Round, { made, current }: ToSign, now: Date): string[] {
  const why = settled(round, now)
  const reasons = why ? [why] : []
  if (round.state === 'open') reasons.push('The round is still open. Close it first.')
  if (round.state === 'closed')
    reasons.push('The facts are not checked yet. Say on the round’s page when they are.')
  if (!current)
    reasons.push(
      'Facts, admission numbers or schools’ lists have changed since this run was made. Make a new one.',
    )
  return [...reasons, ...made.blocked]
}

/** Why this person cannot sign the run, whoever else may. */
export const signedAlready = (round: Round, run: string, id: string): string[] =>
  signedBy(round, run).some(({ by }) => by.id === id)
    ? [
        signedBy(round, run).length < signers
          ? 'You have signed this run. Somebody else has to look at it and sign too.'
          : 'You have signed this run, and so has somebody else.',
      ]
    : []

/** What of the run was not looked at. */
function unseen({ made, compareWith }: ToSign, signed: SignRun): Outcome<Round> | undefined {
  if (signed.exceptions !== made.exceptions.count)
    return invalid(
      '/exceptions',
      `Look at all ${made.exceptions.count} exceptions of this run, one by one, and say how many you looked at.`,
    )
  const missing = made.sample.filter((reference) => !signed.sample.includes(reference))
  if (missing.length > 0)
    return invalid('/sample', `Look at every child of the sample: ${missing.length} left.`)
  if (signed.comparison !== compareWith)
    return invalid(
      '/comparison',
      compareWith
        ? 'Compare it with the run made before, child by child.'
        : 'There is no run to compare it with.',
    )
  return undefined
}

/**
 * Signs a run. Two people have to, and each says what they looked at and what they changed: a signature without that is
 * none. What a run's verifier found is held back school by school, and stands among its exceptions.
 */
export function sign(round: Round, toSign: ToSign, signed: SignRun, acting: Acting): Outcome<Round> {
  const { run } = toSign.made
  const before = signedBy(round, run)
  const [why] = [...unsignable(round, toSign, acting.at), ...signedAlready(round, run, acting.by.id)]
  if (why) return notNow(why)
  const notLookedAt = unseen(toSign, signed)
  if (notLookedAt) return notLookedAt
  const at = acting.at.toISOString()
  const { exceptions, sample, comparison, minutes, changed } = signed
  const signature = {
    run,
    at,
    by: acting.by,
    exceptions,
    sample,
    comparison,
    changed,
    ...(minutes && { minutes }),
  }
  // Of the runs signed before, none is the one to be shown any longer.
  const signatures = [...before, signature]
  const state = signatures.length >= signers ? 'signed' : 'checked'
  return done(
    happenedTo(round, { type: 'signed', at, by: acting.by, cause: acting.cause }, { state, signatures }),
  )
}
