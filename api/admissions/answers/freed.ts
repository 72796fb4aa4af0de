import type { NamedSchool } from '#contract/admissions/explanation.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { Answers } from './ports.ts'
import { isFreed } from './rules.ts'

/** A place that a child had, and that another may have now. */
export interface FreedPlace {
  readonly school: NamedSchool
  /** Reference of the application whose place it was. */
  readonly reference: string
  /** Since when, and the number of the event in the answer’s history: together with the reference they name it for good. */
  readonly at: string
  readonly number: number
}

/**
 * The places of a round that were given back or withdrawn and that nobody can take after all, in order of reference. By
 * key; asking again gives the same, so that whoever gives them to others misses none and takes none twice.
 */
export async function freedPlaces(
  answers: Pick<Answers, 'referencesIn' | 'some'>,
  round: string,
  now: Date,
): Promise<FreedPlace[]> {
  const today = dayInEngland(now)
  const references = await Promise.all(
    (['declined', 'withdrawn'] as const).map((state) => answers.referencesIn(round, state)),
  )
  return (await answers.some(references.flat()))
    .filter((answer) => isFreed(answer, today))
    .toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
    .flatMap(({ school, reference, history }) => {
      const event = history.findLast(({ type }) => type === 'declined' || type === 'withdrawn')
      return event ? [{ school, reference, at: event.at, number: event.number }] : []
    })
}
