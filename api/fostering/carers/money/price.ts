import type { Day } from '#contract/calendar/day.ts'
import type { JourneyLine, Priced, Stretch } from '#contract/fostering/carers/money.ts'
import {
  knownFrom,
  type Mileage,
  mileages,
  type PerMile,
  perMiles,
  rateFor,
} from '#contract/fostering/money.ts'

/** Rates of journeys, each by its date. */
export interface Rates {
  readonly car: readonly Mileage[]
  readonly motorcycle: readonly PerMile[]
  readonly bicycle: readonly PerMile[]
  readonly passenger: readonly PerMile[]
}

export const rates: Rates = { car: mileages, ...perMiles }

/** What of a journey is paid for. */
export type Driven = Pick<JourneyLine, 'on' | 'tenths' | 'vehicle' | 'passengers'>

/** The sum of stretches in pence, rounded once: a half goes to the carer. Integers alone, so nothing is lost on the way. */
export const penceOf = (stretches: readonly Stretch[]): number =>
  Math.floor((stretches.reduce((sum, { tenths, pence }) => sum + tenths * pence, 0) + 5) / 10)

const some = (stretches: readonly Stretch[]) => stretches.filter(({ tenths }) => tenths > 0)

function byCar({ on, tenths, passengers }: Driven, before: number, knownOn: Day, all: Rates) {
  const found = rateFor(all.car, on, knownOn)
  if (!found) return undefined
  const { first, beyond } = found.row
  const low = Math.min(tenths, Math.max(0, first.miles * 10 - before))
  const along = passengers > 0 ? rateFor(all.passenger, on, knownOn) : undefined
  return {
    stretches: some([
      { tenths: low, pence: first.pence },
      { tenths: tenths - low, pence: beyond },
      { tenths: tenths * passengers, pence: along?.row.pence ?? 0 },
    ]),
    rate: found.row.from,
    last: found.last || along?.last === true,
  }
}

function byMile({ on, tenths, vehicle }: Driven, knownOn: Day, all: Rates) {
  const found = vehicle === 'car' ? undefined : rateFor(all[vehicle], on, knownOn)
  return (
    found && {
      stretches: [{ tenths, pence: found.row.pence }],
      rate: found.row.from,
      last: found.last,
    }
  )
}

/**
 * What a journey is paid by the rates of its own day, as far as anybody knew them on `knownOn`. `before`: tenths of a mile
 * that the same carer was paid for by car in the same tax year. Undefined where no rate is known for the day.
 */
export function priceOf(
  journey: Driven,
  before: number,
  knownOn: Day,
  all: Rates = rates,
): Priced | undefined {
  const found =
    journey.vehicle === 'car' ? byCar(journey, before, knownOn, all) : byMile(journey, knownOn, all)
  return found && { ...found, tenths: journey.tenths, before, pence: penceOf(found.stretches) }
}

const every = (all: Rates) => [...all.car, ...all.motorcycle, ...all.bicycle, ...all.passenger]

/** Which rates were known on a day: the day on which the newest of them was. */
export const ratesBy = (knownOn: Day, all: Rates = rates): Day =>
  every(all)
    .map(knownFrom)
    .filter((day) => day <= knownOn)
    .reduce((a, b) => (a > b ? a : b), '')

/** Whether there is a rate for a journey up to this day that was not known by then: it may be worth more since. */
export const isNewer = (by: Day, lastJourney: Day, all: Rates = rates): boolean =>
  every(all).some((row) => row.from <= lastJourney && knownFrom(row) > by)
