import type { CouncilProfile } from '#contract/council/council.ts'
import type { Outcome } from './question.ts'

type Call = Extract<Outcome, { kind: 'danger' }>['call']
type Profile = Pick<CouncilProfile, 'emergencyPhone' | 'urgentCare'>

/** Lines that are the same all over Great Britain, as they are dialled. */
export const nationalLines = { '999': '999', gas: '0800 111 999', electricity: '105' } as const

/** The number that an answer which means danger leads to. */
export const emergencyNumber = (call: Call, council: Profile): string =>
  ({ ...nationalLines, council: council.emergencyPhone, care: council.urgentCare.phone })[call]

/** What may be in danger in the matter of a service: whoever uses a `road`, or a `person`. */
export type Danger = 'road' | 'person'

/** When to call which number: "If `when`, call `phone`". */
export interface DangerCall {
  readonly when: string
  readonly phone: string
  /** The council's own line: said so, because its other numbers are not. */
  readonly dayAndNight?: true
}

/** Whom to call instead of sending a form, most urgent first. */
export function dangerCalls(danger: Danger, council: Profile): readonly DangerCall[] {
  const person: DangerCall = { when: 'someone is in danger', phone: nationalLines[999] }
  if (danger === 'person') return [person]
  return [person, { when: 'a road is dangerous now', phone: council.emergencyPhone, dayAndNight: true }]
}

/** The same as text, for whoever cannot be shown a link. */
export const dangerInWords = (danger: Danger, council: Profile): string =>
  dangerCalls(danger, council)
    .map(({ when, phone, dayAndNight }) => `If ${when}, call ${phone}${dayAndNight ? ', day or night' : ''}.`)
    .join(' ')
