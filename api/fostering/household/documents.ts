import type { PartView } from '#contract/fostering/parts.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { type Head, idOf } from './part.ts'
import type { HouseholdPorts } from './perform.ts'
import { partView } from './view.ts'

/** Documents of a household that somebody may see, the newest first. */
export async function documentsFor(
  { parts }: Pick<HouseholdPorts, 'parts'>,
  who: Who,
  head: Head,
): Promise<PartView[]> {
  const names = Object.values(head.known)
    .filter(({ name, kind }) => kind === 'document' && mayPart(who, 'see', name, head.values.phase))
    .map(({ name }) => name)
  const found = await Promise.all(names.map((name) => parts.light(idOf({ household: head.household, name }))))
  const there = found.flatMap((part) => part ?? [])
  const newest = there.sort((a, b) => (b.history.at(-1)?.at ?? '').localeCompare(a.history.at(-1)?.at ?? ''))
  return Promise.all(newest.map((part) => partView(who, head, part, true)))
}
