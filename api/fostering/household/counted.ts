import type { Day } from '#contract/calendar/day.ts'
import type { GoneReason, WayStep } from '#contract/fostering/carers/figures.ts'
import type { CaseKind } from '#contract/fostering/case.ts'
import { Left } from '#contract/fostering/endings.ts'
import { type HeardFrom, heardFrom } from '#contract/fostering/enquiry.ts'
import type { Terms } from '#contract/fostering/panel/referral.ts'
import { termsIn } from '../carers/child/terms.ts'
import type { CaseFacts, ExitSaid } from '../clocks/facts.ts'
import { factsOf } from '../clocks/of-head.ts'
import type { Head } from './part.ts'

/** What figures of the service count of a case. */
export interface CountedMore {
  readonly kind: CaseKind
  /** Where they heard of us, of those who came by an enquiry. */
  readonly heard?: HeardFrom
  readonly hub?: string
  /** The day of each step that was taken. */
  readonly days: Partial<Readonly<Record<WayStep, Day>>>
  /** When the case or the approval ended, and how an approval did. */
  readonly ended?: Day
  readonly gone?: GoneReason
  /** Why each of them stops who told us, and when they did. */
  readonly exits?: readonly ExitSaid[]
  /** Days on which the approval of one of several ended, and that of the others went on. */
  readonly oneStopped?: readonly Day[]
  /** What the approval is for now. */
  readonly places?: Pick<Terms, 'kind' | 'children'>
}

/** What lists hold of a case for counting, open or closed: how far it came, and nothing of a person. */
export interface CaseCounted {
  /** The day on which the household first asked. */
  readonly began: Day
  readonly applied: boolean
  readonly assessed: boolean
  readonly stageOne: boolean
  readonly handedOver: boolean
  readonly approved: boolean
  /** What figures of the service count besides; lines made before they did have none. */
  readonly more?: CountedMore
  /** How it ended without an approval. */
  readonly left?: Left
}

/** How an approval ended, whoever had given notice before. */
const goneOf = ({ ended }: CaseFacts): GoneReason =>
  ended === 'resigned' || ended === 'transferred' ? ended : 'decided'

function moreOf({ values: { kind, source, notices = {} } }: Head, facts: CaseFacts): CountedMore {
  const { dates } = facts
  const heard = source.enquiry && heardFrom.find((one) => one === source.from)
  const days = {
    enquired: dates.enquired,
    visited: dates.visited,
    applied: dates.applied,
    assessed: dates.decidedToAssess,
    stageOne: facts.stageOne === 'passed' ? dates.stageOneDecided : undefined,
    handedOver: dates.handedOver,
    approved: dates.approved,
  }
  const terms = termsIn(facts)
  const exits = facts.parts.flatMap(({ exit }) => exit ?? [])
  const oneStopped = Object.values(notices).flatMap(({ stopped }) => stopped ?? [])
  return {
    kind,
    ...(heard && { heard }),
    ...(source.hub !== undefined && { hub: source.hub }),
    days: Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined)),
    ...(dates.ended && { ended: dates.ended }),
    ...(dates.ended && dates.approved && { gone: goneOf(facts) }),
    ...(exits.length > 0 && { exits }),
    ...(oneStopped.length > 0 && { oneStopped }),
    ...(terms && { places: { kind: terms.kind, children: terms.children } }),
  }
}

/** Undefined of a record that was erased. */
export function countedOf(head: Head): CaseCounted | undefined {
  const { values } = head
  if (values.erased) return undefined
  const facts = factsOf(head)
  const { enquired, placed, applied, decidedToAssess, handedOver, approved } = facts.dates
  const { how, reason } = values.ended ?? {}
  const left = Left.safeParse(how === 'withdrawn' ? reason : how)
  return {
    began: [enquired, placed, applied].find((day) => day !== undefined) ?? '',
    applied: applied !== undefined,
    assessed: decidedToAssess !== undefined,
    stageOne: facts.stageOne === 'passed',
    handedOver: handedOver !== undefined,
    approved: approved !== undefined,
    more: moreOf(head, facts),
    ...(left.success && !approved ? { left: left.data } : {}),
  }
}
