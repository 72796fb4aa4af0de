import type { BeyondTerms, Terms } from '#contract/fostering/panel/referral.ts'
import { beyondNew } from '../../../carers/child/terms.ts'
import type { ChildValues } from '../../../carers/child/values.ts'
import type { Context } from '../../kind.ts'

/** Children who live there and to whom the terms do not fit. `others`: the parts of those children. */
export function beyondIn(terms: Terms, { others, today }: Pick<Context, 'others' | 'today'>): BeyondTerms[] {
  const living = Object.entries(others) as [string, ChildValues][]
  return living.flatMap(([child, { called = '', born, placement }]) => {
    const what = beyondNew({ called, born, kind: placement?.kind }, living.length, terms, today)
    return what.length > 0 ? [{ child, what }] : []
  })
}
