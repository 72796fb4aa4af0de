import { dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import type { InYear } from './case.ts'
import { type Placed, placed } from './places.ts'
import type { DecidingPorts, InYears } from './ports.ts'

/** Gives a child that applied during the year a place that it has won, or that was found for it. */
export type PlaceInYear = (reference: string, place: Placed) => Promise<boolean>

/**
 * Ends an application during the year with this place, once for its cause. True where there is such an application. Whoever
 * found the place tells the family of it, so nothing is told from here.
 */
export const placeInYear =
  (
    ports: Pick<DecidingPorts, 'days' | 'terms' | 'from' | 'keepsList' | 'now'> & {
      readonly inYears: InYears
    },
  ): PlaceInYear =>
  (reference, place) =>
    change<InYear, boolean>(ports.inYears, reference, (kept) => {
      if (!kept) return { answer: false }
      const at = ports.now()
      const { days, terms, from, keepsList } = ports
      const acting = { days, terms, from, keepsList, at: at.toISOString(), today: dayInEngland(at) }
      const next = placed(kept, place, acting)
      return next ? { save: next, answer: true } : { answer: kept.said.child.name !== '' }
    })
