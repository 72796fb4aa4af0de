import type { ClaimList } from '#contract/fostering/carers/claims.ts'
import { type ClaimValues, shownClaim } from '../../carers/money/claim.ts'
import { mayPart, type Who } from '../../rights/may.ts'
import { wholeHead } from '../over/shelve.ts'
import { type Head, idOf, lastNumber } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'

/** What nobody but its carer reads: it was never sent, or is not any more. */
const isOwnAlone = ({ step }: ClaimValues) => step === 'new' || step === 'draft' || step === 'taken-back'

/** Claims of a household for one of its people: their own, and for who fosters those that another of them has sent. The newest first. */
export async function claimsFor(
  { parts }: Pick<HouseholdPorts, 'parts'>,
  who: Who,
  head: Head,
): Promise<ClaimList['claims']> {
  const { known } = await wholeHead({ parts }, head)
  const names = Object.values(known)
    .filter(
      ({ name, kind, erased }) => kind === 'claim' && !erased && mayPart(who, 'see', name, head.values.phase),
    )
    .map(({ name }) => idOf({ household: head.household, name }))
  if (names.length === 0) return []
  const found = (await parts.lights(names)).flatMap((part) => part ?? [])
  return found
    .map((part) => ({ part, values: part.values as ClaimValues }))
    .filter(({ values }) => values.by === who.id || (!isOwnAlone(values) && who.as !== 'member'))
    .sort((a, b) => (b.part.history.at(-1)?.at ?? '').localeCompare(a.part.history.at(-1)?.at ?? ''))
    .map(({ part, values }) => ({ name: part.name, seen: lastNumber(part, true), claim: shownClaim(values) }))
}
