import { usePrivateLink } from '#web/app/privateAddress.ts'

/** What opens an offer: the application's reference, and its key from behind the `#`, which no server sees in an address. */
export interface OfferLink {
  readonly reference: string
  readonly key: string
}

/** The link of this page; undefined where its reference or its key is not all there. */
export function useOfferLink(kind: 'offer' | 'appeal' = 'offer'): OfferLink | undefined {
  const link = usePrivateLink(kind)
  return link?.id ? { reference: link.id, key: link.key } : undefined
}
