import { type OfferPorts, offerFor, shownOffer } from '#admissions/offers/offers.ts'
import type { Offer } from '#contract/admissions/family.ts'
import type { Refusal } from './appeal.ts'
import type { Refusals } from './ports.ts'

type Published = Extract<Offer, { state: 'published' }>

/** The schools that an offer says no of, and that are appealed to here: a school of another area’s has its own panel. */
function refusedIn(
  { reference, child, explanation, letter }: Published,
  calendarOf: (school: string) => string,
): Refusal[] {
  return explanation.preferences.flatMap((one) => {
    if (one.kind !== 'full' && one.kind !== 'not-eligible') return []
    const account = letter.sections.filter(({ id }) => id === `preference-${one.place}`)
    const { school } = one
    return [
      {
        ...{ reference, school, kind: 'normal' as const, told: explanation.told, account },
        infantClass: one.appeal.infantClass,
        calendar: calendarOf(school.id),
        child: child ?? null,
      },
    ]
  })
}

/** Refusals of a round, as its families were told of them. */
export const roundRefusals = (
  ports: OfferPorts,
  /** The name of the calendar of a school of this round. */
  calendarOf: (round: string) => Promise<(school: string) => string>,
): Refusals => ({
  async of(reference, key) {
    const offer = await offerFor(ports, reference, key)
    if (!offer) return undefined
    return offer.state === 'published' ? refusedIn(offer, await calendarOf(offer.round)) : []
  },
  async known(reference) {
    const offer = await shownOffer(ports, await ports.offers.of(reference))
    return offer ? refusedIn(offer, await calendarOf(offer.round)) : []
  },
})

/** Several places where refusals come from as one: what a key opens in any of them. */
export const refusalsOf = (...sources: readonly Refusals[]): Refusals => ({
  async of(reference, key) {
    const found = await Promise.all(sources.map((one) => one.of(reference, key)))
    const known = found.filter((one) => one !== undefined)
    return known.length > 0 ? lastOf(known.flat()) : undefined
  },
  async known(reference) {
    return lastOf((await Promise.all(sources.map((one) => one.known(reference)))).flat())
  },
})

/** One for each school: where it refused, and withdrew later what it had offered since, the last word counts. */
function lastOf(all: readonly Refusal[]): Refusal[] {
  const inOrder = all.toSorted((a, b) => (a.told < b.told ? -1 : a.told > b.told ? 1 : 0))
  return [...new Map(inOrder.map((one) => [one.school.id, one])).values()]
}
