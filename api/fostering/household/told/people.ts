import { unqueued } from '#record/append.ts'
import type { AnyKind } from '../../parts/index.ts'
import type { PersonValues } from '../../parts/person.ts'
import type { Part } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'
import { type TellPorts, tellOfPair, tellOfTerms } from '../tell.ts'

/** Whoever may send messages has these; nobody else leaves anything out for it. */
export type MayTell = Partial<Pick<TellPorts, 'tell' | 'from'>>

/**
 * Tells those of the household for whom what has just happened is news. False where somebody has to be told and this function
 * may not: the part stays pending, and the sweep does it under the same id.
 */
export async function arePeopleTold(
  { parts, tell, from }: HouseholdPorts & MayTell,
  part: Part,
  kind: AnyKind,
): Promise<boolean> {
  const { newsFor } = kind
  const ofKind = kind.kind === 'terms' ? tellOfTerms : tellOfPair
  if (!newsFor) return true
  for (const { type, number } of unqueued(part)) {
    const ids = newsFor(part.values, type)
    if (ids.length > 0 && !(tell && from)) return false
    for (const id of ids) {
      const person = await parts.light(`${part.household}/person.${id}`)
      if (person && tell && from)
        await ofKind({ tell, from }, person as Part<PersonValues>, { name: part.name, number })
    }
  }
  return true
}
