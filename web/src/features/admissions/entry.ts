import type { GridPlace } from '#contract/admissions/grid-place.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { AdmissionSchool, OpenDay, RoundPhase, SchoolPhase } from '#contract/admissions/school.ts'

/** The newest year that is told of. */
export interface NewestYear {
  readonly year: number
  /** How many put the school first. */
  readonly first: number | null
  readonly offered: number | null
  /**
   * Where the places ended: `everybody` got one, `parts` of the places ended at different ones, or the place of the last
   * child's criterion in the order, from 1, and its distance in metres where that decided.
   */
  readonly last:
    | 'everybody'
    | 'parts'
    | { readonly criterion: number; readonly distance: number | null }
    | null
}

/** What lists show of a school; the build makes them from the council's schools. */
export interface SchoolEntry {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly phase: SchoolPhase
  /** Who decides on its places, as it is written. */
  readonly authority: string
  readonly town: string
  readonly postcode: string
  readonly point: GridPlace | null
  readonly into: readonly {
    readonly phase: RoundPhase
    readonly number: number | null
    readonly newest: NewestYear | null
  }[]
}

/** `file`: the address of its calendar file. */
export interface OpenDayShown extends OpenDay {
  readonly file: string
}

interface Named {
  readonly id: string
  readonly name: string
}

/** What the page of a school shows; the build makes one file for each. */
export interface SchoolFacts extends Omit<AdmissionSchool, 'openDays'> {
  readonly openDays: readonly OpenDayShown[]
  /** Names of its catchment areas. */
  readonly areas: readonly string[]
  readonly feeders: readonly Named[]
  readonly linkedSchools: readonly Named[]
  /** Names of areas and schools by the ids that its policies have. */
  readonly names: Readonly<Record<string, string>>
  /** Those that it goes by, and went by in the years that are told of. */
  readonly policies: readonly Policy[]
}

/** What looking at several schools for one child needs of each. */
export type SchoolPlaces = Omit<AdmissionSchool, 'openDays' | 'visit' | 'address'>
