import type {
  CountedYear,
  CountyFigures,
  FiguresSource,
  SchoolFigures,
  SchoolYear,
} from '#contract/admissions/figures.ts'
import type { Store } from '#record/item.ts'
import type { Figures } from './count.ts'
import type { YearFigures } from './count-year.ts'
import type { CountedFact } from './facts.ts'
import type { Report } from './report.ts'

export interface KeptRound {
  readonly source: FiguresSource
  readonly county: CountyFigures
}

export interface KeptSchool {
  readonly source: FiguresSource
  readonly figures: SchoolFigures
}

/** Figures by round and by school. What is kept is what anybody may know: no number in it has to be hidden again. */
export interface KeptFigures {
  /** Keeps them, those of all schools together last: a round whose are missing has none yet. Again, it keeps the same. */
  keep(source: FiguresSource, figures: Figures): Promise<void>
  /** Every round that has figures, the newest entry year first. */
  rounds(): Promise<KeptRound[]>
  /** One school’s of these rounds, as far as there are any. */
  ofSchool(school: string, rounds: readonly string[]): Promise<KeptSchool[]>
  /** All schools of a round, by id. */
  ofRound(round: string): Promise<KeptSchool[]>
}

/** Figures of school years, each counted once, after its end. What is kept is what anybody may know. */
export interface CountedYears {
  /** Keeps them, those of all schools together last: a year whose are missing is not counted yet. One that is counted stays. */
  keep(figures: YearFigures): Promise<void>
  /** Every year that is counted, the newest first. */
  all(): Promise<CountedYear[]>
  /** One school’s of these years, as far as there are any. */
  ofSchool(school: string, years: readonly number[]): Promise<SchoolYear[]>
  /** All schools of a year, by id. */
  ofYear(year: number): Promise<SchoolYear[]>
}

/** What is counted of single cases, by their school year. */
export interface CountedFacts {
  /** Keeps each where nothing newer is kept of the same case. */
  keep(facts: readonly CountedFact[]): Promise<void>
  ofYear(year: number): Promise<CountedFact[]>
}

/** Cases of one kind and standing, found by when they changed last. */
export interface Source {
  readonly name: string
  /** How exactly `at` says when a case changed. */
  readonly grain: 'moment' | 'day'
  /** All from this on, the oldest first. `at` sorts as a moment or a day does. */
  since(at: string): Promise<readonly { readonly at: string; readonly id: string }[]>
  /** What is counted of these; nothing of what is erased. */
  facts(ids: readonly string[]): Promise<readonly CountedFact[]>
}

/** Up to where each source was counted. */
export interface CountMarks {
  get(source: string): Promise<string>
  set(source: string, at: string): Promise<void>
}

/** When a school year is counted, as this council has it. */
export interface CountTerms {
  /** `MM-DD` of the year in whose August it ended. */
  readonly countedOn: string
  readonly since: string
  readonly source: string
  readonly sure: string
}

/** Reports to the adjudicator, by their year. */
export type Reports = Store<Report>
