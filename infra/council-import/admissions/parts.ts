import type { CatchmentArea } from '#contract/admissions/grid-place.ts'
import type {
  AdmissionSchool,
  OpenDay,
  PastOutcome,
  PastYear,
  RoundPhase,
} from '#contract/admissions/school.ts'

/** What the register tells of a school, with the rounds that bring children into it: none where other tables have to tell. */
export type Registered = Omit<AdmissionSchool, 'entries' | 'catchments' | 'linked' | 'openDays'> & {
  readonly phases: readonly RoundPhase[]
}

/** One year of one way into a school. */
interface Year {
  readonly urn: number
  readonly phase: RoundPhase
  readonly year: number
}
export type OffersOfYear = Year & Pick<PastYear, 'applied' | 'offered'>
export type NumberOfYear = Year & { readonly number: number; readonly policy?: string }
/** How many places went to one criterion; `last`: the last child came under it, so far away. */
export type PlacesOfYear = Year & {
  readonly criterion: string
  readonly pool?: string
  readonly places: number | 'few' | null
  readonly last: boolean
  readonly distance: number | null
}
/** All got a place who could not be offered a school that they liked better. */
export type AllOfYear = Year & { readonly everybody: true }
export type OutcomeOfYear = Year & { readonly outcome: PastOutcome }
export type OpenDayOf = OpenDay & { readonly urn: number }
export interface Catchment {
  readonly area: CatchmentArea
  /** The schools whose area it is. */
  readonly urns: readonly number[]
}

/** What was imported, each kind as of its last file. */
export interface Parts {
  readonly register: readonly Registered[]
  readonly offers: readonly OffersOfYear[]
  readonly numbers: readonly NumberOfYear[]
  readonly places: readonly (PlacesOfYear | AllOfYear)[]
  readonly outcomes: readonly OutcomeOfYear[]
  readonly openDays: readonly OpenDayOf[]
  readonly catchments: readonly Catchment[]
}

export const noParts: Parts = {
  register: [],
  offers: [],
  numbers: [],
  places: [],
  outcomes: [],
  openDays: [],
  catchments: [],
}
