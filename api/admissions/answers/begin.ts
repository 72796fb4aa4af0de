import { type OfferPorts, type Offers, shownOffer } from '#admissions/offers/offers.ts'
import { newAnswer } from './answer.ts'
import type { Answers } from './ports.ts'

/**
 * Begins the answer of a family whose offer is shown, so that it is found among those that are not given. Where it has
 * begun, or no place is offered, nothing happens.
 */
export async function beginAnswer(
  {
    offers,
    answers,
    ...ports
  }: Pick<OfferPorts, 'pointerOf' | 'now'> & {
    readonly offers: Pick<Offers, 'of'>
    readonly answers: Pick<Answers, 'create'>
  },
  reference: string,
): Promise<void> {
  const offer = await shownOffer(ports, await offers.of(reference))
  const begun = offer && newAnswer(offer)
  if (begun) await answers.create(begun)
}
