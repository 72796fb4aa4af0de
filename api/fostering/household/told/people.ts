import type { PersonId } from '#contract/fostering/case.ts'
import { unqueued } from '#record/append.ts'
import type { AnyKind } from '../../parts/index.ts'
import type { PersonValues } from '../../parts/person.ts'
import type { Head, Part } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'
import { type TellPorts, tellOfPair, tellOfTerms } from '../tell.ts'
import { tellOfDate } from './dates.ts'

/** Whoever may send messages has these; nobody else leaves anything out for it. */
export type MayTell = Partial<Pick<TellPorts, 'tell' | 'from'>>

/** Those who apply, or are approved, and are still there. */
async function applyingIn(parts: HouseholdPorts['parts'], household: string): Promise<PersonId[]> {
  const head = (await parts.light(`${household}/head`)) as Head | undefined
  return Object.entries(head?.values.people ?? {}).flatMap(([id, { role, here }]) =>
    role === 'applicant' && here ? [id] : [],
  )
}

/** How news of a part is told. */
const wayOf = (part: Part, { kind }: AnyKind): typeof tellOfPair =>
  kind === 'visit' || kind === 'referral' ? tellOfDate(part) : kind === 'terms' ? tellOfTerms : tellOfPair

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
  if (!newsFor) return true
  const ofKind = wayOf(part, kind)
  const events = unqueued(part)
  const applying = events.length > 0 ? await applyingIn(parts, part.household) : []
  for (const { type, number } of events) {
    const ids = newsFor(part.values, type, applying)
    if (ids.length > 0 && !(tell && from)) return false
    for (const id of ids) {
      const person = await parts.light(`${part.household}/person.${id}`)
      if (person && tell && from)
        await ofKind({ tell, from }, person as Part<PersonValues>, { name: part.name, number })
    }
  }
  return true
}
