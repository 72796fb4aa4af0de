import { dayInEngland } from '#contract/calendar/day.ts'
import type { Head } from '../household/part.ts'
import type { CaseFacts } from './facts.ts'

/** What the head of a household says of stage 1: `what` and `outcome` of a decision. */
export const stageOneDecision = 'stage-one'
export const stageOneOutcomes = ['passed', 'stopped'] as const

function stageOneOf({ values }: Pick<Head, 'values'>): CaseFacts['stageOne'] {
  const decided = values.decisions.findLast(({ what }) => what === stageOneDecision)?.outcome
  return stageOneOutcomes.find((outcome) => outcome === decided)
}

/** The facts that a plan is made of, out of a head and what it knows of its parts. */
export function factsOf(head: Pick<Head, 'values' | 'known' | 'heard'>): CaseFacts {
  const { kind, people, dates, pauses, circumstances = {}, ended } = head.values
  const parts = Object.values(head.known)
  return {
    kind,
    people: Object.entries(people).map(([id, { role, here }]) => ({ id, role, here })),
    dates,
    parts,
    agreed: Object.fromEntries(
      parts.flatMap(({ about, agreed }) => (about && agreed ? [[about, agreed]] : [])),
    ),
    pauses: pauses.map(({ reason, from, until }) => ({
      reason,
      from,
      ...(until === undefined ? {} : { until }),
    })),
    circumstances,
    stageOne: stageOneOf(head),
    ended: ended?.how,
    heard: dayInEngland(new Date(head.heard)),
  }
}
