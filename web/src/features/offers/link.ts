import { useLocation, useParams } from 'react-router'
import { privateKeyPatterns } from '#contract/core/private-key.ts'
import { readReference } from '#contract/core/reference.ts'

/** What opens an offer: the application's reference, and its key from behind the `#`, which no server sees in an address. */
export interface OfferLink {
  readonly reference: string
  readonly key: string
}

/** The link of this page; undefined where its reference or its key is not all there. */
export function useOfferLink(): OfferLink | undefined {
  const { reference: typed = '' } = useParams()
  const { hash } = useLocation()
  const reference = readReference(typed)
  const key = hash.slice(1)
  return reference && privateKeyPatterns.request.test(key) ? { reference, key } : undefined
}
