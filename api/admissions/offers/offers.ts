import type { Applications, CouncilData, Files } from '#admissions/rounds/ports.ts'
import { isShown, type Round } from '#admissions/rounds/round.ts'
import type { Explanation, Letter } from '#contract/admissions/explanation.ts'
import type { Offer } from '#contract/admissions/family.ts'
import { matchHash } from '#record/keys.ts'

/** What one family is told of one run. */
export interface KeptOffer {
  readonly reference: string
  readonly run: string
  readonly round: string
  readonly keys: readonly { readonly hash: string }[]
  /** As the family calls the child, so that twins’ offers can be told apart. */
  readonly child?: string
  readonly explanation: Explanation
  readonly letter: Letter
}

export interface Offers {
  /** Lays them out; laying the same again changes nothing. */
  lay(offers: readonly KeptOffer[]): Promise<void>
  /** All that are laid out for this reference, of whichever run: one read by key. */
  of(reference: string): Promise<readonly KeptOffer[]>
  /** Deletes all that are laid out for this reference. */
  drop(reference: string): Promise<void>
}

/** As much of a round as tells whether its offers are shown. May be a few seconds old. */
export type Pointer = Pick<Round, 'publication'>

export interface OfferPorts {
  readonly applications: Pick<Applications, 'get'>
  readonly council: CouncilData
  readonly offers: Pick<Offers, 'of'>
  /** The pointer of a round, kept for a few seconds by whoever answers. */
  readonly pointerOf: (round: string) => Promise<(Pointer & Pick<Round, 'draw'>) | undefined>
  /** The public file of a round, undefined until its moment. */
  readonly published: (round: string) => Promise<string | undefined>
  readonly now: () => Date
}

export interface LetterPorts {
  /** The letter of an offer as a PDF. */
  readonly letter: (offer: Extract<Offer, { state: 'published' }>) => Promise<Uint8Array>
}

/** The offer that the pointer of its round names, once its moment has come. */
export async function shownOffer(
  ports: Pick<OfferPorts, 'pointerOf' | 'now'>,
  laid: readonly KeptOffer[],
): Promise<Extract<Offer, { state: 'published' }> | undefined> {
  for (const offer of laid) {
    const pointer = await ports.pointerOf(offer.round)
    if (!pointer?.publication || pointer.publication.run !== offer.run) continue
    if (!isShown(pointer, ports.now())) continue
    const { reference, round, child, explanation, letter } = offer
    const { at } = pointer.publication
    return { state: 'published', reference, round, at, ...(child && { child }), explanation, letter }
  }
  return undefined
}

/**
 * What a family is shown of its offer: two reads by key, side by side, and the same answer for a wrong key and
 * an unknown reference, undefined. All switch at one moment: the clock and the pointer of the round say so, and whoever
 * knows the pointer from a few seconds ago knows the moment already.
 */
export async function offerFor(
  ports: OfferPorts,
  reference: string,
  key: string,
): Promise<Offer | undefined> {
  const [offers, application] = await Promise.all([
    ports.offers.of(reference),
    ports.applications.get(reference),
  ])
  // Offers keep the links of the day on which they were laid out; the application has those that open it now.
  if (application && !matchHash(application.keys, key)) return undefined
  const laid = application ? offers : offers.filter(({ keys }) => matchHash(keys, key))
  const offer = await shownOffer(ports, laid)
  if (offer) return offer
  if (!application) return undefined
  const { round } = application
  const [of, pointer] = await Promise.all([ports.council.roundOf(round), ports.pointerOf(round)])
  if (!of) throw new Error(`The council has no round ${round}`)
  const { offersOn } = of.dates
  return { state: 'waiting', reference, round, at: pointer?.publication?.at ?? null, offersOn }
}

/** The public file of a round, once its moment has come. */
export async function publishedFile(
  files: Pick<Files, 'get'>,
  pointer: Pointer | undefined,
  now: Date,
): Promise<string | undefined> {
  const file = pointer?.publication?.file
  return file && isShown(pointer, now) ? files.get('published', file) : undefined
}
