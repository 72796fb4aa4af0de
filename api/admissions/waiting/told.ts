import type { Explanation } from '#contract/admissions/explanation.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { begunBy } from './begin.ts'
import { after, newList } from './list.ts'
import { type RankedList, rankedList } from './ranked.ts'
import { positionOf } from './stand.ts'
import { stateOf } from './state.ts'

/** Only the order counts here: nothing of this is kept. */
const acting = { by: { id: '', name: '' }, at: new Date(0), why: '', cause: '' }

/** The lists of a round as its run leaves them, each in its order. */
function ranked(file: RoundFile, run: Run, year: number): Map<string, RankedList> {
  return new Map(
    begunBy(file, run, year).map(({ school, acts }) => {
      const list = acts.reduce(
        (before, act) => {
          const outcome = after(before, act, acting)
          return outcome.kind === 'done' ? outcome.item : before
        },
        newList(file.round, school),
      )
      return [school, rankedList(file, school, stateOf(list.history))]
    }),
  )
}

/**
 * Says in an explanation how many are before the child on each waiting list as the list itself has it: whoever applied late is
 * behind the others in a run, and is not on a list (School Admissions Code, 2.15).
 */
export function withLists(
  file: RoundFile,
  run: Run,
  year: number,
): (explanation: Explanation) => Explanation {
  const lists = ranked(file, run, year)
  return (explanation) => ({
    ...explanation,
    preferences: explanation.preferences.map((one) => {
      if (one.kind !== 'full' || !one.waiting) return one
      const list = lists.get(one.school.id)
      const position = list && positionOf(list, explanation.reference)
      return position ? { ...one, waiting: { ...one.waiting, ahead: position.ahead } } : one
    }),
  })
}
