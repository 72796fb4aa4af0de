import type {
  CountyFigures,
  FiguresSource,
  LaterFigures,
  SchoolFigures,
} from '#contract/admissions/figures.ts'
import type { Store } from '#record/item.ts'
import type { Figures } from './count.ts'
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

/**
 * What happens to children after offer day, counted by whoever keeps it: from waiting lists, in-year applications and appeals.
 * Each number as it may be told. Null: nobody keeps it here.
 */
export interface Later {
  readonly ofSchool: (school: string, round: string) => Promise<LaterFigures>
  readonly ofYear: (year: number) => Promise<LaterOfYear>
}

/** The same of all schools in the school year that begins in this September. */
export interface LaterOfYear extends LaterFigures {
  /** Children placed by the Fair Access Protocol, by the kind of school. */
  readonly fairAccess: readonly { readonly kind: string; readonly placed: number | null }[] | null
}

/** Reports to the adjudicator, by their year. */
export type Reports = Store<Report>
