import type { Day } from '#contract/calendar/day.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import type { ReferralType } from '#contract/fostering/panel/referral.ts'
import type { CaseFacts, PartStanding, Rules } from '../facts.ts'
import { deciding } from '../steps/decision.ts'
import { lineOfStep } from './of-step.ts'

/** What it is about, before what happens, as the household reads it. */
const about: Readonly<Record<ReferralType, string>> = {
  approval: 'Your approval',
  'connected-person': 'Your approval',
  adoption: 'Your approval',
  'brief-report': 'Brief report',
  representations: 'What you wrote to us',
  extension: 'More time for the child',
  'first-review': 'First review',
  review: 'Review',
  'change-of-terms': 'New terms',
  exemption: 'More children',
  termination: 'End of your approval',
}

const titleOf = (what: string, title: string) =>
  `${what}: ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`

/** Every title that a line of a referral can have. */
export const titlesOfReferrals = Object.values(about).flatMap((what) =>
  deciding.map(({ title }) => titleOf(what, title)),
)

/** The lines of what is referred besides what the case itself goes by: each has its own times. */
export function linesOfReferral(part: PartStanding, facts: CaseFacts, today: Day, rules: Rules): PlanLine[] {
  const { referral, name } = part
  if (!referral || referral.state === 'withdrawn' || referral.own) return []
  const { applied } = facts.dates
  const { ended: _, stageOne: __, ...others } = facts
  const own: CaseFacts = {
    ...others,
    panel: part.meets,
    dates: { ...(applied ? { applied } : {}), ...referral.dates },
  }
  return deciding
    .filter(({ kinds }) => kinds.includes(facts.kind))
    .flatMap((step) => lineOfStep(step, own, today, rules) ?? [])
    .map((line) => ({
      ...line,
      id: `${line.stage}.${name}.${line.id}`,
      title: titleOf(about[referral.type], line.title),
    }))
}
