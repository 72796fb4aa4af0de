import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ClaimList } from '#contract/fostering/carers/claims.ts'
import type { ClaimShown } from '#contract/fostering/carers/money.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { claimsOf, type Opened, partOf } from '../api.ts'
import type { Reading } from '../section/NotYet.tsx'
import { useAct } from '../you/useAct.ts'
import { readClaim, sentAgain } from './shown.ts'

/** A claim with those beside which it is worked out, or why they are not there. */
export interface FoundClaim {
  readonly part: PartView
  readonly claim: ClaimShown
  readonly claims: ClaimList['claims']
}

/** Reads a claim, and the others of the household. */
export function useClaim(of: Opened, name: string) {
  const part = useQuery(partOf(of, name))
  const claims = useQuery(claimsOf(of))
  const found: FoundClaim | undefined = part.data &&
    claims.data && { part: part.data, claim: readClaim(part.data), claims: claims.data.claims }
  const query: Reading = {
    error: part.error ?? claims.error,
    isFetching: part.isFetching || claims.isFetching,
    refetch: () => Promise.all([part.refetch(), claims.refetch()]),
  }
  return { found, query }
}

/** Does an act of a claim; the list of claims is read anew after it. */
export function useClaimAct(of: Opened, name: string) {
  const queries = useQueryClient()
  const doing = useAct(of, name)
  async function act(busy: string, what: string, seen: number, body: object) {
    const after = await doing.act(busy, what, seen, body)
    if (after) void queries.invalidateQueries({ queryKey: claimsOf(of).queryKey })
    return after
  }
  return { ...doing, act }
}

/** A claim as it stands, to be written again with what is changed. */
export const writeOf = ({ lines, words }: ClaimShown, more: object) => ({
  lines: lines.map(sentAgain),
  ...(words === undefined ? {} : { words }),
  ...more,
})
