import { listed } from '#contract/core/lists/listed.ts'
import type { Context } from '../../kind.ts'
import type { ReviewValues } from '../review.ts'
import { carersOf } from '../shared.ts'

/** How many were to be heard and were neither heard nor left out with a reason. */
const unheard = ({ wanted }: ReviewValues, { known }: Context): number =>
  wanted.filter(({ part }) => {
    const state = known[part]?.state
    return state !== 'done' && state !== 'not-needed'
  }).length

/** All that a recommendation still needs, in one sentence for each: nobody finds out one by one. Undefined where it needs nothing. */
export function missingFor(values: ReviewValues, context: Context): string | undefined {
  const { today, head } = context
  const silent = values.people.filter((id) => !values.carers[id] && carersOf(head).includes(id))
  const hasTime = values.due === null || today < values.due
  const many = unheard(values, context)
  const needs = [
    ...(values.report ? [] : ['Write the report first.']),
    ...(values.supervisor ? [] : ['The supervising worker has not said what they think.']),
    ...(silent.length > 0 && hasTime
      ? [
          `${listed(silent.map((id) => head?.people[id]?.name ?? 'A carer'))} ${silent.length === 1 ? 'has' : 'have'} not said what they think. ${values.due ? 'They have until the day on which the review is due.' : 'Ask them, or write down what they tell you.'}`,
        ]
      : []),
    ...(many === 0
      ? []
      : [
          `The views of ${many === 1 ? 'one person' : `${many} people`} are missing. Ask them, write down what they say, or say why they are not needed.`,
        ]),
  ]
  return needs.length > 0 ? needs.join(' ') : undefined
}
