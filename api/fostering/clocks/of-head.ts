import { dayInEngland } from '#contract/calendar/day.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import type { Circumstances } from '#contract/fostering/household.ts'
import type { PartSummary } from '#contract/fostering/parts.ts'
import type { Head } from '../household/part.ts'
import type { CaseFacts } from './facts.ts'

/** What the head of a household says of stage 1: `what` and `outcome` of a decision. */
export const stageOneDecision = 'stage-one'
export const stageOneOutcomes = ['passed', 'stopped'] as const

function stageOneOf({ values }: Pick<Head, 'values'>): CaseFacts['stageOne'] {
  const decided = values.decisions.findLast(({ what }) => what === stageOneDecision)?.outcome
  return stageOneOutcomes.find((outcome) => outcome === decided)
}

/** What is over only once it is over for each: a placement of several. */
const onceAll = ['otherArrangements', 'placementEnded'] as const
const isOnceAll = (name: string) => (onceAll as readonly string[]).includes(name)

/** What comes about again and again, so that the last is the one that counts. */
export const repeated: readonly string[] = ['lastReview', 'supervised', 'unannounced']

/** The days that parts tell of: of several the first; of what has to be so for each, the last, and none before that. */
function datesOf(parts: readonly PartSummary[]): CaseDates {
  const told = parts.flatMap(({ dates }) => (dates ? [dates] : []))
  const names = new Set(told.flatMap((dates) => Object.keys(dates) as (keyof CaseDates)[]))
  const placed = told.filter(({ placed: day }) => day !== undefined)
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const days = (isOnceAll(name) ? placed : told).map((dates) => dates[name])
      if (isOnceAll(name) && days.includes(undefined)) return []
      const known = days.filter((day) => day !== undefined).sort()
      const day = isOnceAll(name) || repeated.includes(name) ? known.at(-1) : known[0]
      return day === undefined ? [] : [[name, day]]
    }),
  )
}

/**
 * What decides which checks are needed: what somebody of staff recorded, and what the household says itself. A check is needed
 * where either says so: nobody is spared one because the two differ.
 */
function circumstancesOf({ values, known }: Pick<Head, 'values' | 'known'>): Circumstances {
  const { circumstances = {} } = values
  const told = Object.values(known).flatMap(({ told }) => (told?.pets === undefined ? [] : [told.pets]))
  const pets = [circumstances.pets, ...told].filter((one) => one !== undefined)
  return pets.length > 0 ? { ...circumstances, pets: pets.includes(true) } : circumstances
}

/** The facts that a plan is made of, out of a head and what it knows of its parts. */
export function factsOf(head: Pick<Head, 'values' | 'known' | 'heard'>): CaseFacts {
  const { kind, people, dates, pauses, ended } = head.values
  const parts = Object.values(head.known)
  return {
    kind,
    people: Object.entries(people).map(([id, { role, here }]) => ({ id, role, here })),
    // What the head itself says goes before what its parts tell of.
    dates: { ...datesOf(parts), ...dates },
    parts,
    agreed: Object.fromEntries(
      parts.flatMap(({ about, agreed }) => (about && agreed ? [[about, agreed]] : [])),
    ),
    pauses: pauses.map(({ reason, from, until }) => ({
      reason,
      from,
      ...(until === undefined ? {} : { until }),
    })),
    circumstances: circumstancesOf(head),
    stageOne: stageOneOf(head),
    refers: head.values.refers,
    panel: parts.find(({ referral, meets }) => referral?.own && meets)?.meets,
    ended: ended?.how,
    heard: dayInEngland(new Date(head.heard)),
  }
}
