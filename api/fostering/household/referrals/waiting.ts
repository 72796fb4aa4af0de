import type { PlanLine } from '#contract/fostering/clocks.ts'
import type { WaitingDecision } from '#contract/fostering/panel/decisions.ts'
import type { CaseFacts, Known, Rules } from '../../clocks/facts.ts'
import { clockOf, dueBy } from '../../clocks/find.ts'
import { reviewToTell } from '../../clocks/lines/of-review.ts'

/** The steps of a plan that wait for whoever decides, or for somebody to tell the household. */
const steps: Readonly<Record<string, WaitingDecision['what']>> = {
  decision: 'decision',
  'final-decision': 'final-decision',
  'told-orally': 'told-orally',
  'finally-told-orally': 'told-orally',
  'told-in-writing': 'told-in-writing',
  'finally-told-in-writing': 'told-in-writing',
}

/** What was referred that no panel looks at: a colleague checks it first. */
function check({ name, since, referral }: Known, facts: CaseFacts, rules: Rules): WaitingDecision[] {
  if (referral?.state !== 'referred' || referral.route.steps.includes('panel')) return []
  const due = dueBy(clockOf(rules, 'quality-check', facts, since), since, facts, rules)
  const by = due.kind === 'day' ? due.day : null
  return [{ referral: name, type: referral.type, what: 'quality-check', since, by }]
}

/** What of the referrals of a case, and of a review that carers have to be told of, waits for a check, for a decision or to be told, by the lines of its plan. */
export const waitingIn = (
  lines: readonly PlanLine[],
  parts: readonly Known[],
  facts: CaseFacts,
  rules: Rules,
): WaitingDecision[] =>
  parts.flatMap((part) => {
    const { name, referral } = part
    const told = lines.find(({ id }) => reviewToTell(id) === name)
    if (told?.since) {
      const type = facts.dates.lastReview === undefined ? 'first-review' : 'review'
      const by = told.due?.kind === 'day' ? told.due.day : null
      return [{ referral: name, type, what: 'told-review', since: told.since, by }]
    }
    if (!referral || referral.state === 'withdrawn') return []
    const begins = referral.own ? '' : `decision.${name}.`
    const waiting = lines.flatMap(({ id, state, since, due }): WaitingDecision[] => {
      const what = id.startsWith(begins) ? steps[id.slice(begins.length)] : undefined
      if (!what || !since || (state !== 'waiting' && state !== 'late')) return []
      return [{ referral: name, type: referral.type, what, since, by: due?.kind === 'day' ? due.day : null }]
    })
    return [...check(part, facts, rules), ...waiting]
  })
