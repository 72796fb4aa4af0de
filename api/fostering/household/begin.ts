import type { PersonId } from '#contract/fostering/case.ts'
import { causeOf } from '#record/cause.ts'
import type { HeadValues } from '../parts/head-values.ts'
import type { Who } from '../rights/may.ts'
import { acted, type Head, newPart } from './part.ts'
import type { HouseholdPorts } from './perform.ts'
import { done, type Outcome } from './refusal.ts'

export interface Begin {
  readonly household: string
  readonly key: string
  readonly values: Pick<HeadValues, 'kind' | 'source' | 'people' | 'dates'> &
    Partial<Pick<HeadValues, 'worker'>>
}

/**
 * Begins a household's record. The same key again gives what it began; a reference that another has is refused with
 * `changed`, and the caller makes the next.
 */
export async function begin(
  { parts, now }: HouseholdPorts,
  { as, id, name }: Who,
  { household, key, values }: Begin,
): Promise<Outcome<Head>> {
  const { beginning } = await import('../parts/head.ts')
  const at = now().toISOString()
  const cause = causeOf('fostering', key, { values, by: id })
  const blank = { ...newPart(household, 'head', {}), known: {}, heard: at }
  const head = acted(blank, beginning(values), {
    type: 'begun',
    at,
    by: { as, id, name },
    cause,
  }) as unknown as Head
  const there = (await parts.create(head)) as Head | undefined
  if (there && there.history[0]?.cause !== cause) return { kind: 'changed' }
  const began = there ?? head
  await parts.carried(`${household}/head`, began.history.length, at)
  return done(began)
}

/** The ids of a household's people, in the order in which they were named. */
export const peopleOf = ({ people }: HeadValues): PersonId[] => Object.keys(people)
