import type { PlanLine } from '#contract/fostering/clocks.ts'
import type { WaitingDecision } from '#contract/fostering/panel/decisions.ts'
import type { Known } from '../../clocks/facts.ts'

/** The steps of a plan that wait for whoever decides, or for somebody to tell the household. */
const steps: Readonly<Record<string, WaitingDecision['what']>> = {
  decision: 'decision',
  'final-decision': 'final-decision',
  'told-orally': 'told-orally',
  'finally-told-orally': 'told-orally',
  'told-in-writing': 'told-in-writing',
  'finally-told-in-writing': 'told-in-writing',
}

/** What of the referrals of a case waits for a decision or to be told, by the lines of its plan. */
export const waitingIn = (lines: readonly PlanLine[], parts: readonly Known[]): WaitingDecision[] =>
  parts.flatMap(({ name, referral }) => {
    if (!referral || referral.state === 'withdrawn') return []
    const begins = referral.own ? '' : `decision.${name}.`
    return lines.flatMap(({ id, state, since, due }) => {
      const what = id.startsWith(begins) ? steps[id.slice(begins.length)] : undefined
      if (!what || !since || (state !== 'waiting' && state !== 'late')) return []
      return [{ referral: name, type: referral.type, what, since, by: due?.kind === 'day' ? due.day : null }]
    })
  })
