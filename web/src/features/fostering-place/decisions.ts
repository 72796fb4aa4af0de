import type { CaseDecision } from '#contract/fostering/decision.ts'
import { takenBackReasons } from '#contract/fostering/endings.ts'

/** What was decided, and how, as the household reads it. */
const words: Readonly<Record<string, string>> = {
  'assess begun': 'We started your assessment',
  'assess declined': 'We decided not to start an assessment',
  'stage-one passed': 'You can move on to stage 2',
  'stage-one stopped': 'We stopped your assessment in stage 1',
  'hand-over report': 'The report about you went to the people who decide',
  'hand-over brief-report': 'The brief report about you went to the people who decide',
  'match ended': 'A match has ended',
  'transfer transferred': 'You went on with another service',
}

export function decidedInWords({ what, outcome }: Pick<CaseDecision, 'what' | 'outcome'>): string {
  if (what === 'taken-back') {
    const why = (takenBackReasons as Readonly<Record<string, string>>)[outcome]
    return `We took the report back to work on it${why ? `: ${why.charAt(0).toLowerCase()}${why.slice(1)}` : ''}`
  }
  if (outcome === 'corrected') return 'We put a date right'
  return words[`${what} ${outcome}`] ?? `${what.replaceAll('-', ' ')}: ${outcome.replaceAll('-', ' ')}`
}

/** Before stage 2 there is a complaint, and no independent review. */
export const canComplain = ({ what, outcome }: Pick<CaseDecision, 'what' | 'outcome'>): boolean =>
  outcome === 'declined' || (what === 'stage-one' && outcome === 'stopped')
