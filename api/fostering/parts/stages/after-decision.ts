import type { Effect } from '#contract/fostering/panel/referral.ts'
import type { CaseFacts } from '../../clocks/facts.ts'
import type { HeadValues } from '../head-values.ts'
import { phaseOf } from './phase.ts'
import { dated } from './step.ts'

/** What decisions have brought that stand and that the household has been told of, with the day of each. */
const broughtIn = ({ parts }: Pick<CaseFacts, 'parts'>) =>
  parts.flatMap(({ referral }) =>
    referral?.brings && referral.decidedOn ? [{ brings: referral.brings, on: referral.decidedOn }] : [],
  )

/** Whether a decision brought anything that the case itself goes by. */
export const hasBrought = (facts: Pick<CaseFacts, 'parts'>): boolean => broughtIn(facts).length > 0

const endings = {
  refusal: { how: 'refused', reason: 'decision' },
  end: { how: 'terminated', reason: 'decision' },
} as const satisfies Partial<Record<Effect, HeadValues['ended']>>

/** How many times a brief report went to those who decide. */
const briefly = ({ decisions }: HeadValues): number =>
  decisions.filter(({ what, outcome }) => what === 'hand-over' && outcome === 'brief-report').length

const isBrief = ({ decisions }: HeadValues): boolean =>
  decisions.findLast(({ what }) => what === 'hand-over')?.outcome === 'brief-report'

/** After a brief report the assessment goes on, and its report is handed over another time. */
function goingOn(values: HeadValues, facts: CaseFacts) {
  const times = broughtIn(facts).filter(({ brings }) => brings === 'assessment').length
  if (!values.dates.handedOver || !isBrief(values) || times < briefly(values)) return undefined
  const { handedOver: _, ...dates } = values.dates
  const { refers: ___, ...own } = values
  const { handedOver: __, ...others } = facts.dates
  const after = { ...own, dates }
  return { type: 'assessment-goes-on', values: { ...after, phase: phaseOf(after, { dates: others }) } }
}

/** The case ends with a decision against the household. */
function ending(values: HeadValues, facts: CaseFacts) {
  if (values.ended) return undefined
  const last = broughtIn(facts).find(({ brings }) => brings === 'refusal' || brings === 'end')
  if (!last) return undefined
  const ended = endings[last.brings as keyof typeof endings]
  const after = { ...dated(values, { ended: last.on }), ended }
  return { type: ended.how, values: { ...after, phase: phaseOf(after, facts) } }
}

/** They are approved, from the day of the decision. */
const approving = (values: HeadValues, facts: CaseFacts) =>
  !values.ended && values.phase === 'deciding' && facts.dates.approved
    ? { type: 'approved', values: { ...values, phase: phaseOf(values, facts) } }
    : undefined

/** What the case itself is after a decision that stands; undefined where it is so already. */
export const afterDecision = (values: HeadValues, facts: CaseFacts) =>
  goingOn(values, facts) ?? ending(values, facts) ?? approving(values, facts)
